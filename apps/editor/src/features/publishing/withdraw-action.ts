"use server";

import { withdraw } from "@fangzhi/database/commands/withdraw";
import { PublicNote } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Withdrawing = z.strictObject({
  pieceId: z.uuid(),
  seenVersion: z.int().min(1),
  reason: PublicNote,
});

export async function withdrawAction(sent: z.input<typeof Withdrawing>) {
  return runAction(Withdrawing, sent, withdraw);
}
