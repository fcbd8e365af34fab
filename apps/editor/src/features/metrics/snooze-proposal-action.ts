"use server";

import { snoozeProposal } from "@fangzhi/database/commands/snooze-proposal";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: z.int(),
  until: z.iso.datetime().transform((text) => new Date(text)),
});

export const snoozeProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => snoozeProposal(actor, input));
