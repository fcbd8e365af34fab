import type { Reading } from "../connection.ts";
import { listUpdates } from "./list-versions.ts";
import type { CorrectionRow } from "./types.ts";

/** Corrections of live pieces and withdrawals, newest first. */
export async function listCorrections(reading: Reading, limit: number): Promise<CorrectionRow[]> {
  const [corrections, withdrawals] = await Promise.all([
    listUpdates(reading, { limit, changeKinds: ["correction"] }),
    reading.withdrawal.findMany({ orderBy: { withdrawnAt: "desc" }, take: limit }),
  ]);
  const pieces = await reading.publishedPiece.findMany({
    where: { pieceId: { in: withdrawals.map((row) => row.pieceId) } },
    select: { pieceId: true, slug: true },
  });
  const slugs = new Map(pieces.map((piece) => [piece.pieceId, piece.slug]));
  const rows: CorrectionRow[] = [
    ...corrections.map((row) => ({ ...row, what: "correction" as const, at: row.publishedAt })),
    ...withdrawals.map((row) => ({
      what: "withdrawal" as const,
      at: row.withdrawnAt.toISOString(),
      pieceId: row.pieceId,
      slug: slugs.get(row.pieceId) ?? "",
      headline: row.headline,
      number: row.number,
      reason: row.reason,
    })),
  ];
  return rows.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
}
