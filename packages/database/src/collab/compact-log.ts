import { applyUpdates } from "@fangzhi/document/yjs";
import type pg from "pg";
import * as Y from "yjs";
import { loadLog } from "./load-log.ts";

/**
 * Folds the log into a new snapshot, read from PostgreSQL and never from a room's memory, so that a
 * snapshot can't hold what the log doesn't. The rows stay; the two newest snapshots stay.
 * Answers the seq it reaches, or null when there was nothing new.
 */
export async function compactLog(pool: pg.Pool, pieceId: string): Promise<number | null> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    const log = await loadLog(client, pieceId);
    const upto = log?.rows.at(-1)?.seq;
    if (!log || upto === undefined) {
      await client.query("ROLLBACK");
      return null;
    }
    const parts = [...(log.snapshot ? [log.snapshot] : []), ...log.rows];
    const ydoc = applyUpdates(parts.map((part) => part.data));
    const state = Y.encodeStateAsUpdate(ydoc);
    ydoc.destroy();
    await client.query(
      `INSERT INTO collab.document_snapshot (piece_id, upto_seq, data) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [pieceId, upto, state],
    );
    await client.query(
      `DELETE FROM collab.document_snapshot WHERE piece_id = $1 AND upto_seq NOT IN (
         SELECT upto_seq FROM collab.document_snapshot WHERE piece_id = $1
         ORDER BY upto_seq DESC LIMIT 2)`,
      [pieceId],
    );
    await client.query("COMMIT");
    return upto;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection with an open transaction must not go back to the pool.
    client.release(broken);
  }
}
