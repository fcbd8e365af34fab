"use server";

import { restoreCheck } from "@fangzhi/database/commands/restore-check";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Restoring = z.strictObject({ pieceId: z.uuid(), dismissalId: z.uuid() });

export const restoreCheckAction = async (sent: z.input<typeof Restoring>) =>
  runAction(Restoring, sent, (actor, input) => restoreCheck(actor, input));
