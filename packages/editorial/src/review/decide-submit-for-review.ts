import { type Actor, accept, type Result, refuse, type Stage } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";

export interface SubmissionFacts {
  /** What the strict structure check found wrong with the text; empty when it is whole. */
  problems: readonly string[];
  /** Reasons of the last return that nobody has answered. */
  unansweredReasons: number;
  /** The hash of what would be frozen, and of the newest published version's revision. */
  hash: string;
  publishedHash: string | null;
  /** The flow has at least one step. */
  stepCount: number;
}

export interface Submission {
  stage: Stage;
  firstStep: 1;
}

export const canSubmitForReview = (piece: PieceFacts, actor: Actor): Result<unknown> =>
  gate(piece, actor, "submit-for-review", piece.version);

/** Whether a draft may be frozen and sent to the first step of its flow. */
export function decideSubmitForReview(
  piece: PieceFacts,
  facts: SubmissionFacts,
  actor: Actor,
  seenVersion: number,
): Result<Submission> {
  const gated = gate(piece, actor, "submit-for-review", seenVersion);
  if (!gated.ok) return gated;
  if (facts.problems.length > 0) {
    return refuse("document-incomplete", { problems: [...facts.problems] });
  }
  if (facts.unansweredReasons > 0) {
    return refuse("reasons-unanswered", { count: facts.unansweredReasons });
  }
  // A withdrawn piece is put back by publishing again, though not a word of it was wrong.
  if (facts.hash === facts.publishedHash && !piece.withdrawn) return refuse("nothing-to-submit");
  if (facts.stepCount < 1) return refuse("invalid", {}, "flow");
  return accept({ stage: gated.value, firstStep: 1 });
}
