import { type Actor, accept, type Result, refuse, type Stage } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";

export interface Withdrawal {
  /** The version that is taken back. */
  number: number;
  stage: Stage;
}

export const canWithdraw = (piece: PieceFacts, actor: Actor): Result<Withdrawal> =>
  gateWithdrawal(piece, actor, piece.version);

/** A withdrawal keeps the address and says why; publishing again lifts it. */
export function decideWithdraw(
  piece: PieceFacts,
  actor: Actor,
  reason: string,
  seenVersion: number,
): Result<Withdrawal> {
  const gated = gateWithdrawal(piece, actor, seenVersion);
  if (!gated.ok) return gated;
  return reason.trim() === "" ? refuse("note-required", {}, "reason") : gated;
}

function gateWithdrawal(piece: PieceFacts, actor: Actor, seenVersion: number): Result<Withdrawal> {
  const gated = gate(piece, actor, "withdraw", seenVersion);
  if (!gated.ok) return gated;
  const { liveNumber: number } = piece;
  if (number === null) return refuse("wrong-stage", { act: "withdraw", stage: piece.stage });
  return piece.withdrawn ? refuse("withdrawn") : accept({ number, stage: gated.value });
}
