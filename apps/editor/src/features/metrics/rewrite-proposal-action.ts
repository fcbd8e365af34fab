"use server";

import { rewriteProposal } from "@fangzhi/database/commands/rewrite-proposal";
import { Count, lineOfText, quotedText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: Count,
  sentence: lineOfText(1000).min(1),
  seenSentence: quotedText(4000),
  letGo: z.array(z.uuid()).max(100),
});

export const rewriteProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => rewriteProposal(actor, input));
