"use server";

import { restoreRevision } from "@fangzhi/database/commands/restore-revision";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Restore = z.strictObject({
  pieceId: z.uuid(),
  revisionId: z.uuid(),
  seenVersion: z.int().min(1),
});

export const restoreRevisionAction = async (sent: z.input<typeof Restore>) =>
  runAction(Restore, sent, (actor, input) => restoreRevision(actor, input));
