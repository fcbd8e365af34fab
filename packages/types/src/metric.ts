import { z } from "zod";
import {
  CivilDate,
  DecimalString,
  Period,
  Qualifier,
  QuantityKind,
  QuantityStatus,
} from "./quantity.ts";

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

const text = (max: number) => z.string().trim().max(max);
const httpUrl = z.url({ protocol: /^https?$/ }).max(500);

export const Source = z.strictObject({
  title: text(200).min(1),
  publisher: text(120).nullable(),
  url: httpUrl.nullable(),
  publishedOn: CivilDate.nullable(),
  locator: text(120).nullable(),
  quote: text(500).nullable(),
});
export type Source = z.infer<typeof Source>;

export const NewMetric = z.strictObject({
  regionCode: z.string().min(1).max(12),
  industrySlug: z.string().min(1).max(60),
  name: text(80).min(1),
  nameEn: text(120).nullable(),
  kind: QuantityKind,
  unitCode: z.string().min(1).max(40),
  unit: text(20),
  definition: text(500).min(1),
  cadence: Cadence,
});
export type NewMetric = z.infer<typeof NewMetric>;

/**
 * A value as it is recorded: the phrase is the journalist's word and must read back to the numbers.
 * `low`/`high` are in the metric's unit with multipliers worked out (超1.1万个 → low "11000").
 */
export const NewMetricRevision = z.strictObject({
  phrase: text(80).min(1),
  qualifier: Qualifier,
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
  status: QuantityStatus,
  period: Period,
  source: Source,
  reason: RevisionReason,
  rank: Rank,
  note: text(500).nullable(),
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
  industryName: string;
  currentRevisionId: string | null;
  version: number;
}

/** One line of the picker and of the metric list. */
export interface MetricRow {
  id: string;
  name: string;
  regionCode: string;
  regionName: string;
  industrySlug: string;
  industryName: string;
  unit: string;
  current: {
    revisionId: string;
    phrase: string;
    periodText: string;
    sourceTitle: string;
  } | null;
  proposedCount: number;
  useCount: number;
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
    reason: RevisionReason;
  };
  sentenceBefore: string;
  sentenceAfter: string;
  inDraft: boolean;
  inPublished: boolean;
  status: ProposalStatus;
  reason: string | null;
  snoozedUntil: string | null;
  createdAt: string;
  version: number;
}
