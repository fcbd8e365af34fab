import type { Database } from "../connection.ts";

/** How long rows that a snapshot holds are kept for looking back. */
export const keptDays = 30;

/**
 * Deletes log rows older than `keptDays` that the older of a document's two snapshots already holds,
 * so that the newest snapshot is never the only copy of anything. Who wrote them is kept, because
 * nobody may review their own words, however old. Answers how many went.
 */
export async function pruneLogs(db: Database): Promise<number> {
  const [gone] = await db.$queryRaw<{ rows: bigint }[]>`
    WITH folded AS (
      SELECT piece_id, min(upto_seq) AS upto FROM collab.document_snapshot
      GROUP BY piece_id HAVING count(*) > 1
    ), pruned AS (
      DELETE FROM collab.document_update AS log USING folded
      WHERE log.piece_id = folded.piece_id AND log.seq <= folded.upto
        AND log.at < now() - make_interval(days => ${keptDays})
      RETURNING log.piece_id, log.person_id, log.seq
    ), kept AS (
      INSERT INTO newsroom.draft_author AS author (piece_id, person_id, last_seq)
      SELECT piece_id, person_id, max(seq) FROM pruned
      WHERE person_id IS NOT NULL GROUP BY piece_id, person_id
      ON CONFLICT (piece_id, person_id)
        DO UPDATE SET last_seq = greatest(author.last_seq, excluded.last_seq)
    )
    SELECT count(*) AS rows FROM pruned`;
  return Number(gone?.rows ?? 0);
}
