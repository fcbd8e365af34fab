"use server";

import { acceptProposal } from "@fangzhi/database/commands/accept-proposal";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ proposalId: z.uuid(), seenVersion: z.int() });

export const acceptProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => acceptProposal(actor, input));
