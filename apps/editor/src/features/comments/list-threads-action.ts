"use server";

import { listThreads } from "@fangzhi/database/queries/list-threads";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Threads = z.strictObject({ pieceId: z.uuid() });

export async function listThreadsAction(sent: z.input<typeof Threads>) {
  return runAction(Threads, sent, listThreads, { keepScreen: true });
}
