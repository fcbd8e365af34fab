/** Tries something again: after ever longer pauses, or at a time of its own. One waits at a time. */
export class Retry {
  readonly #act: () => void;
  readonly #longestMs: number;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void, longestMs: number) {
    this.#act = act;
    this.#longestMs = longestMs;
  }

  /** After a second, then two, then four, up to the longest. */
  later(): void {
    this.after(Math.min(1_000 * 2 ** this.#attempts, this.#longestMs));
    this.#attempts += 1;
  }

  after(ms: number): void {
    this.stop();
    this.#timer = setTimeout(this.#act, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** It went well, or somebody asks for it: the next pause is short again. */
  reset(): void {
    this.#attempts = 0;
  }
}
