import { z } from "zod";

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
  text: z.string().trim().min(1).max(1000),
  quote: z.string().max(500).nullable(),
});
export type ReturnReason = z.infer<typeof ReturnReason>;

export const ReviewNote = z.string().trim().max(2000);

export interface DecisionRow {
  position: number;
  stepSlug: string;
  person: { id: string; name: string };
  outcome: ReviewOutcome;
  note: string | null;
  decidedAt: string;
  reasons: ReasonRow[];
}

export interface ReasonRow {
  id: string;
  text: string;
  quote: string | null;
  answer: string | null;
}
