import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "./facts.ts";
import { type AskedAct, isPermitted, refuseAct } from "./permissions.ts";
import { type StageAct, stageAfter } from "./stages.ts";

/**
 * The three questions every act on a piece asks first, in this order: may they, is it the
 * stage for it, did they see the present version. Answers the stage that follows.
 */
export function gate(
  piece: PieceFacts,
  actor: Actor,
  act: StageAct & AskedAct,
  seenVersion: number,
): Result<PieceFacts["stage"]> {
  if (!isPermitted(actor, act, piece)) return refuseAct(actor, act, piece);
  const next = stageAfter(piece.stage, act);
  if (!next) return refuse("wrong-stage", { act, stage: piece.stage });
  if (seenVersion !== piece.version) {
    return refuse("stale", { seen: seenVersion, current: piece.version });
  }
  return accept(next);
}
