"use server";

import { reopenThread } from "@fangzhi/database/commands/reopen-thread";
import type { z } from "zod";
import { runAction } from "#lib/action.ts";
import { SettledThread } from "./settled-thread.ts";

export async function reopenThreadAction(sent: z.input<typeof SettledThread>) {
  return runAction(SettledThread, sent, reopenThread);
}
