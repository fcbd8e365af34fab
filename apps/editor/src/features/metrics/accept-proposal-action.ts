"use server";

import { acceptProposal } from "@fangzhi/database/commands/accept-proposal";
import { Count } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ proposalId: z.uuid(), seenVersion: Count });

export const acceptProposalAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => acceptProposal(actor, input));
