import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted, refuseAct } from "../permissions.ts";
import { stageAfter } from "../stages.ts";

/**
 * Whether a reason of a return may be answered: while the piece is back with its writers, and only one
 * of the round it came back from. What was answered in an earlier round was judged with its text.
 */
export function decideAnswerReason(
  piece: PieceFacts,
  reason: { isOfNewestRound: boolean },
  actor: Actor,
  answer: string,
): Result<null> {
  const act = "answer-reason";
  if (!isPermitted(actor, act, piece)) return refuseAct(actor, act, piece);
  if (!stageAfter(piece.stage, act)) return refuse("wrong-stage", { act, stage: piece.stage });
  if (!reason.isOfNewestRound) return refuse("already-decided");
  return answer.trim() === "" ? refuse("note-required", {}, "answer") : accept(null);
}
