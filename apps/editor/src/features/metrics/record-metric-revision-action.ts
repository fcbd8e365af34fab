"use server";

import { recordMetricRevision } from "@fangzhi/database/commands/record-metric-revision";
import { Count, NewMetricRevision } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({
  metricId: z.uuid(),
  revision: NewMetricRevision,
  seenVersion: Count,
});

export const recordMetricRevisionAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, input) => recordMetricRevision(actor, input));
