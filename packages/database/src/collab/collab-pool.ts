import pg from "pg";

/** Connections for reading logs and admitting people; the lanes of `GroupCommit` have their own. */
export function openCollabPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    application_name: "fangzhi-collab",
  });
  // Without a listener an idle connection that PostgreSQL closes would end the process.
  pool.on("error", onError);
  return pool;
}

/** The log heads of the given documents, in one read. */
export async function readHeads(
  pool: pg.Pool,
  pieceIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ piece_id: string; head_seq: string }>({
    name: "collab_heads",
    text: "SELECT piece_id, head_seq FROM collab.live_document WHERE piece_id = ANY($1::uuid[])",
    values: [pieceIds],
  });
  return new Map(rows.map((row) => [row.piece_id, Number(row.head_seq)]));
}
