import { stageAfter } from "@fangzhi/editorial";
import { channels, stages } from "@fangzhi/types";
import pg from "pg";

/** One update on its way into a live document's log. */
export interface NewUpdate {
  pieceId: string;
  /** The life of the document the update belongs to. */
  generation: number;
  personId: string;
  data: Uint8Array;
}

export interface CommitLaneOptions {
  url: string;
  /** Names this process in notices, so that it knows its own. */
  nodeId: string;
  schemaVersion: number;
}

const openStages = stages.filter((stage) => stageAfter(stage, "write") !== undefined);

// Rows held by somebody else are skipped, not waited for: one slow command must not stop the
// typing in every other document.
// What was locked is left in a setting of the transaction, so that the append can be sent behind it
// without waiting for the answer.
const lockRows = `
  SELECT set_config('fangzhi.locked', coalesce(array_agg(piece_id)::text, '{}'), true) AS locked
  FROM (SELECT piece_id FROM collab.live_document
        WHERE piece_id = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED) held`;

// Runs after the rows are locked and therefore sees the stage as the last holder left it: nothing
// slips in behind a revision that was just frozen.
const appendRows = `
  WITH allowed AS (
    SELECT incoming.*,
           row_number() OVER (PARTITION BY incoming.piece_id ORDER BY incoming.place) AS nth,
           count(*) OVER (PARTITION BY incoming.piece_id) AS total
    FROM unnest($1::int4[], $2::uuid[], $3::int4[], $4::uuid[], $5::bytea[])
           AS incoming (place, piece_id, generation, person_id, data)
    JOIN collab.live_document live
      ON live.piece_id = incoming.piece_id
     AND live.piece_id = ANY(current_setting('fangzhi.locked')::uuid[])
     AND live.generation = incoming.generation
     AND live.frozen_at IS NULL AND live.schema_version <= $6
    JOIN newsroom.piece ON piece.id = live.piece_id AND piece.stage = ANY($7::text[])
  ), heads AS (
    UPDATE collab.live_document live
    SET head_seq = live.head_seq + counted.total, schema_version = $6
    FROM (SELECT DISTINCT piece_id, total FROM allowed) counted
    WHERE live.piece_id = counted.piece_id
    RETURNING live.piece_id, live.head_seq, live.head_seq - counted.total AS base
  ), appended AS (
    INSERT INTO collab.document_update (piece_id, seq, person_id, data)
    SELECT allowed.piece_id, heads.base + allowed.nth, allowed.person_id, allowed.data
    FROM allowed JOIN heads USING (piece_id)
  )
  SELECT allowed.place, (heads.base + allowed.nth)::text AS seq,
         CASE WHEN allowed.nth = allowed.total
              THEN pg_notify($8, concat_ws(':', $9::text, allowed.piece_id, heads.head_seq)) END
  FROM allowed JOIN heads USING (piece_id)`;

/** One connection that writes one batch of updates at a time, each in one transaction. */
export class CommitLane {
  readonly #options: CommitLaneOptions;
  #client: pg.Client | null = null;
  isBusy = false;

  constructor(options: CommitLaneOptions) {
    this.#options = options;
  }

  /** Seq or refusal (null) by place in the batch; places of locked documents are missing. */
  async append(batch: readonly NewUpdate[]): Promise<Map<number, number | null>> {
    this.isBusy = true;
    try {
      return await this.#transact(await this.#connected(), batch);
    } catch (error) {
      // The transaction's fate is unknown. Writing a row twice is harmless: Yjs is idempotent.
      this.#drop();
      throw error;
    } finally {
      this.isBusy = false;
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #transact(
    client: pg.Client,
    batch: readonly NewUpdate[],
  ): Promise<Map<number, number | null>> {
    const pieceIds = [...new Set(batch.map((update) => update.pieceId))];
    const [, held, appended] = await Promise.all([
      client.query("BEGIN"),
      client.query<{ locked: string }>({ name: "collab_lock", text: lockRows, values: [pieceIds] }),
      client.query<{ place: number; seq: string }>({
        name: "collab_append",
        text: appendRows,
        values: [
          batch.map((_, place) => place),
          batch.map((update) => update.pieceId),
          batch.map((update) => update.generation),
          batch.map((update) => update.personId),
          batch.map((update) => asBuffer(update.data)),
          this.#options.schemaVersion,
          openStages,
          channels.documentUpdate,
          this.#options.nodeId,
        ],
      }),
      client.query("COMMIT"),
    ]);
    const locked = held.rows[0]?.locked ?? "";
    const outcome = new Map<number, number | null>();
    batch.forEach((update, place) => {
      if (locked.includes(update.pieceId)) outcome.set(place, null);
    });
    for (const row of appended.rows) outcome.set(row.place, Number(row.seq));
    return outcome;
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#options.url,
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      application_name: "fangzhi-collab-append",
    });
    client.on("error", () => this.#drop(client));
    client.on("end", () => this.#drop(client));
    await client.connect();
    // A role or a pooler may have turned it off; what we acknowledge must be on disk.
    await client.query("SET synchronous_commit = on");
    this.#client = client;
    return client;
  }

  #drop(client: pg.Client | null = this.#client): void {
    if (client === null || this.#client !== client) return;
    this.#client = null;
    void client.end().catch(() => {});
  }
}

const asBuffer = (data: Uint8Array): Buffer =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength);
