import type { Reading } from "../connection.ts";

/**
 * Log updates after a revision was frozen. Counted by the log's head, which has no gaps: the rows
 * themselves go when they are old (see `pruneLogs`).
 */
export async function countEditsSince(
  tx: Reading,
  { pieceId, seq }: { pieceId: string; seq: bigint },
): Promise<number> {
  const { headSeq } = await tx.liveDocument.findUniqueOrThrow({
    where: { pieceId },
    select: { headSeq: true },
  });
  return Number(headSeq - seq);
}
