import type pg from "pg";

export interface LogRow {
  seq: number;
  data: Uint8Array;
}

/** A live document's log as a room loads it. */
export interface LoadedLog {
  generation: number;
  schemaVersion: number;
  /** The newest snapshot, or null before the first. */
  snapshot: LogRow | null;
  /** Every update above the snapshot, in order, without a gap. */
  rows: LogRow[];
}

const readable = (row: { seq: string; data: Buffer }): LogRow => ({
  seq: Number(row.seq),
  data: row.data,
});

/**
 * The updates above `seq`. Commit order is seq order and there are no gaps, so whatever this
 * answers is complete up to its last row.
 */
export async function readLogAfter(
  pool: pg.Pool | pg.PoolClient,
  pieceId: string,
  seq: number,
): Promise<LogRow[]> {
  const { rows } = await pool.query<{ seq: string; data: Buffer }>({
    name: "collab_log_after",
    text: "SELECT seq, data FROM collab.document_update WHERE piece_id = $1 AND seq > $2 ORDER BY seq",
    values: [pieceId, seq],
  });
  return rows.map(readable);
}

/** The newest snapshot and everything after it, or null when the piece has no live document. */
export async function loadLog(
  pool: pg.Pool | pg.PoolClient,
  pieceId: string,
): Promise<LoadedLog | null> {
  const live = await pool.query<{ generation: number; schema_version: number }>({
    name: "collab_live_document",
    text: "SELECT generation, schema_version FROM collab.live_document WHERE piece_id = $1",
    values: [pieceId],
  });
  const document = live.rows[0];
  if (!document) return null;
  const found = await pool.query<{ seq: string; data: Buffer }>({
    name: "collab_newest_snapshot",
    text: `SELECT upto_seq AS seq, data FROM collab.document_snapshot
           WHERE piece_id = $1 ORDER BY upto_seq DESC LIMIT 1`,
    values: [pieceId],
  });
  const snapshot = found.rows[0] ? readable(found.rows[0]) : null;
  return {
    generation: document.generation,
    schemaVersion: document.schema_version,
    snapshot,
    rows: await readLogAfter(pool, pieceId, snapshot?.seq ?? 0),
  };
}
