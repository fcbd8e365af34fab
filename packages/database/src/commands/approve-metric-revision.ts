import { becomesCurrent, decideMetricRevision } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { findRevisionToDecide, writeMetricDecision } from "../shared/metric-decision.ts";
import { toStanding } from "../shared/metric-record.ts";
import { projectDraftFigures } from "../shared/project-draft-figures.ts";
import { recordEvent } from "../shared/record-event.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";
import { lockMetric } from "../shared/write-metric-revision.ts";

export interface ApproveMetricRevisionInput {
  revisionId: string;
  note?: string;
}

/**
 * Lets a proposed value stand. If it becomes what its metric shows, every draft and live version
 * that shows another gets a proposal in the same transaction; no text changes by itself.
 */
export function approveMetricRevision(
  actor: Actor,
  input: ApproveMetricRevisionInput,
  db: Database = database(),
): Promise<Result<{ isCurrent: boolean; proposals: number }>> {
  const { revisionId, note = "" } = input;
  return runCommand(db, async (tx) => {
    const asked = await findRevisionToDecide(tx, revisionId);
    if (!asked) return refuse("not-found");
    const pieceIds = await findPiecesShowing(tx, asked.metricId);
    for (const pieceId of pieceIds) await lockPiece(tx, pieceId);
    const metric = await lockMetric(tx, asked.metricId);
    const revision = metric?.revisions.find((row) => row.id === revisionId);
    if (!metric || !revision) return refuse("not-found");
    const facts = { proposedById: revision.proposedById, decided: revision.decision !== null };
    const decision = decideMetricRevision(facts, actor, "approved", note);
    if (!decision.ok) return decision;

    await writeMetricDecision(tx, actor, revisionId, "approved", note);
    const current = metric.revisions.find((row) => row.id === metric.currentRevisionId);
    const isCurrent = becomesCurrent(current ? toStanding(current) : null, toStanding(revision));
    await tx.metric.update({
      where: { id: metric.id },
      data: { version: { increment: 1 }, ...(isCurrent && { currentRevisionId: revisionId }) },
    });
    const proposals = await proposeEverywhere(tx, metric.id, revisionId, pieceIds);
    await recordEvent(tx, actor, {
      act: "approve-metric-revision",
      metricId: metric.id,
      data: { revisionId, number: revision.number, phrase: revision.phrase, note, proposals },
    });
    return accept({ isCurrent, proposals });
  });
}

/** In one order everywhere, so that two approvals wait for each other and never in a ring. */
async function findPiecesShowing(tx: Transaction, metricId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ pieceId: string }[]>`
    SELECT piece_id::text AS "pieceId" FROM newsroom.draft_figure WHERE metric_id = ${metricId}::uuid
    UNION
    SELECT publication.piece_id::text
    FROM published.published_figure AS figure
    JOIN published.publication ON publication.id = figure.publication_id
    JOIN published.published_piece AS live
      ON live.piece_id = publication.piece_id AND live.latest_number = publication.number
    WHERE figure.metric_id = ${metricId}::uuid AND live.withdrawn_at IS NULL
    UNION
    SELECT piece_id::text FROM newsroom.update_proposal
    WHERE metric_id = ${metricId}::uuid AND status IN ('open', 'snoozed')
    ORDER BY 1`;
  return rows.map((row) => row.pieceId);
}

/**
 * A piece that came to show the metric after it was looked for has refreshed its proposals under
 * this metric's lock; it is refreshed again at its next projection, at the latest when submitted.
 */
async function proposeEverywhere(
  tx: Transaction,
  metricId: string,
  revisionId: string,
  pieceIds: readonly string[],
): Promise<number> {
  for (const pieceId of pieceIds) {
    await projectDraftFigures(tx, pieceId);
    await refreshProposals(tx, pieceId);
  }
  return tx.updateProposal.count({
    where: { metricId, toRevisionId: revisionId, status: "open" },
  });
}
