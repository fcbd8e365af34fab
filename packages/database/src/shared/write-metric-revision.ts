import { randomUUID } from "node:crypto";
import { decideRecordMetricRevision, type MetricFacts } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type NewMetricRevision,
  newsroomDay,
  type QuantityKind,
  type QuantityStatus,
  type Result,
} from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import {
  type MetricRevisionRecord,
  metricRevisionColumns,
  revisionState,
} from "./metric-record.ts";
import { checkMetricPhrase } from "./read-metric-phrase.ts";
import { toPeriod } from "./value-columns.ts";

interface LockedMetric {
  id: string;
  kind: string;
  unit: string;
  version: number;
  currentRevisionId: string | null;
  revisions: readonly MetricRevisionRecord[];
}

/** Decides on a value for a locked metric and appends it as proposed; the caller writes the event. */
export async function writeMetricRevision(
  tx: Transaction,
  actor: Actor,
  metric: LockedMetric,
  revision: NewMetricRevision,
  seenVersion: number,
): Promise<Result<{ revisionId: string; number: number }>> {
  const decision = decideRecordMetricRevision(metricFacts(metric), actor, revision, seenVersion);
  if (!decision.ok) return decision;
  const unit = { unit: metric.unit, kind: metric.kind as QuantityKind };
  const read = checkMetricPhrase(revision, unit);
  if (!read.ok) return read;
  const id = randomUUID();
  const { number } = decision.value;
  await tx.metricRevision.create({
    data: {
      id,
      metricId: metric.id,
      number,
      proposedById: actor.personId,
      ...metricRevisionColumns(revision),
    },
  });
  return accept({ revisionId: id, number });
}

function metricFacts(metric: LockedMetric): MetricFacts {
  const current = metric.revisions.find((row) => row.id === metric.currentRevisionId);
  return {
    version: metric.version,
    revisionCount: metric.revisions.length,
    hasStanding: metric.revisions.some((row) => revisionState(row) !== "rejected"),
    kind: metric.kind as QuantityKind,
    whole: metric.unit === "%" ? "100" : metric.unit === "ratio" ? "1" : null,
    currentPeriod: current ? toPeriod(current) : null,
    currentStatus: (current?.status as QuantityStatus | undefined) ?? null,
    today: newsroomDay(),
  };
}

/** Locks a metric's row until the transaction ends and reads it with its revisions, oldest first. */
export async function lockMetric(tx: Transaction, metricId: string) {
  await tx.$queryRaw`SELECT 1 FROM newsroom.metric WHERE id = ${metricId}::uuid FOR UPDATE`;
  return tx.metric.findUnique({
    where: { id: metricId },
    include: { revisions: { include: { decision: true }, orderBy: { number: "asc" } } },
  });
}
