import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import { readDraftLog } from "../collab/draft-log.ts";
import type { Reading } from "../connection.ts";

/** The text that comments are made on: one revision of the piece, or its draft as of now. */
export async function readCommentedText(
  tx: Reading,
  pieceId: string,
  revisionId: string | null,
): Promise<DocumentJson | null> {
  if (revisionId) {
    const revision = await tx.revision.findFirst({
      where: { id: revisionId, pieceId },
      select: { document: true },
    });
    return revision && (revision.document as unknown as DocumentJson);
  }
  const log = await readDraftLog(tx, pieceId);
  return log && documentToJson(applyUpdates(log.updates));
}
