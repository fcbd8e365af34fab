import { type Actor, accept, type Result, type Stage } from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "../facts.ts";
import { gateReview, mayDecide, type SeenRound } from "./reviewer.ts";

export type Approval =
  | { last: false; nextStep: number }
  /** The flow's last step: the revision is approved and may be published. */
  | { last: true; approvedRevisionId: string; stage: Stage };

export const canApprove = (piece: PieceFacts, round: RoundFacts, actor: Actor): Result<unknown> =>
  mayDecide(piece, round, actor, "approve");

export function decideApprove(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  seen: SeenRound,
): Result<Approval> {
  const gated = gateReview(piece, round, actor, "approve", seen);
  if (!gated.ok) return gated;
  const next = round.steps
    .map((step) => step.position)
    .filter((position) => position > round.currentStep)
    .sort((a, b) => a - b)[0];
  return next === undefined
    ? accept({ last: true, approvedRevisionId: round.revision.id, stage: gated.value })
    : accept({ last: false, nextStep: next });
}
