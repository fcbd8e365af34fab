"use server";

import { unschedule } from "@fangzhi/database/commands/unschedule";
import { Count } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Unscheduling = z.strictObject({ pieceId: z.uuid(), seenVersion: Count });

export async function unscheduleAction(sent: z.input<typeof Unscheduling>) {
  return runAction(Unscheduling, sent, unschedule);
}
