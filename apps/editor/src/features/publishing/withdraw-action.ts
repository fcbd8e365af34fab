"use server";

import { withdraw } from "@fangzhi/database/commands/withdraw";
import { Count, PublicNote } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Withdrawing = z.strictObject({
  pieceId: z.uuid(),
  seenVersion: Count,
  reason: PublicNote,
});

export async function withdrawAction(sent: z.input<typeof Withdrawing>) {
  return runAction(Withdrawing, sent, withdraw);
}
