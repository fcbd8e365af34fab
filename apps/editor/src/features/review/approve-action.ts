"use server";

import { approve } from "@fangzhi/database/commands/approve";
import { ReviewNote } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";
import { SeenRevision } from "./seen-revision.ts";

const Approval = z.strictObject({ pieceId: z.uuid(), seen: SeenRevision, note: ReviewNote });

export async function approveAction(sent: z.input<typeof Approval>) {
  return runAction(Approval, sent, approve);
}
