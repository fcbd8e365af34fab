import { currentStep, decideRequestChanges, type SeenRound } from "@fangzhi/editorial";
import { type Actor, accept, type Result, type ReturnReason, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findOpenRound, lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { recordDecision } from "../shared/record-decision.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface RequestChangesInput {
  pieceId: string;
  seen: SeenRound;
  reasons: readonly ReturnReason[];
  note?: string;
}

/** Returns a revision to its writers with reasons, which they answer before sending again. */
export function requestChanges(
  actor: Actor,
  input: RequestChangesInput,
  db: Database = database(),
): Promise<Result<null>> {
  const { pieceId, reasons, note = "" } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const round = await findOpenRound(tx, pieceId);
    if (!round) return refuse("wrong-stage", { act: "request-changes", stage: piece.facts.stage });
    const decision = decideRequestChanges(piece.facts, round, actor, input.seen, reasons);
    if (!decision.ok) return decision;

    const step = currentStep(round);
    if (!step) throw new Error(`round ${round.id} has no step ${round.currentStep}`);
    await recordDecision(tx, actor, round, step, { outcome: "request-changes", note, reasons });
    await tx.reviewRound.update({
      where: { id: round.id },
      data: { status: "changes_requested", closedAt: new Date(), version: { increment: 1 } },
    });
    await moveToStage(tx, pieceId, decision.value.stage);
    await recordEvent(tx, actor, {
      act: "request-changes",
      pieceId,
      data: { step: step.slug, reasons: reasons.map((reason) => reason.text), note },
    });
    return accept(null);
  });
}
