import { decideRecall } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Takes a submitted piece back; its round stays in the record as recalled. */
export function recall(
  actor: Actor,
  input: { pieceId: string; seenVersion: number },
  db: Database = database(),
): Promise<Result<null>> {
  const { pieceId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const decision = decideRecall(piece.facts, actor, input.seenVersion);
    if (!decision.ok) return decision;
    await tx.reviewRound.updateMany({
      where: { pieceId, status: "open" },
      data: { status: "recalled", closedAt: new Date(), version: { increment: 1 } },
    });
    await moveToStage(tx, pieceId, decision.value.stage);
    await recordEvent(tx, actor, { act: "recall", pieceId });
    return accept(null);
  });
}
