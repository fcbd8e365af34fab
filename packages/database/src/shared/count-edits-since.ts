import type { Reading } from "../connection.ts";

/**
 * Log updates after a revision was frozen. Counted by the log's head, which has no gaps: the rows
 * themselves go when they are old (see `pruneLogs`).
 */
export const editsBetween = ({ seq }: { seq: bigint }, live: { headSeq: bigint }): number =>
  Number(live.headSeq - seq);

/** The same of a revision whose log is not at hand. */
export async function countEditsSince(
  tx: Reading,
  revision: { pieceId: string; seq: bigint },
): Promise<number> {
  const { pieceId } = revision;
  const live = await tx.liveDocument.findUniqueOrThrow({
    where: { pieceId },
    select: { headSeq: true },
  });
  return editsBetween(revision, live);
}
