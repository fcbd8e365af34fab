"use server";

import { recall } from "@fangzhi/database/commands/recall";
import { Count } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Recall = z.strictObject({ pieceId: z.uuid(), seenVersion: Count });

export const recallAction = async (sent: z.input<typeof Recall>) =>
  runAction(Recall, sent, (actor, input) => recall(actor, input));
