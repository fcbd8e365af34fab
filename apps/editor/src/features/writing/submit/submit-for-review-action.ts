"use server";

import { submitForReview } from "@fangzhi/database/commands/submit-for-review";
import { Count, linesOfText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Submission = z.strictObject({
  pieceId: z.uuid(),
  seenVersion: Count,
  note: linesOfText(2_000),
});

export const submitForReviewAction = async (sent: z.input<typeof Submission>) =>
  runAction(Submission, sent, (actor, input) => submitForReview(actor, input));
