"use server";

import { replyToThread } from "@fangzhi/database/commands/reply-to-thread";
import { CommentBody } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Reply = z.strictObject({ pieceId: z.uuid(), threadId: z.uuid(), body: CommentBody });

export async function replyToThreadAction(sent: z.input<typeof Reply>) {
  return runAction(Reply, sent, replyToThread);
}
