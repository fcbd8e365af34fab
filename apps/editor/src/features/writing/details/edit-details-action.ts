"use server";

import { editDetails } from "@fangzhi/database/commands/edit-details";
import { Count, PieceDetails } from "@fangzhi/types";
import { z } from "zod";
import { runAction } from "#lib/action.ts";

const Edit = z.strictObject({
  ...PieceDetails.shape,
  pieceId: z.uuid(),
  seenVersion: Count,
});

export const editDetailsAction = async (sent: z.input<typeof Edit>) =>
  runAction(Edit, sent, (actor, input) => editDetails(actor, input));
