import { type Actor, accept, type Result, type ReturnReason, refuse } from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "../facts.ts";
import { gateReview, mayReview, type SeenRound } from "./reviewer.ts";

export const canRequestChanges = (
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
): Result<unknown> => mayReview(piece, round, actor);

/** A return always says why: the reasons become the writer's checklist. */
export function decideRequestChanges(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  seen: SeenRound,
  reasons: readonly ReturnReason[],
): Result<{ stage: "changes_requested" }> {
  const gated = gateReview(piece, round, actor, seen);
  if (!gated.ok) return gated;
  if (reasons.length === 0) return refuse("reasons-required");
  return accept({ stage: "changes_requested" });
}
