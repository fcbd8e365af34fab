import { decideMissPublication } from "@fangzhi/editorial";
import { accept, type MissedPublication, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage, noSchedule } from "../shared/move-to-stage.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface MissPublicationInput extends MissedPublication {
  pieceId: string;
  seenVersion: number;
}

/**
 * Takes back a time that came and could not be kept, and says why in the log of acts: the system's
 * own act, so that no piece is tried for ever and the chief hears of it. Refused when somebody was
 * quicker.
 */
export function missPublication(
  { pieceId, seenVersion, ...missed }: MissPublicationInput,
  db: Database = database(),
): Promise<Result<null>> {
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const decision = decideMissPublication(piece.facts, seenVersion);
    if (!decision.ok) return decision;
    await moveToStage(tx, pieceId, decision.value.stage, noSchedule);
    const { dueAt, refusal } = missed;
    await recordEvent(tx, null, {
      act: "miss-publication",
      pieceId,
      data: { dueAt, refusal: { ...refusal } },
    });
    return accept(null);
  });
}
