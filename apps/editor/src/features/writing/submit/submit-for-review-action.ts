"use server";

import { submitForReview } from "@fangzhi/database/commands/submit-for-review";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Submission = z.strictObject({
  pieceId: z.uuid(),
  seenVersion: z.int().min(1),
  note: z.string().trim().max(2_000),
});

export const submitForReviewAction = async (sent: z.input<typeof Submission>) =>
  runAction(Submission, sent, (actor, input) => submitForReview(actor, input));
