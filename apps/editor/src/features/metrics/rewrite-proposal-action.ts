"use server";

import { rewriteProposal } from "@fangzhi/database/commands/rewrite-proposal";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: z.int(),
  sentence: z.string().trim().min(1).max(1000),
  seenSentence: z.string().max(4000),
  letGo: z.array(z.uuid()).max(100),
});

export const rewriteProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => rewriteProposal(actor, input));
