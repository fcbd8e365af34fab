"use server";

import { answerReason } from "@fangzhi/database/commands/answer-reason";
import { linesOfText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Answer = z.strictObject({
  pieceId: z.uuid(),
  reasonId: z.uuid(),
  answer: linesOfText(1_000),
});

export const answerReasonAction = async (sent: z.input<typeof Answer>) =>
  runAction(Answer, sent, (actor, input) => answerReason(actor, input));
