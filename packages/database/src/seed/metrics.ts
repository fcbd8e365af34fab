import { statedBounds } from "@fangzhi/editorial";
import type { Actor, FigureAttrs, NewMetricRevision } from "@fangzhi/types";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { createMetric } from "../commands/create-metric.ts";
import { recordMetricRevision } from "../commands/record-metric-revision.ts";
import type { Database } from "../connection.ts";
import { metrics } from "./content/index.ts";
import type { SeedMetric, SeedMetricRevision, SeedOccasion } from "./content/types.ts";
import { expectAccepted } from "./expect-accepted.ts";

/** Recorded metric revisions by `key` (the first) and `key@n`. */
export type RecordedFigures = Map<string, Omit<FigureAttrs, "figureId">>;

export interface MetricDesk {
  /** Who records values, and who approves them: never one person. */
  recorder: Actor;
  approver: Actor;
}

/** A key whose newest value is left waiting, so that the demonstration has one to decide. */
const leftProposed = "nm-chain-capacity@2";

/** The content names the number as written; a record keeps the side that the qualifier states. */
function asRecorded({ occasion: _occasion, ...revision }: SeedMetricRevision): NewMetricRevision {
  const { qualifier, low, high } = revision;
  return low === null ? revision : { ...revision, ...statedBounds(qualifier, low, high) };
}

/** Records every revision of an occasion, in order, and has it approved by another person. */
export async function recordMetrics(
  db: Database,
  occasion: SeedOccasion,
  desk: MetricDesk,
  recorded: RecordedFigures,
): Promise<void> {
  for (const metric of metrics) {
    for (const [index, revision] of metric.revisions.entries()) {
      if (revision.occasion !== occasion) continue;
      const key = index === 0 ? metric.key : `${metric.key}@${index + 1}`;
      const placed = await recordRevision(db, metric, index, desk, recorded);
      recorded.set(key, { ...placed, phrase: revision.phrase });
      if (key === leftProposed) continue;
      const approved = await approveMetricRevision(
        desk.approver,
        { revisionId: placed.revisionId },
        db,
      );
      expectAccepted(approved, key);
    }
  }
}

async function recordRevision(
  db: Database,
  seed: SeedMetric,
  index: number,
  desk: MetricDesk,
  recorded: RecordedFigures,
): Promise<{ metricId: string; revisionId: string }> {
  const { key, revisions, ...metric } = seed;
  const revision = revisions[index];
  if (!revision) throw new Error(`${key} has no revision ${index}`);
  if (index === 0) {
    const input = { metric, revision: asRecorded(revision) };
    const created = expectAccepted(await createMetric(desk.recorder, input, db), key);
    if (!created.revisionId) throw new Error(`${key} was created without its value`);
    return { metricId: created.metricId, revisionId: created.revisionId };
  }
  const metricId = recorded.get(key)?.metricId ?? "";
  const { version } = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
  const input = { metricId, revision: asRecorded(revision), seenVersion: version };
  const next = expectAccepted(await recordMetricRevision(desk.recorder, input, db), key);
  return { metricId, revisionId: next.revisionId };
}
