import { CommitLane, type CommitLaneOptions, type NewUpdate } from "./commit-lane.ts";
import { isPassing, StorageUnavailable } from "./storage-errors.ts";

interface Waiting extends NewUpdate {
  /** `performance.now()` after which its writer is told that storage is unavailable. */
  deadline: number;
  /** Not before this `performance.now()`: somebody holds the document's row. */
  notBefore: number;
  attempts: number;
  resolve: (seq: number | null) => void;
  reject: (error: unknown) => void;
}

export interface GroupCommitOptions extends CommitLaneOptions {
  /** Transactions at once. Two keep one forming while the other waits for the disk. */
  lanes?: number;
  /** How long an update waits for PostgreSQL to come back, in milliseconds. */
  patienceMs?: number;
  onRetry?: (error: unknown) => void;
}

const batchRows = 256;
const batchBytes = 8 * 1024 * 1024;
/**
 * Appends updates of many documents to their logs, few transactions for many writers. An update is
 * in the log, committed, when its promise resolves with its seq; `null` means that the document no
 * longer takes it (in review, frozen, started anew). Per document, commit order is seq order.
 */
export class GroupCommit {
  readonly #options: Required<GroupCommitOptions>;
  readonly #lanes: CommitLane[];
  /** Documents with a transaction under way: only one lane writes a document at a time. */
  readonly #busy = new Set<string>();
  #waiting: Waiting[] = [];
  #scheduled = false;
  #timer: NodeJS.Timeout | undefined;
  #idle: (() => void)[] = [];

  constructor(options: GroupCommitOptions) {
    this.#options = { lanes: 2, patienceMs: 15_000, onRetry: () => {}, ...options };
    this.#lanes = Array.from({ length: this.#options.lanes }, () => new CommitLane(this.#options));
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

  async #run(lane: CommitLane, batch: Waiting[]): Promise<void> {
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
  async #oneByOne(lane: CommitLane, batch: Waiting[]): Promise<void> {
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
