"use server";

import { rejectMetricRevision } from "@fangzhi/database/commands/reject-metric-revision";
import { linesOfText } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ revisionId: z.uuid(), note: linesOfText(500) });

export const rejectMetricRevisionAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => rejectMetricRevision(actor, input));
