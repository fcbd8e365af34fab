import { z } from "zod";
import type { AllowedActs } from "./piece.ts";
import {
  CivilDate,
  DecimalString,
  Period,
  Qualifier,
  QuantityKind,
  QuantityStatus,
} from "./quantity.ts";
import type { Refusal } from "./refusal.ts";
import { lineOfText, linesOfText } from "./text.ts";

export const cadences = ["annual", "quarterly", "monthly", "irregular", "once"] as const;
export const Cadence = z.enum(cadences);
export type Cadence = z.infer<typeof Cadence>;

/** Why a metric got another revision. It decides whether pieces owe readers a 更正 or an 更新. */
export const revisionReasons = [
  "first",
  "later-period",
  "revised-by-source",
  "our-error",
  "rescoped",
] as const;
export const RevisionReason = z.enum(revisionReasons);
export type RevisionReason = z.infer<typeof RevisionReason>;

export const ranks = ["preferred", "normal", "deprecated"] as const;
export const Rank = z.enum(ranks);
export type Rank = z.infer<typeof Rank>;

const httpUrl = z.url({ protocol: /^https?$/ }).max(500);

export const Source = z.strictObject({
  title: lineOfText(200).min(1),
  publisher: lineOfText(120).nullable(),
  url: httpUrl.nullable(),
  publishedOn: CivilDate.nullable(),
  locator: lineOfText(120).nullable(),
  quote: linesOfText(500).nullable(),
});
export type Source = z.infer<typeof Source>;

export const NewMetric = z.strictObject({
  regionCode: lineOfText(12).min(1),
  industrySlug: lineOfText(60).min(1),
  name: lineOfText(80).min(1),
  nameEn: lineOfText(120).nullable(),
  kind: QuantityKind,
  unitCode: lineOfText(40).min(1),
  unit: lineOfText(20),
  definition: linesOfText(500).min(1),
  cadence: Cadence,
});
export type NewMetric = z.infer<typeof NewMetric>;

/**
 * A value as it is recorded: the phrase is the journalist's word and must read back to the numbers.
 * `low`/`high` are in the metric's unit with multipliers worked out (超1.1万个 → low "11000").
 */
export const NewMetricRevision = z.strictObject({
  phrase: lineOfText(80).min(1),
  qualifier: Qualifier,
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
  status: QuantityStatus,
  period: Period,
  source: Source,
  reason: RevisionReason,
  rank: Rank,
  note: linesOfText(500).nullable(),
});
export type NewMetricRevision = z.infer<typeof NewMetricRevision>;

export type MetricRevisionState = "proposed" | "approved" | "rejected";

export interface MetricRevisionView extends NewMetricRevision {
  id: string;
  metricId: string;
  number: number;
  state: MetricRevisionState;
  proposedBy: { id: string; name: string };
  proposedAt: string;
  decidedBy: { id: string; name: string } | null;
  decidedAt: string | null;
  decisionNote: string | null;
}

export interface MetricView extends NewMetric {
  id: string;
  regionName: string;
  regionNameEn: string;
  industryName: string;
  industryNameEn: string;
  currentRevisionId: string | null;
  version: number;
}

/** One line of the metric list. */
export interface MetricRow {
  id: string;
  name: string;
  nameEn: string | null;
  regionCode: string;
  regionName: string;
  regionNameEn: string;
  industrySlug: string;
  industryName: string;
  industryNameEn: string;
  unit: string;
  current: {
    revisionId: string;
    phrase: string;
    periodText: string;
    sourceTitle: string;
  } | null;
  /** Values that wait for another person's decision. */
  proposedCount: number;
  /** Pieces whose draft or live version shows the metric. */
  useCount: number;
}

export interface MetricFilter {
  regionCode?: string;
  industrySlug?: string;
  /** Words that must all be found: names, pinyin initials, values. */
  query?: string;
  /** Only metrics with a value that waits for a decision. */
  waiting?: boolean;
}

/** One sentence that shows a metric, in a draft, a revision or a published version. */
export interface MetricUse {
  where: "draft" | "revision" | "publication";
  pieceId: string;
  headline: string;
  slug: string;
  /** Of the revision or the version; null for a draft. */
  number: number | null;
  /** The version that readers see now. */
  isLive: boolean;
  metricRevisionId: string;
  revisionNumber: number;
  phrase: string;
  sentence: string;
}

export type MetricDecisionAct = "approve-metric-revision" | "reject-metric-revision";

export interface MetricDetails {
  metric: MetricView;
  /** Newest first. */
  revisions: (MetricRevisionView & {
    allowedActs: AllowedActs<MetricDecisionAct>;
  })[];
  uses: MetricUse[];
  /** Null: this person may record a value. */
  recordable: Refusal | null;
}

/** How a value stands to the one before it; `quantity` decides. */
export type ValueRelation =
  | "same"
  | "rewords"
  | "refines"
  | "widens"
  | "changes"
  | "contradicts"
  | "incomparable";

/** What a phrase says in a metric's unit, as the form shows it while it is typed. */
export interface PhrasePreview {
  qualifier: Qualifier;
  low: DecimalString | null;
  high: DecimalString | null;
  bounds: {
    low: DecimalString | null;
    high: DecimalString | null;
    lowOpen: boolean;
    highOpen: boolean;
  };
  /** Null for a first value. */
  relation: ValueRelation | null;
  /** The same amount in house style. */
  houseStyle: string;
}

/** One line of the figure picker. */
export interface FigureChoice {
  metricId: string;
  revisionId: string;
  metricName: string;
  regionName: string;
  industryName: string;
  phrase: string;
  periodText: string;
  sourceTitle: string;
  /** A value that nobody has approved yet may be written with, and is refused at submission. */
  state: "approved" | "proposed";
  /** It belongs to the region and industry that were asked for. */
  isOfPlace: boolean;
}

/** What the card of a figure says: the value shown, and how its metric has moved. */
export interface FigureDetails {
  metric: MetricView;
  revision: MetricRevisionView;
  isCurrent: boolean;
  /** Approved values, oldest first. */
  history: MetricRevisionView[];
}

export const proposalStatuses = [
  "open",
  "accepted",
  "rewritten",
  "kept",
  "snoozed",
  "superseded",
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** How long a proposal may be put off. */
export const longestSnoozeDays = 90;

export type ProposalAct =
  | "accept-proposal"
  | "rewrite-proposal"
  | "keep-figure"
  | "snooze-proposal";

export interface ProposalView {
  id: string;
  pieceId: string;
  pieceHeadline: string;
  figureId: string;
  metricId: string;
  metricName: string;
  from: { revisionId: string; phrase: string; periodText: string };
  to: {
    revisionId: string;
    phrase: string;
    periodText: string;
    sourceTitle: string;
    sourceUrl: string | null;
    reason: RevisionReason;
    note: string | null;
  };
  relation: ValueRelation;
  sentenceBefore: string;
  sentenceAfter: string;
  /** Words of the sentence that may no longer be true with the new value. */
  wordsToCheck: string[];
  inDraft: boolean;
  inPublished: boolean;
  status: ProposalStatus;
  reason: string | null;
  snoozedUntil: string | null;
  createdAt: string;
  version: number;
  allowedActs: AllowedActs<ProposalAct>;
}
