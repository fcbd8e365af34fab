import { figuresIn, stripComments } from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import { readDraftLog } from "../collab/draft-log.ts";
import type { Transaction } from "../connection.ts";

/**
 * Rebuilds which metric revisions a draft shows from its log. The caller holds the piece's lock, so
 * that two rebuilds never mix; typing goes on and is seen by the next one. Answers the text it read.
 */
export async function projectDraftFigures(
  tx: Transaction,
  pieceId: string,
): Promise<DocumentJson | null> {
  const log = await readDraftLog(tx, pieceId);
  if (!log) return null;
  const document = documentToJson(applyUpdates(log.updates));
  await writeDraftFigures(tx, pieceId, document);
  return document;
}

/** The same from a text that the caller has just read or edited. */
export async function writeDraftFigures(
  tx: Transaction,
  pieceId: string,
  document: DocumentJson,
): Promise<void> {
  const figures = figuresIn(stripComments(document));
  await tx.draftFigure.deleteMany({ where: { pieceId } });
  await tx.draftFigure.createMany({
    data: figures.map(({ revisionId, ...figure }) => ({
      ...figure,
      pieceId,
      metricRevisionId: revisionId,
    })),
  });
}
