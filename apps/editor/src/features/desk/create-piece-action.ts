"use server";

import { createPiece } from "@fangzhi/database/commands/create-piece";
import { NewPiece } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const createPieceAction = async (
  sent: NewPiece,
): Promise<ActionResult<{ pieceId: string }>> =>
  runAction(NewPiece, sent, (actor, piece) => createPiece(actor, piece), { keepScreen: true });
