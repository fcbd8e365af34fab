"use server";

import { startThread } from "@fangzhi/database/commands/start-thread";
import { CommentAnchor, CommentBody } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Start = z.strictObject({
  pieceId: z.uuid(),
  revisionId: z.uuid().nullable(),
  anchor: CommentAnchor,
  body: CommentBody,
});

export async function startThreadAction(sent: z.input<typeof Start>) {
  return runAction(Start, sent, startThread);
}
