import { stageAfter } from "@fangzhi/editorial";
import { channels, stages } from "@fangzhi/types";
import pg from "pg";
import { isPassing, StorageUnavailable } from "./storage-errors.ts";

/** One update on its way into a live document's log. */
export interface NewUpdate {
  pieceId: string;
  /** The life of the document the update belongs to. */
  generation: number;
  personId: string;
  data: Uint8Array;
}

interface Waiting extends NewUpdate {
  /** `performance.now()` after which its writer is told that storage is unavailable. */
  deadline: number;
  /** Not before this `performance.now()`: somebody holds the document's row. */
  notBefore: number;
  attempts: number;
  resolve: (seq: number | null) => void;
  reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  url: string;
  /** Names this process in notices, so that it knows its own. */
  nodeId: string;
  schemaVersion: number;
  /** Transactions at once. Two keep one forming while the other waits for the disk. */
  lanes?: number;
  /** How long an update waits for PostgreSQL to come back, in milliseconds. */
  patienceMs?: number;
  onRetry?: (error: unknown) => void;
}

const batchRows = 256;
const batchBytes = 8 * 1024 * 1024;
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

/**
 * Appends updates of many documents to their logs, few transactions for many writers. An update is
 * in the log, committed, when its promise resolves with its seq; `null` means that the document no
 * longer takes it (in review, frozen, started anew). Per document, commit order is seq order.
 */
export class GroupCommit {
  readonly #options: Required<GroupCommitOptions>;
  readonly #lanes: Lane[];
  /** Documents with a transaction under way: only one lane writes a document at a time. */
  readonly #busy = new Set<string>();
  #waiting: Waiting[] = [];
  #scheduled = false;
  #timer: NodeJS.Timeout | undefined;
  #idle: (() => void)[] = [];

  constructor(options: GroupCommitOptions) {
    this.#options = { lanes: 2, patienceMs: 15_000, onRetry: () => {}, ...options };
    this.#lanes = Array.from({ length: this.#options.lanes }, () => new Lane(this.#options));
  }

  /** Updates that wait for a lane. */
  get depth(): number {
    return this.#waiting.length;
  }

  /** The committed seq, or null when refused. Throws `StorageUnavailable` when patience ends. */
  append(update: NewUpdate): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + this.#options.patienceMs;
      this.#waiting.push({ ...update, deadline, notBefore: 0, attempts: 0, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when everything appended so far is committed, refused or given up. */
  drain(): Promise<void> {
    if (this.#waiting.length === 0 && this.#busy.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  /** After the poll phase, so that all sockets read in one turn of the event loop share a commit. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (const lane of this.#lanes) {
        if (lane.isBusy) continue;
        const batch = this.#take();
        if (batch.length === 0) break;
        void this.#run(lane, batch);
      }
    });
  }

  #take(): Waiting[] {
    const now = performance.now();
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const skipped = new Set<string>();
    let bytes = 0;
    let wake = Number.POSITIVE_INFINITY;
    for (const update of this.#waiting) {
      const full = batch.length >= batchRows || bytes + update.data.byteLength > batchBytes;
      const early = update.notBefore > now;
      if (early) wake = Math.min(wake, update.notBefore);
      // Whoever is behind a skipped update of the same document stays behind it.
      const held = this.#busy.has(update.pieceId) || skipped.has(update.pieceId);
      if (early || held || (full && batch.length > 0)) {
        skipped.add(update.pieceId);
        left.push(update);
        continue;
      }
      bytes += update.data.byteLength;
      batch.push(update);
    }
    this.#waiting = left;
    for (const update of batch) this.#busy.add(update.pieceId);
    if (wake !== Number.POSITIVE_INFINITY) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#schedule(), Math.max(1, wake - now));
    }
    return batch;
  }

  async #run(lane: Lane, batch: Waiting[]): Promise<void> {
    try {
      const outcome = await lane.append(batch);
      const heldBySomebody: Waiting[] = [];
      batch.forEach((update, place) => {
        const seq = outcome.get(place);
        if (seq === undefined) heldBySomebody.push(update);
        else update.resolve(seq);
      });
      this.#again(heldBySomebody, new StorageUnavailable("the document's row stayed locked"));
    } catch (error) {
      this.#options.onRetry(error);
      if (isPassing(error)) this.#again(batch, error);
      else if (batch.length === 1) batch[0]?.reject(error);
      else await this.#oneByOne(lane, batch);
    } finally {
      for (const update of batch) this.#busy.delete(update.pieceId);
      if (this.#waiting.length > 0) this.#schedule();
      else if (this.#busy.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  /** A defect in one update must not take the others of its batch down. */
  async #oneByOne(lane: Lane, batch: Waiting[]): Promise<void> {
    for (const update of batch) {
      try {
        const seq = (await lane.append([update])).get(0);
        if (seq === undefined) this.#again([update], new StorageUnavailable("locked"));
        else update.resolve(seq);
      } catch (error) {
        if (isPassing(error)) this.#again([update], error);
        else update.reject(error);
      }
    }
  }

  #again(updates: Waiting[], cause: unknown): void {
    const now = performance.now();
    for (const update of updates) {
      update.attempts += 1;
      update.notBefore = now + Math.min(2 ** update.attempts, 250);
      if (update.notBefore < update.deadline) continue;
      update.reject(new StorageUnavailable("the log could not be written in time", { cause }));
    }
    this.#waiting.unshift(...updates.filter((update) => update.notBefore < update.deadline));
  }
}

/** One connection that writes one batch at a time. */
class Lane {
  readonly #options: Required<GroupCommitOptions>;
  #client: pg.Client | null = null;
  isBusy = false;

  constructor(options: Required<GroupCommitOptions>) {
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
