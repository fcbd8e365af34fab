"use server";

import { approveMetricRevision } from "@fangzhi/database/commands/approve-metric-revision";
import { linesOfText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ revisionId: z.uuid(), note: linesOfText(500) });

export const approveMetricRevisionAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => approveMetricRevision(actor, input));
