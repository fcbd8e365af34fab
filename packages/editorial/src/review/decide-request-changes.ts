import {
  type Actor,
  accept,
  type Result,
  type ReturnReason,
  refuse,
  type Stage,
} from "@fangzhi/types";
import type { PieceFacts, RoundFacts } from "../facts.ts";
import { gateReview, mayDecide, type SeenRound } from "./reviewer.ts";

export const canRequestChanges = (
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
): Result<unknown> => mayDecide(piece, round, actor, "request-changes");

/** A return always says why: the reasons become the writer's checklist. */
export function decideRequestChanges(
  piece: PieceFacts,
  round: RoundFacts,
  actor: Actor,
  seen: SeenRound,
  reasons: readonly ReturnReason[],
): Result<{ stage: Stage }> {
  const gated = gateReview(piece, round, actor, "request-changes", seen);
  if (!gated.ok) return gated;
  if (reasons.length === 0) return refuse("reasons-required");
  return accept({ stage: gated.value });
}
