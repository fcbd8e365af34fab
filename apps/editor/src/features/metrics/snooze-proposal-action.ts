"use server";

import { snoozeProposal } from "@fangzhi/database/commands/snooze-proposal";
import { Count } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  proposalId: z.uuid(),
  seenVersion: Count,
  until: z.iso.datetime().transform((text) => new Date(text)),
});

export const snoozeProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => snoozeProposal(actor, input));
