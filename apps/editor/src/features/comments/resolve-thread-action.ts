"use server";

import { resolveThread } from "@fangzhi/database/commands/resolve-thread";
import type { z } from "zod";
import { runAction } from "#lib/action.ts";
import { SettledThread } from "./settled-thread.ts";

export async function resolveThreadAction(sent: z.input<typeof SettledThread>) {
  return runAction(SettledThread, sent, resolveThread);
}
