import { decideRestoreCheck } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findPiece } from "../shared/load-piece.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface RestoreCheckInput {
  pieceId: string;
  dismissalId: string;
}

/** Takes a dismissal back: the finding is open again. */
export function restoreCheck(
  actor: Actor,
  { pieceId, dismissalId }: RestoreCheckInput,
  db: Database = database(),
): Promise<Result<null>> {
  return runCommand(db, async (tx) => {
    const piece = await findPiece(tx, pieceId);
    const dismissal = await tx.checkDismissal.findFirst({ where: { id: dismissalId, pieceId } });
    if (!piece || !dismissal) return refuse("not-found");
    const decision = decideRestoreCheck(piece.facts, actor);
    if (!decision.ok) return decision;
    const { count } = await tx.checkDismissal.updateMany({
      where: { id: dismissalId, restoredAt: null },
      data: { restoredById: actor.personId, restoredAt: new Date() },
    });
    if (count === 0) return refuse("already-decided");
    const { ruleId, text } = dismissal;
    await recordEvent(tx, actor, {
      act: "restore-check",
      pieceId,
      data: { dismissalId, ruleId, text },
    });
    return accept(null);
  });
}
