import { stageAfter } from "@fangzhi/editorial";
import { channels, type Stage } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { notify } from "./record-event.ts";

/**
 * Moves a piece to a stage: its version grows, its live document is frozen where the stage forbids
 * writing, and open sockets are told to be admitted anew.
 */
export async function moveToStage(
  tx: Transaction,
  pieceId: string,
  stage: Stage,
  changes: Prisma.PieceUncheckedUpdateInput = {},
): Promise<void> {
  const now = new Date();
  await tx.piece.update({
    where: { id: pieceId },
    data: { ...changes, stage, version: { increment: 1 }, updatedAt: now },
  });
  const frozenAt = stageAfter(stage, "write") ? null : now;
  await tx.liveDocument.update({ where: { pieceId }, data: { frozenAt } });
  await notify(tx, channels.pieceAccess, pieceId);
}
