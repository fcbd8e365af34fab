"use server";

import { keepFigure } from "@fangzhi/database/commands/keep-figure";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: z.int(),
  reason: z.string().max(500),
});

export const keepFigureAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => keepFigure(actor, input));
