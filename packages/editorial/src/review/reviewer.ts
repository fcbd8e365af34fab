import {
  type Actor,
  accept,
  type FlowStep,
  type Result,
  type ReviewOutcome,
  refuse,
  reviewOutcomes,
  type Stage,
} from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "../facts.ts";
import { isPermitted } from "../permissions.ts";
import { stageAfter } from "../stages.ts";

/** The step that decides next. */
export const currentStep = (round: RoundFacts): FlowStep | undefined =>
  round.steps.find((step) => step.position === round.currentStep);

/** Whether a person is somebody whom reviews may wait for at all. */
export const isReviewer = (actor: Actor): boolean =>
  reviewOutcomes.some((act) => isPermitted(actor, act));

/** Whether the open step waits for this person: they may decide it the one way or the other. */
export const mayReview = (piece: PieceFacts, round: RoundFacts, actor: Actor): boolean =>
  reviewOutcomes.some((act) => mayDecide(piece, round, actor, act).ok);

/**
 * Whether a person may decide the open step so. 三审三校 asks that no two steps are taken by one
 * person and that nobody judges their own text (conventions.md §2); an assigned step is its
 * assignees' alone. Their own is the text of whoever owns the piece, wrote in it, sent it or signs
 * it; to be allowed to write in it is not to have written, or naming all reviewers as writers would
 * leave a piece without any.
 */
export function mayDecide(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  act: ReviewOutcome,
): Result<FlowStep> {
  const step = currentStep(round);
  if (!step || round.status !== "open") return refuse("wrong-stage", { act, stage: piece.stage });
  const assigned = step.reviewerIds.length === 0 || step.reviewerIds.includes(actor.personId);
  if (!isPermitted(actor, act) || !actor.roles.includes(step.role) || !assigned) {
    return refuse("not-permitted", { act, step: step.slug });
  }
  if (piece.ownerId === actor.personId || round.revision.authorIds.includes(actor.personId)) {
    return refuse("own-work");
  }
  if (round.decisions.some((decision) => decision.personId === actor.personId)) {
    return refuse("already-reviewed");
  }
  return accept(step);
}

export interface SeenRound {
  /** The round's version the reviewer's screen showed. */
  version: number;
  /** The hash of the revision they read: an approval is of that content and no other. */
  revisionHash: string;
}

/** The checks that approving and returning share. Answers the stage that follows the act. */
export function gateReview(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  act: ReviewOutcome,
  seen: SeenRound,
): Result<Stage> {
  if (!isPermitted(actor, act)) return refuse("not-permitted", { act });
  const next = stageAfter(piece.stage, act);
  if (!next) return refuse("wrong-stage", { act, stage: piece.stage });
  // Before asking about the step: it may be another one by now than the person decided on.
  if (seen.version !== round.version || seen.revisionHash !== round.revision.hash) {
    const isSameText = seen.revisionHash === round.revision.hash;
    const approved = isSameText && round.decisions.some(({ outcome }) => outcome === "approve");
    const happened = approved ? "approved" : "changed";
    return refuse("stale", { seen: seen.version, current: round.version, happened });
  }
  const allowed = mayDecide(piece, round, actor, act);
  return allowed.ok ? accept(next) : allowed;
}
