import type {
  Cadence,
  MetricRevisionView,
  NewMetricRevision,
  PhrasePreview,
  QuantityStatus,
  Rank,
  RevisionReason,
} from "@fangzhi/types";
import { lastCompletedPeriod, spanOf } from "./last-completed-period.ts";
import { type PeriodParts, periodFromParts, periodPartRoles } from "./period-from-parts.ts";

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

/** What the form opens with. */
export interface ValueStart {
  cadence: Cadence;
  previous: MetricRevisionView | null;
  /** The civil date in the newsroom, `YYYY-MM-DD`. */
  today: string;
  /** As it stands in a text, with the sentence around it. */
  phrase?: string;
  quote?: string;
}

/** The form's start: the kind of time and the publisher are usually those of the value before. */
export function startDraft({ cadence, previous, today, phrase, quote }: ValueStart): ValueDraft {
  const role = periodPartRoles.find((one) => one === previous?.period.role) ?? "as_of";
  const span = spanOf(cadence, previous?.period.precision);
  return {
    phrase: phrase ?? "",
    status: previous?.status ?? "actual",
    period: { role, ...lastCompletedPeriod(span, today) },
    source: {
      title: "",
      publisher: previous?.source.publisher ?? "",
      url: "",
      publishedOn: "",
      locator: "",
      quote: quote ?? "",
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
