import { currentStep, decideApprove, type SeenRound } from "@fangzhi/editorial";
import { type Actor, accept, channels, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findOpenRound, lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { recordDecision } from "../shared/record-decision.ts";
import { notify, recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface ApproveInput {
  pieceId: string;
  seen: SeenRound;
  note?: string;
}

/** Passes the open step; on the flow's last step the revision itself becomes approved. */
export function approve(
  actor: Actor,
  input: ApproveInput,
  db: Database = database(),
): Promise<Result<{ approved: boolean }>> {
  const { pieceId, note = "" } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const round = await findOpenRound(tx, pieceId);
    if (!round) return refuse("wrong-stage", { act: "approve", stage: piece.facts.stage });
    const decision = decideApprove(piece.facts, round, actor, input.seen);
    if (!decision.ok) return decision;

    const step = currentStep(round);
    if (!step) throw new Error(`round ${round.id} has no step ${round.currentStep}`);
    await recordDecision(tx, actor, round, step, { outcome: "approve", note, reasons: [] });
    const next = decision.value;
    await tx.reviewRound.update({
      where: { id: round.id },
      data: next.last
        ? { status: "approved", closedAt: new Date(), version: { increment: 1 } }
        : { currentStep: next.nextStep, version: { increment: 1 } },
    });
    if (next.last) {
      const { approvedRevisionId } = next;
      await moveToStage(tx, pieceId, next.stage, { approvedRevisionId });
    } else {
      await notify(tx, channels.pieceAccess, pieceId);
    }
    await recordEvent(tx, actor, {
      act: "approve",
      pieceId,
      data: { step: step.slug, revisionHash: round.revision.hash, note },
    });
    return accept({ approved: next.last });
  });
}
