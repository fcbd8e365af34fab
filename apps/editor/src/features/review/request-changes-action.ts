"use server";

import { requestChanges } from "@fangzhi/database/commands/request-changes";
import { ReturnReason, ReviewNote } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";
import { SeenRevision } from "./seen-revision.ts";

const Return = z.strictObject({
  pieceId: z.uuid(),
  seen: SeenRevision,
  reasons: z.array(ReturnReason).max(50),
  note: ReviewNote,
});

export async function requestChangesAction(sent: z.input<typeof Return>) {
  return runAction(Return, sent, requestChanges);
}
