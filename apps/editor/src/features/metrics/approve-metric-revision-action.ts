"use server";

import { approveMetricRevision } from "@fangzhi/database/commands/approve-metric-revision";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ revisionId: z.uuid(), note: z.string().max(500) });

export const approveMetricRevisionAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => approveMetricRevision(actor, input));
