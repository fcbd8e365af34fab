"use server";

import { importPiece } from "@fangzhi/database/commands/import-piece";
import { PageToImport } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const importPieceAction = async (
  sent: PageToImport,
): Promise<ActionResult<{ pieceId: string }>> =>
  runAction(PageToImport, sent, (actor, page) => importPiece(actor, page), { keepScreen: true });
