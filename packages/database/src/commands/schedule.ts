import { decideSchedule, type PublicationRequest } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { readPublicationGround } from "../shared/publication-ground.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export type ScheduleInput = PublicationRequest & { pieceId: string; at: Date };

/** Sets the time at which the worker publishes the approved revision in the chief's name. */
export function schedule(
  actor: Actor,
  input: ScheduleInput,
  db: Database = database(),
): Promise<Result<null>> {
  const { pieceId, at } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const { facts } = await readPublicationGround(tx, piece.facts);
    const decision = decideSchedule(piece.facts, facts, actor, input, new Date());
    if (!decision.ok) return decision;
    await moveToStage(tx, pieceId, decision.value.stage, {
      scheduledFor: at,
      scheduledChangeKind: input.changeKind,
      scheduledNote: input.publicNote.trim(),
      scheduledById: actor.personId,
      scheduledFailures: 0,
    });
    await recordEvent(tx, actor, {
      act: "schedule",
      pieceId,
      data: { at: at.toISOString(), changeKind: input.changeKind },
    });
    return accept(null);
  });
}
