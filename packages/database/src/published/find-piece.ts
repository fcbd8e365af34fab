import type { Reading } from "../connection.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { PieceAddress } from "./types.ts";
import { pieceCard } from "./views-of.ts";

/** What stands at a slug: a live piece, the notice of a withdrawn one, a move, or nothing (null). */
export async function findPiece(reading: Reading, slug: string): Promise<PieceAddress | null> {
  const row = await reading.publishedPiece.findUnique({ where: { slug } });
  if (!row) return findMovedPiece(reading, slug);
  if (row.withdrawnAt) {
    return {
      state: "withdrawn",
      pieceId: row.pieceId,
      slug: row.slug,
      headline: row.headline,
      reason: row.withdrawnReason ?? "",
      withdrawnAt: row.withdrawnAt.toISOString(),
      latestNumber: row.latestNumber,
    };
  }
  return { state: "live", piece: pieceCard(row, await readVocabulary(reading)) };
}

async function findMovedPiece(reading: Reading, slug: string): Promise<PieceAddress | null> {
  const redirect = await reading.redirect.findUnique({ where: { slug } });
  if (!redirect) return null;
  const target = await reading.publishedPiece.findUnique({
    where: { pieceId: redirect.pieceId },
    select: { slug: true },
  });
  return target && target.slug !== slug ? { state: "moved", slug: target.slug } : null;
}
