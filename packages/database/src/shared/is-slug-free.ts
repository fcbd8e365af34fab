import type { Transaction } from "../connection.ts";

/**
 * Whether a piece may have an address; `null` asks for a piece about to exist. Taken is what another
 * piece's draft holds, what its approved revision will be published at, where it is live or withdrawn,
 * and where readers once found it. A piece may always take back what is its own.
 *
 * Holds the address until the transaction ends: of two who ask for one, the second sees what the
 * first did. Ask it last before deciding, with the piece's row already locked.
 */
export async function isSlugFree(
  tx: Transaction,
  slug: string,
  pieceId: string | null,
): Promise<boolean> {
  // A statement of its own: the next one then sees the tables as the last holder left them.
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`slug ${slug}`}, 0))`;
  const [found] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (
      SELECT id AS piece_id FROM newsroom.piece
      WHERE slug = ${slug} AND id IS DISTINCT FROM ${pieceId}::uuid
      UNION ALL
      SELECT piece.id FROM newsroom.piece
      JOIN newsroom.revision ON revision.id = piece.approved_revision_id
      WHERE revision.details->>'slug' = ${slug} AND piece.id IS DISTINCT FROM ${pieceId}::uuid
      UNION ALL
      SELECT piece_id FROM published.published_piece
      WHERE slug = ${slug} AND piece_id IS DISTINCT FROM ${pieceId}::uuid
      UNION ALL
      SELECT piece_id FROM published.redirect
      WHERE slug = ${slug} AND piece_id IS DISTINCT FROM ${pieceId}::uuid
    ) AS taken`;
  return found?.taken === false;
}
