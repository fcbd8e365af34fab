import type {
  MetricRevisionView,
  NewMetricRevision,
  PhrasePreview,
  QuantityStatus,
  Rank,
  RevisionReason,
} from "@fangzhi/types";
import {
  type PeriodParts,
  periodFromParts,
  periodPartRoles,
  periodSpans,
} from "./period-from-parts.ts";

/** A value as far as the form has it: everything but what the phrase is read to say. */
export interface ValueDraft {
  phrase: string;
  status: QuantityStatus;
  period: PeriodParts;
  source: {
    title: string;
    publisher: string;
    url: string;
    publishedOn: string;
    locator: string;
    quote: string;
  };
  reason: RevisionReason;
  rank: Rank;
  note: string;
}

/** The form's start: the kind of time and the publisher are usually those of the value before. */
export function startDraft(previous: MetricRevisionView | null, thisYear: number): ValueDraft {
  const role = periodPartRoles.find((one) => one === previous?.period.role) ?? "as_of";
  const lastYear = Number(previous?.period.end?.slice(0, 4));
  return {
    phrase: "",
    status: previous?.status ?? "actual",
    period: {
      role,
      span: periodSpans.find((one) => one === previous?.period.precision) ?? "year",
      year: lastYear ? Math.min(lastYear + 1, thisYear) : thisYear - 1,
      half: 1,
      quarter: 1,
      month: 12,
      day: 31,
    },
    source: {
      title: "",
      publisher: previous?.source.publisher ?? "",
      url: "",
      publishedOn: "",
      locator: "",
      quote: "",
    },
    reason: previous ? "later-period" : "first",
    rank: "normal",
    note: "",
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** What is sent: the draft with the numbers its phrase was read to say. */
export function toRevision(draft: ValueDraft, read: PhrasePreview): NewMetricRevision {
  const { source } = draft;
  return {
    phrase: draft.phrase.trim(),
    qualifier: read.qualifier,
    low: read.low,
    high: read.high,
    status: draft.status,
    period: periodFromParts(draft.period),
    source: {
      title: source.title.trim(),
      publisher: orNull(source.publisher),
      url: orNull(source.url),
      publishedOn: orNull(source.publishedOn),
      locator: orNull(source.locator),
      quote: orNull(source.quote),
    },
    reason: draft.reason,
    rank: draft.rank,
    note: orNull(draft.note),
  };
}
