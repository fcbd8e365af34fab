import { z } from "zod";
import type { TextPlace } from "./comments.ts";
import type { DocumentJson } from "./document.ts";
import type { RevisionReason, ValueRelation } from "./metric.ts";
import type { AllowedActs, PieceRow, RevisionDetails, RevisionView } from "./piece.ts";
import type { Qualifier } from "./quantity.ts";
import { linesOfText, quotedText } from "./text.ts";

export const roundStatuses = ["open", "approved", "changes_requested", "recalled"] as const;
export type RoundStatus = (typeof roundStatuses)[number];

export const reviewOutcomes = ["approve", "request-changes"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** One step of a review flow: who may take it is data, not code. */
export interface FlowStep {
  /** 1-based. */
  position: number;
  slug: string;
  name: string;
  nameEn: string;
  role: "editor" | "chief";
  /** Empty: anyone with the role. */
  reviewerIds: string[];
}

export const ReturnReason = z.strictObject({
  text: linesOfText(1000).min(1),
  quote: quotedText(500).nullable(),
});
export type ReturnReason = z.infer<typeof ReturnReason>;

export const ReviewNote = linesOfText(2000);

export interface DecisionRow {
  position: number;
  stepSlug: string;
  person: { id: string; name: string };
  outcome: ReviewOutcome;
  note: string | null;
  decidedAt: string;
  reasons: PlacedReason[];
}

/** A reason with the place of its words in the revision on the screen, rewritten words followed. */
export interface PlacedReason extends ReasonRow {
  place: TextPlace | null;
  /** What the quoted words read now; null when they are the same, gone, or none were quoted. */
  words: string | null;
}

export interface ReasonRow {
  id: string;
  text: string;
  quote: string | null;
  answer: string | null;
}

/** What a reviewer is told of a metric revision that either side of the comparison shows. */
export interface ShownFigure {
  metricRevisionId: string;
  metricId: string;
  metricName: string;
  unit: string;
  number: number;
  phrase: string;
  qualifier: Qualifier;
  low: string | null;
  high: string | null;
  periodText: string;
  sourceTitle: string;
  sourcePublisher: string | null;
  sourceUrl: string | null;
  reason: RevisionReason;
  note: string | null;
  proposedBy: string;
}

/** Another text of the same piece that a revision may be compared with. */
export interface ComparableText {
  /** `v2` for a published version, a revision's id otherwise. */
  key: string;
  kind: "publication" | "revision";
  number: number;
  at: string;
  /** The version this revision was published as; null for one that was not, and for a version. */
  publishedAs: number | null;
}

/**
 * Why a revision is compared with what it is: `mine` is what this reviewer last judged, `live` the
 * version that was live when it was frozen, `previous` the revision before it.
 */
export type BaseReason = "chosen" | "mine" | "live" | "previous";

export interface RoundView {
  id: string;
  number: number;
  version: number;
  status: RoundStatus;
  note: string | null;
  submittedBy: string;
  openedAt: string;
  currentStep: number;
  steps: (FlowStep & { reviewerNames: string[] })[];
  decisions: DecisionRow[];
}

/** Everything the review screen shows: one revision, what it is compared with, the round on it. */
export interface ReviewView {
  piece: PieceRow;
  round: RoundView | null;
  revision: RevisionView;
  base: (ComparableText & { document: DocumentJson; details: RevisionDetails }) | null;
  baseReason: BaseReason | null;
  /** Keys of the two usual comparisons, where there is one. */
  usualBases: { mine: string | null; live: string | null };
  /** Texts of the piece, newest first: every version, the newest revisions and those on the screen. */
  comparable: ComparableText[];
  /** There are older revisions, which the piece's history lists. */
  hasOlder: boolean;
  /** The return that this revision answers, with the writers' answers. */
  lastReturn: DecisionRow | null;
  /** Every metric revision that either side shows, by its id. */
  figures: Record<string, ShownFigure>;
  /** How each figure that shows another metric revision than before stands to it, by figure id. */
  relations: Record<string, ValueRelation>;
  allowedActs: AllowedActs<ReviewOutcome>;
  /** Log updates after the revision was frozen: they are not under review. */
  editsSince: number;
}
