import type { Actor } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted } from "../permissions.ts";
import { stageAfter } from "../stages.ts";

/**
 * How a person is admitted to a live document: `write`, `read`, or `null` for "you may not know
 * that it exists". A piece in review is read by all and written by nobody: its revision is judged.
 */
export function admission(
  piece: Pick<PieceFacts, "stage" | "ownerId" | "writerIds">,
  actor: Actor,
): "write" | "read" | null {
  if (!isPermitted(actor, "read")) return null;
  const open = stageAfter(piece.stage, "write") !== undefined;
  return open && isPermitted(actor, "write", piece) ? "write" : "read";
}
