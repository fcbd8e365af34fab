import { decideUnschedule } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage, noSchedule } from "../shared/move-to-stage.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Takes a set time back; the revision stays approved. */
export function unschedule(
  actor: Actor,
  input: { pieceId: string; seenVersion: number },
  db: Database = database(),
): Promise<Result<null>> {
  const { pieceId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const decision = decideUnschedule(piece.facts, actor, input.seenVersion);
    if (!decision.ok) return decision;
    await moveToStage(tx, pieceId, decision.value.stage, noSchedule);
    await recordEvent(tx, actor, { act: "unschedule", pieceId });
    return accept(null);
  });
}
