import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";
import { isPermitted, refuseAct } from "../permissions.ts";

/** As long as the headline that a new piece may be given. */
const longestHeadline = 200;

export function decideCreatePiece(actor: Actor): Result<null> {
  return isPermitted(actor, "create-piece")
    ? accept(null)
    : refuse("not-permitted", { act: "create-piece" });
}

/** What of an imported page decides whether it may become a piece. Lengths are UTF-16. */
export interface ImportedPage {
  /** Of all blocks together. */
  characters: number;
  headlineCharacters: number;
  bodyCharacters: number;
  /** The most that one import may hold. */
  limit: number;
}

export function decideImportPiece(actor: Actor, page: ImportedPage): Result<null> {
  if (!isPermitted(actor, "import-piece")) return refuse("not-permitted", { act: "import-piece" });
  if (page.characters > page.limit) return refuse("page-too-large", { limit: page.limit });
  if (page.bodyCharacters === 0) return refuse("empty-page");
  if (page.headlineCharacters > longestHeadline) return refuse("invalid", {}, "headline");
  return accept(null);
}

export function decideUploadMedia(actor: Actor): Result<null> {
  const act = "upload-media";
  return isPermitted(actor, act) ? accept(null) : refuse("not-permitted", { act });
}

/** What a person wrote while away is kept for whoever writes in the piece, whatever its stage is now. */
export function decideKeepOfflineCopy(piece: PieceFacts, actor: Actor): Result<null> {
  const act = "keep-offline-copy";
  return isPermitted(actor, act, piece) ? accept(null) : refuseAct(actor, act, piece);
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
