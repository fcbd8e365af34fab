import type { Check } from "../checks/find-checks.ts";
import type { NumberQuestion, UnboundNumber } from "./find-numbers.ts";

export interface NumberAnswer {
  numbers: UnboundNumber[];
  checks: Check[];
}

/** Asks the worker; only the answer to the newest question is handed over. */
export class NumberReader {
  readonly #worker = new Worker(new URL("./numbers-worker.ts", import.meta.url));
  #asked = 0;

  ask(question: NumberQuestion, onAnswer: (answer: NumberAnswer) => void): void {
    const id = ++this.#asked;
    this.#worker.onmessage = ({ data }: MessageEvent<NumberAnswer & { id: number }>) => {
      if (data.id === this.#asked) onAnswer(data);
    };
    this.#worker.postMessage({ id, question }, []);
  }

  close(): void {
    this.#worker.terminate();
  }
}
