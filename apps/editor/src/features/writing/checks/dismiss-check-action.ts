"use server";

import { dismissCheck } from "@fangzhi/database/commands/dismiss-check";
import { linesOfText, QuotedCheck } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Dismissal = QuotedCheck.extend({
  pieceId: z.uuid(),
  reason: linesOfText(500),
});

export const dismissCheckAction = async (sent: z.input<typeof Dismissal>) =>
  runAction(Dismissal, sent, (actor, input) => dismissCheck(actor, input));
