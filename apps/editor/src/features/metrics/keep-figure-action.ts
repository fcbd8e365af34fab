"use server";

import { keepFigure } from "@fangzhi/database/commands/keep-figure";
import { Count, linesOfText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: Count,
  reason: linesOfText(500),
});

export const keepFigureAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => keepFigure(actor, input));
