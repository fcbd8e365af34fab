import {
  type Actor,
  accept,
  type ChangeKind,
  type Result,
  refuse,
  type Stage,
} from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";
import type { StageAct } from "../stages.ts";

export interface PublicationRequest {
  changeKind: ChangeKind;
  publicNote: string;
  /** The revision the chief's sheet showed; publishing publishes it and nothing else. */
  revisionId: string;
  seenVersion: number;
}

export interface PublicationFacts {
  /**
   * Some figure was added, removed, exchanged with another or shows another metric revision than in
   * the live version, or a profile is quoted in another version.
   */
  figuresChanged: boolean;
  /** The revision's address is another piece's by now. */
  slugTaken: boolean;
}

export const canPublish = (piece: PieceFacts, actor: Actor): Result<unknown> =>
  gate(piece, actor, "publish", piece.version);

/**
 * Checks that publishing now and publishing at a time share. The note is owed to readers for a
 * correction (must say what was wrong) and an update (what changed); a 小修 may not touch a figure.
 */
export function gatePublication(
  piece: PieceFacts,
  facts: PublicationFacts,
  actor: Actor,
  request: PublicationRequest,
  act: Extract<StageAct, "publish" | "schedule">,
): Result<{ number: number; stage: Stage }> {
  const gated = gate(piece, actor, act, request.seenVersion);
  if (!gated.ok) return gated;
  if (!piece.approvedRevisionId) return refuse("no-approved-revision");
  if (request.revisionId !== piece.approvedRevisionId) return refuse("stale");
  const isFirst = piece.liveNumber === null;
  if (isFirst !== (request.changeKind === "first")) return refuse("invalid", {}, "changeKind");
  const owesNote = request.changeKind === "correction" || request.changeKind === "update";
  if (owesNote && request.publicNote.trim() === "") {
    return refuse("note-required", { changeKind: request.changeKind }, "publicNote");
  }
  if (request.changeKind === "minor-edit" && facts.figuresChanged) {
    return refuse("figures-changed", {}, "changeKind");
  }
  if (facts.slugTaken) return refuse("slug-taken", {}, "slug");
  return accept({ number: (piece.liveNumber ?? 0) + 1, stage: gated.value });
}

/** The version number a publication gets, and the stage the working copy returns to. */
export const decidePublish = (
  piece: PieceFacts,
  facts: PublicationFacts,
  actor: Actor,
  request: PublicationRequest,
): Result<{ number: number; stage: Stage }> =>
  gatePublication(piece, facts, actor, request, "publish");
