import { decideAnswerReason } from "@fangzhi/editorial";
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
  const { pieceId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    const reason = await tx.reviewReason.findFirst({
      where: { id: input.reasonId, decision: { round: { pieceId } } },
      include: { decision: { select: { round: { select: { number: true } } } } },
    });
    if (!piece || !reason) return refuse("not-found");
    const newest = await tx.reviewRound.aggregate({ where: { pieceId }, _max: { number: true } });
    const isOfNewestRound = reason.decision.round.number === newest._max.number;
    const decision = decideAnswerReason(piece.facts, { isOfNewestRound }, actor, input.answer);
    if (!decision.ok) return decision;
    const answer = input.answer.trim();
    await tx.reviewReason.update({
      where: { id: reason.id },
      data: { answer, answeredById: actor.personId, answeredAt: new Date() },
    });
    await recordEvent(tx, actor, {
      act: "answer-reason",
      pieceId,
      data: { reason: reason.text, answer },
    });
    return accept(null);
  });
}
