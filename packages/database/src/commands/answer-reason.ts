import { isPermitted, refuseAct } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface AnswerReasonInput {
  pieceId: string;
  reasonId: string;
  answer: string;
}

/** Answers one reason a piece was returned for; a later answer replaces an earlier one. */
export function answerReason(
  actor: Actor,
  input: AnswerReasonInput,
  db: Database = database(),
): Promise<Result<null>> {
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, input.pieceId);
    const reason = await tx.reviewReason.findFirst({
      where: { id: input.reasonId, decision: { round: { pieceId: input.pieceId } } },
    });
    if (!piece || !reason) return refuse("not-found");
    if (!isPermitted(actor, "answer-reason", piece.facts)) {
      return refuseAct(actor, "answer-reason", piece.facts);
    }
    if (piece.facts.stage !== "changes_requested") {
      return refuse("wrong-stage", { act: "answer-reason", stage: piece.facts.stage });
    }
    const answer = input.answer.trim();
    if (answer === "") return refuse("note-required", {}, "answer");
    await tx.reviewReason.update({
      where: { id: reason.id },
      data: { answer, answeredById: actor.personId, answeredAt: new Date() },
    });
    await recordEvent(tx, actor, {
      act: "answer-reason",
      pieceId: input.pieceId,
      data: { reason: reason.text, answer },
    });
    return accept(null);
  });
}
