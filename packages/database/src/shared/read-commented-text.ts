import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import { readDraftLog } from "../collab/draft-log.ts";
import type { Reading } from "../connection.ts";

/** A text that comments are made on. */
export interface CommentedText {
  /** The same for the same words: a revision, or a position of the draft's log. */
  version: string;
  document: DocumentJson;
}

/** The text that comments are made on: one revision of the piece, or its draft as of now. */
export async function readCommentedText(
  tx: Reading,
  pieceId: string,
  revisionId: string | null,
): Promise<CommentedText | null> {
  if (revisionId) {
    const revision = await tx.revision.findFirst({
      where: { id: revisionId, pieceId },
      select: { document: true },
    });
    if (!revision) return null;
    return { version: revisionId, document: revision.document as unknown as DocumentJson };
  }
  const log = await readDraftLog(tx, pieceId);
  if (!log) return null;
  const document = documentToJson(applyUpdates(log.updates));
  return { version: `${log.generation}:${log.seq}`, document };
}
