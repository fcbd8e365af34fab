"use server";

import { unschedule } from "@fangzhi/database/commands/unschedule";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Unscheduling = z.strictObject({ pieceId: z.uuid(), seenVersion: z.int().min(1) });

export async function unscheduleAction(sent: z.input<typeof Unscheduling>) {
  return runAction(Unscheduling, sent, unschedule);
}
