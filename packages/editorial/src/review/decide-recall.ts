import { type Actor, accept, type Result, type Stage } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";

export const canRecall = (piece: PieceFacts, actor: Actor): Result<unknown> =>
  gate(piece, actor, "recall", piece.version);

/** Takes a submitted piece back to its writers; the round stays in the record as recalled. */
export function decideRecall(
  piece: PieceFacts,
  actor: Actor,
  seenVersion: number,
): Result<{ stage: Stage }> {
  const gated = gate(piece, actor, "recall", seenVersion);
  return gated.ok ? accept({ stage: gated.value }) : gated;
}
