import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted } from "../permissions.ts";

export function canWithdraw(piece: PieceFacts, actor: Actor): Result<unknown> {
  if (!isPermitted(actor, "withdraw")) return refuse("not-permitted", { act: "withdraw" });
  if (piece.liveNumber === null) return refuse("wrong-stage", { stage: piece.stage });
  if (piece.withdrawn) return refuse("withdrawn");
  return accept(null);
}

/** A withdrawal keeps the address and says why; publishing again lifts it. */
export function decideWithdraw(
  piece: PieceFacts,
  actor: Actor,
  reason: string,
  seenVersion: number,
): Result<{ number: number }> {
  const can = canWithdraw(piece, actor);
  if (!can.ok) return can;
  if (seenVersion !== piece.version) {
    return refuse("stale", { seen: seenVersion, current: piece.version });
  }
  if (reason.trim() === "") return refuse("note-required", {}, "reason");
  return accept({ number: piece.liveNumber ?? 0 });
}
