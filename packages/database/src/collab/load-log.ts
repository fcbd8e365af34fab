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

/**
 * A document's newest snapshot and every update above it. One statement, because it sees the tables as
 * of one moment: between two, a snapshot could take the place of the one that was read and the rows
 * it folded be pruned. A document without a text yet is one row without a part.
 */
export const wholeLog = `
  WITH newest AS (
    SELECT upto_seq, data FROM collab.document_snapshot
    WHERE piece_id = $1::uuid ORDER BY upto_seq DESC LIMIT 1
  )
  SELECT live.generation, live.schema_version, part.is_snapshot, part.seq, part.data
  FROM collab.live_document AS live LEFT JOIN (
    SELECT true AS is_snapshot, upto_seq AS seq, data FROM newest
    UNION ALL
    SELECT false, seq, data FROM collab.document_update
    WHERE piece_id = $1::uuid AND seq > coalesce((SELECT upto_seq FROM newest), 0)
  ) AS part ON true
  WHERE live.piece_id = $1::uuid
  ORDER BY part.seq`;

interface WholeLogRow {
  generation: number;
  schema_version: number;
  is_snapshot: boolean | null;
  seq: string | null;
  data: Buffer | null;
}

/** The newest snapshot and everything after it, or null when the piece has no live document. */
export async function loadLog(
  pool: pg.Pool | pg.PoolClient,
  pieceId: string,
): Promise<LoadedLog | null> {
  const { rows: parts } = await pool.query<WholeLogRow>({
    name: "collab_whole_log",
    text: wholeLog,
    values: [pieceId],
  });
  const document = parts[0];
  if (!document) return null;
  const read = parts.flatMap(({ seq, data, is_snapshot }) =>
    seq !== null && data !== null ? [{ ...readable({ seq, data }), is_snapshot }] : [],
  );
  const [first] = read;
  const snapshot = first?.is_snapshot ? { seq: first.seq, data: first.data } : null;
  return {
    generation: document.generation,
    schemaVersion: document.schema_version,
    snapshot,
    rows: read.slice(snapshot ? 1 : 0).map(({ seq, data }) => ({ seq, data })),
  };
}
