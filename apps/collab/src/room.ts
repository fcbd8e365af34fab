import type { LogRow } from "@fangzhi/database/collab";
import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import { ForeignChange } from "./inspect-change.ts";
import { TrialDocument } from "./trial-document.ts";

/** Came from the log, not from a socket of ours: broadcast it, but don't store it. */
const fromLog = { source: "local", skipStoreHooks: true } as const;

export interface RoomOptions {
  document: Document;
  pieceId: string;
  readAfter: (seq: number) => Promise<LogRow[]>;
  onPoison: (seq: number, error: unknown) => void;
  onPullFailed: (error: unknown) => void;
  /** Somebody sent what no editor makes. */
  onForeign: () => void;
  /** Somebody sent what builds on something nobody has stored; no editor of ours does. */
  onIncomplete: () => void;
}

/**
 * One document in memory and how much of its log it holds. Everything up to `contiguous` is
 * applied; some rows above it may be, when our own commits overtook a notice about another's.
 */
export class Room {
  readonly document: Document;
  readonly pieceId: string;
  readonly #options: RoomOptions;
  generation = 0;
  contiguous = 0;
  /** Up to here the log is folded into a snapshot, as far as this room knows. */
  snapshotSeq = 0;
  isLoaded = false;
  /** Our own appends on their way. While there are any, the document must not be unloaded. */
  inFlight = 0;
  #ahead = new Set<number>();
  /** A second copy to try updates on; made when somebody first writes. */
  #trial: TrialDocument | null = null;
  #wanted = 0;
  #pulling: Promise<void> | null = null;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.document = options.document;
    this.pieceId = options.pieceId;
  }

  /** Applies the log as it was loaded. A row that can't be applied is skipped, not fatal. */
  load(rows: readonly LogRow[]): void {
    this.#apply(rows);
    this.isLoaded = true;
    this.#pullIfBehind();
  }

  /**
   * What to store for an update, tried on a copy before; or why it can't be. Decoding is not enough:
   * of damaged updates that decode, one in a hundred throws when applied, and would do so for
   * everybody who ever reads the log. Whoever sends less than a whole comes back and is asked for all
   * that is missing here.
   */
  judge(update: Uint8Array): Uint8Array | "malformed" | "tooLarge" | "reload" {
    try {
      this.#trial ??= new TrialDocument(this.document);
      const taken = this.#trial.take(update);
      if (typeof taken !== "string") return taken;
      this.forgetTrial();
      if (taken === "too-large") return "tooLarge";
      this.#options.onIncomplete();
      return "reload";
    } catch (error) {
      this.forgetTrial();
      if (error instanceof ForeignChange) this.#options.onForeign();
      return "malformed";
    }
  }

  /** The copy holds what was not stored, or is damaged. */
  forgetTrial(): void {
    this.#trial?.destroy();
    this.#trial = null;
  }

  /** Applies an update of ours, just committed at `seq`. */
  committed(seq: number, update: Uint8Array, origin: unknown): void {
    if (seq > this.contiguous && !this.#ahead.has(seq)) {
      Y.applyUpdate(this.document, update, origin);
      this.#trial?.follow(update);
      this.#ahead.add(seq);
      this.#advance();
    }
    // A gap below our own seq is somebody else's commit: ours came after it, so it can be read.
    if (this.contiguous < seq) this.#want(seq);
  }

  /** An append of ours is over, whatever became of it. */
  settled(): void {
    this.inFlight -= 1;
    this.#pullIfBehind();
  }

  /** The log is said to reach `seq`. Notices about our own commits may come before the commit's answer. */
  noticed(seq: number, isOurs: boolean): void {
    if (isOurs && this.inFlight > 0) this.#wanted = Math.max(this.#wanted, seq);
    else this.#want(seq);
  }

  #want(seq: number): void {
    this.#wanted = Math.max(this.#wanted, seq);
    this.#pullIfBehind();
  }

  #pullIfBehind(): void {
    if (!this.isLoaded || this.#pulling || this.document.isDestroyed) return;
    if (this.#wanted <= this.contiguous) return;
    this.#pulling = this.#pull().finally(() => {
      this.#pulling = null;
    });
  }

  async #pull(): Promise<void> {
    while (this.#wanted > this.contiguous && !this.document.isDestroyed) {
      try {
        const rows = await this.#options.readAfter(this.contiguous);
        if (rows.length === 0) {
          // The notice outran what can be read, or named what was never committed.
          this.#wanted = this.contiguous;
          return;
        }
        if (!this.document.isDestroyed) this.#apply(rows);
      } catch (error) {
        // The next notice or the regular check of the heads tries again.
        this.#options.onPullFailed(error);
        this.#wanted = this.contiguous;
        return;
      }
    }
  }

  #apply(rows: readonly LogRow[]): void {
    this.document.transact(() => {
      for (const { seq, data } of rows) {
        if (seq <= this.contiguous || this.#ahead.has(seq)) continue;
        try {
          Y.applyUpdate(this.document, data, fromLog);
          this.#trial?.follow(data);
        } catch (error) {
          this.#options.onPoison(seq, error);
        }
        this.#ahead.add(seq);
      }
    }, fromLog);
    const last = rows.at(-1);
    // Loading starts at a snapshot: what is below it is in it.
    if (rows.length > 0 && !this.isLoaded && last) this.contiguous = last.seq;
    this.#advance();
  }

  #advance(): void {
    while (this.#ahead.delete(this.contiguous + 1)) this.contiguous += 1;
    if (this.#ahead.size === 0) return;
    for (const seq of this.#ahead) if (seq <= this.contiguous) this.#ahead.delete(seq);
  }
}
