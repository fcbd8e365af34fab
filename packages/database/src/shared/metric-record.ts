import type { StandingRevision } from "@fangzhi/editorial";
import type {
  Cadence,
  CivilDate,
  MetricRevisionState,
  MetricRevisionView,
  MetricView,
  NewMetricRevision,
  QuantityKind,
  QuantityStatus,
  Rank,
} from "@fangzhi/types";
import type { Prisma } from "../generated/client.ts";
import { toPeriod, toValue } from "./value-columns.ts";

export const metricInclude = { region: true, industry: true } as const;
export const metricRevisionInclude = { decision: true } as const;

export type MetricRecord = Prisma.MetricGetPayload<{ include: typeof metricInclude }>;
export type MetricRevisionRecord = Prisma.MetricRevisionGetPayload<{
  include: typeof metricRevisionInclude;
}>;

const dateColumn = (date: CivilDate | null): Date | null =>
  date ? new Date(`${date}T00:00:00Z`) : null;

export function metricRevisionColumns(revision: NewMetricRevision) {
  const { period, source } = revision;
  return {
    phrase: revision.phrase,
    qualifier: revision.qualifier,
    valueLow: revision.low,
    valueHigh: revision.high,
    status: revision.status,
    periodText: period.text,
    periodRole: period.role,
    periodStart: dateColumn(period.start),
    periodEnd: dateColumn(period.end),
    periodPrecision: period.precision,
    sourceTitle: source.title,
    sourcePublisher: source.publisher,
    sourceUrl: source.url,
    sourcePublishedOn: dateColumn(source.publishedOn),
    sourceLocator: source.locator,
    sourceQuote: source.quote,
    reason: revision.reason,
    note: revision.note,
    rank: revision.rank,
  };
}

export const revisionState = (row: MetricRevisionRecord): MetricRevisionState =>
  (row.decision?.outcome as "approved" | "rejected" | undefined) ?? "proposed";

export function toStanding(row: MetricRevisionRecord): StandingRevision & { phrase: string } {
  return {
    id: row.id,
    number: row.number,
    rank: row.rank as Rank,
    status: row.status as QuantityStatus,
    period: toPeriod(row),
    phrase: row.phrase,
  };
}

/** `names` holds the people who proposed and decided. */
export function toMetricRevisionView(
  row: MetricRevisionRecord,
  names: ReadonlyMap<string, string>,
): MetricRevisionView {
  const person = (id: string) => ({ id, name: names.get(id) ?? "" });
  return {
    ...toValue(row),
    metricId: row.metricId,
    state: revisionState(row),
    proposedBy: person(row.proposedById),
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decision && person(row.decision.personId),
    decidedAt: row.decision?.decidedAt.toISOString() ?? null,
    decisionNote: row.decision?.note ?? null,
  };
}

export function toMetricView(row: MetricRecord): MetricView {
  return {
    id: row.id,
    regionCode: row.regionCode,
    regionName: row.region.shortName,
    regionNameEn: row.region.nameEn,
    industrySlug: row.industrySlug,
    industryName: row.industry.name,
    industryNameEn: row.industry.nameEn,
    name: row.name,
    nameEn: row.nameEn,
    kind: row.kind as QuantityKind,
    unitCode: row.unitCode,
    unit: row.unit,
    definition: row.definition,
    cadence: row.cadence as Cadence,
    currentRevisionId: row.currentRevisionId,
    version: row.version,
  };
}
