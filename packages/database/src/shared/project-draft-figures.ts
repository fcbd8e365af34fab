import { figuresIn, stripComments } from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson, FigureUse } from "@fangzhi/types";
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
  await writeDraftFigures(tx, pieceId, figuresIn(stripComments(document)));
  return document;
}

/** Lists the figures of a draft. Rows that say what they said before are not written again. */
export async function writeDraftFigures(
  tx: Transaction,
  pieceId: string,
  figures: readonly FigureUse[],
): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM newsroom.draft_figure
      WHERE piece_id = ${pieceId}::uuid AND position >= ${figures.length}
    )
    INSERT INTO newsroom.draft_figure AS kept
      (piece_id, position, figure_id, metric_id, metric_revision_id, phrase, sentence, fragment)
    SELECT ${pieceId}::uuid, position, "figureId", "metricId", "revisionId", phrase, sentence, fragment
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
           AS shown (position int, "figureId" uuid, "metricId" uuid, "revisionId" uuid,
                     phrase text, sentence text, fragment text)
    ON CONFLICT (piece_id, position) DO UPDATE
    SET figure_id = excluded.figure_id, metric_id = excluded.metric_id,
        metric_revision_id = excluded.metric_revision_id, phrase = excluded.phrase,
        sentence = excluded.sentence, fragment = excluded.fragment
    WHERE kept IS DISTINCT FROM excluded`;
}
