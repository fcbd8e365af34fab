import type { StandingRevision } from "@fangzhi/editorial";
import type {
  Cadence,
  CivilDate,
  MetricRevisionState,
  MetricRevisionView,
  MetricView,
  NewMetricRevision,
  Period,
  PeriodPrecision,
  PeriodRole,
  Qualifier,
  QuantityKind,
  QuantityStatus,
  Rank,
  RevisionReason,
} from "@fangzhi/types";
import { pinyin } from "pinyin-pro";
import type { Prisma } from "../generated/client.ts";

export const metricInclude = { region: true, industry: true } as const;
export const metricRevisionInclude = { decision: true } as const;

export type MetricRecord = Prisma.MetricGetPayload<{ include: typeof metricInclude }>;
export type MetricRevisionRecord = Prisma.MetricRevisionGetPayload<{
  include: typeof metricRevisionInclude;
}>;

/** A civil date out of a `date` column, which carries no zone. */
const civilDate = (date: Date | null): CivilDate | null => date?.toISOString().slice(0, 10) ?? null;

const dateColumn = (date: CivilDate | null): Date | null =>
  date ? new Date(`${date}T00:00:00Z`) : null;

/** Today in the newsroom: a civil date in China Standard Time. */
export const newsroomToday = (now: Date): CivilDate =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);

/** The initials of a name as they are typed: 5G-A基站数 → 5gajzs. */
export function pinyinInitials(name: string): string {
  return pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

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

type PeriodColumns = Pick<
  MetricRevisionRecord,
  "periodText" | "periodRole" | "periodStart" | "periodEnd" | "periodPrecision"
>;

export function toPeriod(row: PeriodColumns): Period {
  return {
    text: row.periodText,
    role: row.periodRole as PeriodRole,
    start: civilDate(row.periodStart),
    end: civilDate(row.periodEnd),
    precision: row.periodPrecision as PeriodPrecision,
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
    id: row.id,
    metricId: row.metricId,
    number: row.number,
    phrase: row.phrase,
    qualifier: row.qualifier as Qualifier,
    low: row.valueLow?.toFixed() ?? null,
    high: row.valueHigh?.toFixed() ?? null,
    status: row.status as QuantityStatus,
    period: toPeriod(row),
    source: {
      title: row.sourceTitle,
      publisher: row.sourcePublisher,
      url: row.sourceUrl,
      publishedOn: civilDate(row.sourcePublishedOn),
      locator: row.sourceLocator,
      quote: row.sourceQuote,
    },
    reason: row.reason as RevisionReason,
    rank: row.rank as Rank,
    note: row.note,
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
