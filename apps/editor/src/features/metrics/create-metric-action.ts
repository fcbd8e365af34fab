"use server";

import { createMetric } from "@fangzhi/database/commands/create-metric";
import { NewMetric, NewMetricRevision } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Input = z.strictObject({ metric: NewMetric, revision: NewMetricRevision.optional() });

export const createMetricAction = async (sent: z.input<typeof Input>) =>
  runAction(Input, sent, (actor, { metric, revision }) =>
    createMetric(actor, { metric, ...(revision && { revision }) }),
  );
