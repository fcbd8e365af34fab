import { randomUUID } from "node:crypto";
import { decideWithdraw } from "@fangzhi/editorial";
import { type Actor, accept, channels, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage, noSchedule } from "../shared/move-to-stage.ts";
import { projectDraftFigures } from "../shared/project-draft-figures.ts";
import { notify, recordEvent } from "../shared/record-event.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

export interface WithdrawInput {
  pieceId: string;
  seenVersion: number;
  /** What readers are told at the piece's address. */
  reason: string;
}

/**
 * Takes a published piece back: its address stays and says when and why. A time that was set goes with
 * it, and so do the proposals that only its live text gave ground to.
 */
export function withdraw(
  actor: Actor,
  input: WithdrawInput,
  db: Database = database(),
): Promise<Result<null>> {
  const { pieceId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const decision = decideWithdraw(piece.facts, actor, input.reason, input.seenVersion);
    if (!decision.ok) return decision;
    const withdrawnAt = new Date();
    const reason = input.reason.trim();
    const live = await tx.publishedPiece.update({
      where: { pieceId },
      data: { withdrawnAt, withdrawnReason: reason },
    });
    const { number, stage } = decision.value;
    await tx.withdrawal.create({
      data: { id: randomUUID(), pieceId, number, headline: live.headline, reason, withdrawnAt },
    });
    const { scheduledFor } = await tx.piece.findUniqueOrThrow({ where: { id: pieceId } });
    await moveToStage(tx, pieceId, stage, { withdrawnAt, ...noSchedule });
    await projectDraftFigures(tx, pieceId);
    await refreshProposals(tx, pieceId);
    const data = { number, reason, unscheduled: scheduledFor?.toISOString() ?? null };
    await recordEvent(tx, actor, { act: "withdraw", pieceId, data });
    await notify(tx, channels.published, pieceId);
    return accept(null);
  });
}
