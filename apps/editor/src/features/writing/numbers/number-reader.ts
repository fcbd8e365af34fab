import type { NumberQuestion, UnboundNumber } from "./find-numbers.ts";

/** Asks the worker; only the answer to the newest question is handed over. */
export class NumberReader {
  readonly #worker = new Worker(new URL("./numbers-worker.ts", import.meta.url));
  #asked = 0;

  ask(question: NumberQuestion, onAnswer: (numbers: UnboundNumber[]) => void): void {
    const id = ++this.#asked;
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; numbers: UnboundNumber[] }>) => {
      if (data.id === this.#asked) onAnswer(data.numbers);
    };
    this.#worker.postMessage({ id, question });
  }

  close(): void {
    this.#worker.terminate();
  }
}
