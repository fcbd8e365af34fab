import { type Actor, accept, type Result } from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "../facts.ts";
import { gateReview, mayReview, type SeenRound } from "./reviewer.ts";

export type Approval =
  | { last: false; nextStep: number }
  /** The flow's last step: the revision is approved and may be published. */
  | { last: true; approvedRevisionId: string };

export const canApprove = (piece: PieceFacts, round: RoundFacts, actor: Actor): Result<unknown> =>
  mayReview(piece, round, actor);

export function decideApprove(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  seen: SeenRound,
): Result<Approval> {
  const gated = gateReview(piece, round, actor, seen);
  if (!gated.ok) return gated;
  const next = round.steps
    .map((step) => step.position)
    .filter((position) => position > round.currentStep)
    .sort((a, b) => a - b)[0];
  return next === undefined
    ? accept({ last: true, approvedRevisionId: round.revision.id })
    : accept({ last: false, nextStep: next });
}
