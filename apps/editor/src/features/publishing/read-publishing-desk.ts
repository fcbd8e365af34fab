import { getPiece } from "@fangzhi/database/queries/get-piece";
import { getPieceForReview } from "@fangzhi/database/queries/get-piece-for-review";
import { listPieces } from "@fangzhi/database/queries/list-pieces";
import { touchesFigures } from "@fangzhi/document/diff";
import type { Actor, PieceView } from "@fangzhi/types";
import { compareDocuments } from "#features/review/compare-documents.ts";
import { type OpenPoints, readOpenPoints } from "#features/review/open-points.ts";

export interface WaitingPiece {
  piece: PieceView;
  figuresChanged: number;
  /** More than their number says: two exchanged, or a profile quoted in another version. */
  touchesFigures: boolean;
  blocksChanged: number;
  openPoints: OpenPoints;
}

export interface PublishingDesk {
  waiting: WaitingPiece[];
  live: PieceView[];
}

/** What can be signed off, each with the size of its change, and what is live. */
export async function readPublishingDesk(actor: Actor): Promise<PublishingDesk | null> {
  const [approved, published] = await Promise.all([
    listPieces(actor, { view: "to-publish" }),
    listPieces(actor, { view: "published" }),
  ]);
  if (!approved.ok || !published.ok) return null;
  const waiting = await Promise.all(approved.value.map((row) => readWaiting(actor, row.id)));
  const live = await Promise.all(published.value.map((row) => readPiece(actor, row.id)));
  return {
    waiting: waiting.filter((piece) => piece !== null),
    live: live.filter(Boolean) as PieceView[],
  };
}

async function readPiece(actor: Actor, pieceId: string): Promise<PieceView | null> {
  const piece = await getPiece(actor, pieceId);
  return piece.ok ? piece.value : null;
}

async function readWaiting(actor: Actor, pieceId: string): Promise<WaitingPiece | null> {
  const piece = await readPiece(actor, pieceId);
  const revisionId = piece?.approved?.revisionId;
  if (!piece || !revisionId) return null;
  const compareWith = piece.liveNumber === null ? {} : { compareWith: `v${piece.liveNumber}` };
  const view = await getPieceForReview(actor, { pieceId, revisionId, ...compareWith });
  if (!view.ok) return null;
  const diff = compareDocuments(view.value);
  const changed = Object.values(diff.fragments).flat();
  return {
    piece,
    figuresChanged: diff.figures.length,
    touchesFigures: piece.liveNumber !== null && touchesFigures(diff),
    blocksChanged: changed.filter((change) => change.kind !== "unchanged").length,
    openPoints: await readOpenPoints(actor, pieceId, view.value.revision.document),
  };
}
