import { type Actor, accept, type NewMetricRevision, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { lockMetric, writeMetricRevision } from "../shared/write-metric-revision.ts";

export interface RecordMetricRevisionInput {
  metricId: string;
  revision: NewMetricRevision;
  /** The metric's version as the form showed it. */
  seenVersion: number;
}

/** Proposes a metric's new value with its source; another person approves it before texts follow. */
export function recordMetricRevision(
  actor: Actor,
  input: RecordMetricRevisionInput,
  db: Database = database(),
): Promise<Result<{ revisionId: string; number: number; version: number }>> {
  return runCommand(db, async (tx) => {
    const metric = await lockMetric(tx, input.metricId);
    if (!metric) return refuse("not-found");
    const { revision, seenVersion } = input;
    const written = await writeMetricRevision(tx, actor, metric, revision, seenVersion);
    if (!written.ok) return written;
    const { version } = await tx.metric.update({
      where: { id: metric.id },
      data: { version: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      act: "record-metric-revision",
      metricId: metric.id,
      data: {
        revisionId: written.value.revisionId,
        number: written.value.number,
        phrase: revision.phrase,
        reason: revision.reason,
      },
    });
    return accept({ ...written.value, version });
  });
}
