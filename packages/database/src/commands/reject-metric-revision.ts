import { decideMetricRevision } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findRevisionToDecide, writeMetricDecision } from "../shared/metric-decision.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { lockMetric } from "../shared/write-metric-revision.ts";

export interface RejectMetricRevisionInput {
  revisionId: string;
  note: string;
}

/** Refuses a proposed value with a reason; the record stays, and no text may show it. */
export function rejectMetricRevision(
  actor: Actor,
  input: RejectMetricRevisionInput,
  db: Database = database(),
): Promise<Result<null>> {
  const { revisionId, note } = input;
  return runCommand(db, async (tx) => {
    const asked = await findRevisionToDecide(tx, revisionId);
    if (!asked) return refuse("not-found");
    const metric = await lockMetric(tx, asked.metricId);
    const revision = metric?.revisions.find((row) => row.id === revisionId);
    if (!metric || !revision) return refuse("not-found");
    const facts = { proposedById: revision.proposedById, decided: revision.decision !== null };
    const decision = decideMetricRevision(facts, actor, "rejected", note);
    if (!decision.ok) return decision;
    await writeMetricDecision(tx, actor, revisionId, "rejected", note);
    await tx.metric.update({ where: { id: metric.id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, actor, {
      act: "reject-metric-revision",
      metricId: metric.id,
      data: { revisionId, number: revision.number, phrase: revision.phrase, note },
    });
    return accept(null);
  });
}
