import { type LiveFacts, slowAfterMs } from "./live-status.ts";

/** Local edits closer together than this count as one change. */
const oneChangeMs = 1_000;

/** What this browser holds that the server has not acknowledged, counted as a person would. */
export class UnsavedWords {
  readonly #onSlow: () => void;
  #lastAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  pending = 0;
  /** Since when, in milliseconds since the epoch; null when there is nothing. */
  since: number | null = null;
  #savedAt = Date.now();

  /** `onSlow` is called when saving has become slow, which happens by the clock alone. */
  constructor(onSlow: () => void) {
    this.#onSlow = onSlow;
  }

  get facts(): Pick<LiveFacts, "pending" | "unsavedSince" | "savedAt"> {
    return { pending: this.pending, unsavedSince: this.since, savedAt: this.#savedAt };
  }

  /** What a former visit left behind. */
  recall(since: number | null): void {
    this.since = since;
    if (since !== null) this.pending = 1;
  }

  /** Somebody typed. Answers whether everything was stored before. */
  add(): boolean {
    const now = Date.now();
    if (this.pending === 0 || now - this.#lastAt > oneChangeMs) this.pending += 1;
    this.#lastAt = now;
    const isFirst = this.since === null;
    this.since ??= now;
    return isFirst;
  }

  /** Everything is stored. Answers whether that is news. */
  clear(): boolean {
    if (this.pending > 0) this.#savedAt = Date.now();
    this.pending = 0;
    const isNews = this.since !== null;
    this.since = null;
    return isNews;
  }

  watchSlowness(): void {
    clearTimeout(this.#timer);
    if (this.since === null) return;
    const left = this.since + slowAfterMs - Date.now();
    if (left > 0) this.#timer = setTimeout(this.#onSlow, left + 10);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
