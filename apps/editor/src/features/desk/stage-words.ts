import type { PieceRow } from "@fangzhi/types";

/** What is live and what the working copy does, as one of the sentences of `desk.stages`. */
export function stageWords(piece: Pick<PieceRow, "liveNumber" | "stage" | "withdrawn">) {
  if (piece.withdrawn) return `stages.withdrawn.${piece.stage}` as const;
  return piece.liveNumber === null
    ? (`stages.new.${piece.stage}` as const)
    : (`stages.live.${piece.stage}` as const);
}
