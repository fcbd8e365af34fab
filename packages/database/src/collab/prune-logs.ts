import type { Database } from "../connection.ts";

/** How long rows that a snapshot holds are kept for looking back. */
export const keptDays = 30;

/**
 * Deletes log rows older than `keptDays` that the older of a document's two snapshots already holds,
 * so that the newest snapshot is never the only copy of anything. Answers how many went.
 */
export async function pruneLogs(db: Database): Promise<number> {
  return db.$executeRaw`
    WITH folded AS (
      SELECT piece_id, min(upto_seq) AS upto FROM collab.document_snapshot
      GROUP BY piece_id HAVING count(*) > 1
    )
    DELETE FROM collab.document_update AS log USING folded
    WHERE log.piece_id = folded.piece_id AND log.seq <= folded.upto
      AND log.at < now() - make_interval(days => ${keptDays})`;
}
