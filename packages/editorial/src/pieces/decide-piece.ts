import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";
import { isPermitted } from "../permissions.ts";

export function decideCreatePiece(actor: Actor): Result<null> {
  return isPermitted(actor, "create-piece")
    ? accept(null)
    : refuse("not-permitted", { act: "create-piece" });
}

/** The side sheet's fields; an optimistic version guards them, as they are not collaborative. */
export function decideEditDetails(
  piece: PieceFacts,
  actor: Actor,
  seenVersion: number,
  slugTaken: boolean,
): Result<null> {
  const gated = gate(piece, actor, "edit-details", seenVersion);
  if (!gated.ok) return gated;
  return slugTaken ? refuse("slug-taken", {}, "slug") : accept(null);
}

export function decideRestoreRevision(
  piece: PieceFacts,
  actor: Actor,
  seenVersion: number,
): Result<null> {
  const gated = gate(piece, actor, "restore-revision", seenVersion);
  return gated.ok ? accept(null) : gated;
}
