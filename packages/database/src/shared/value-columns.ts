import type {
  CivilDate,
  Period,
  PeriodPrecision,
  PeriodRole,
  Qualifier,
  QuantityStatus,
  Rank,
  RevisionReason,
  Source,
} from "@fangzhi/types";
import type { MetricRevision } from "../generated/client.ts";

/** A civil date out of a `date` column, which carries no zone. */
export const civilDate = (date: Date | null): CivilDate | null =>
  date?.toISOString().slice(0, 10) ?? null;

type PeriodColumns = Pick<
  MetricRevision,
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

/** What a value is wherever it is kept: the newsroom's row and the published one have these columns. */
export type ValueColumns = PeriodColumns &
  Pick<
    MetricRevision,
    | "id"
    | "number"
    | "phrase"
    | "qualifier"
    | "valueLow"
    | "valueHigh"
    | "status"
    | "sourceTitle"
    | "sourcePublisher"
    | "sourceUrl"
    | "sourcePublishedOn"
    | "sourceLocator"
    | "sourceQuote"
    | "reason"
    | "note"
    | "rank"
  >;

export function toValue(row: ValueColumns) {
  const source: Source = {
    title: row.sourceTitle,
    publisher: row.sourcePublisher,
    url: row.sourceUrl,
    publishedOn: civilDate(row.sourcePublishedOn),
    locator: row.sourceLocator,
    quote: row.sourceQuote,
  };
  return {
    id: row.id,
    number: row.number,
    phrase: row.phrase,
    qualifier: row.qualifier as Qualifier,
    low: row.valueLow?.toFixed() ?? null,
    high: row.valueHigh?.toFixed() ?? null,
    status: row.status as QuantityStatus,
    period: toPeriod(row),
    source,
    reason: row.reason as RevisionReason,
    note: row.note,
    rank: row.rank as Rank,
  };
}
