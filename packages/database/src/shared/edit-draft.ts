import { type DocumentEdit, editDocument } from "@fangzhi/document/yjs";
import type { Doc } from "yjs";
import { appendToDraftLog, lockDraftLog, readDraftLog } from "../collab/draft-log.ts";
import type { Transaction } from "../connection.ts";

/**
 * Edits a live document from the server inside the caller's transaction: the decision and the text
 * are stored together or not at all, and open rooms see it at commit. Answers what the edit said
 * and where the log ends now.
 */
export async function editDraft<T>(
  tx: Transaction,
  pieceId: string,
  personId: string,
  edit: (ydoc: Doc) => T,
): Promise<DocumentEdit<T> & { seq: bigint }> {
  await lockDraftLog(tx, pieceId);
  const log = await readDraftLog(tx, pieceId);
  if (!log) throw new Error(`piece ${pieceId} has no live document`);
  const edited = editDocument(log.updates, edit);
  if (!edited.update) return { ...edited, seq: log.seq };
  const update = new Uint8Array(edited.update);
  return { ...edited, seq: await appendToDraftLog(tx, pieceId, personId, update) };
}
