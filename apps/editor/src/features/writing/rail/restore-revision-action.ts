"use server";

import { restoreRevision } from "@fangzhi/database/commands/restore-revision";
import { Count } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Restore = z.strictObject({
  pieceId: z.uuid(),
  revisionId: z.uuid(),
  seenVersion: Count,
});

export const restoreRevisionAction = async (sent: z.input<typeof Restore>) =>
  runAction(Restore, sent, (actor, input) => restoreRevision(actor, input));
