import type { NumberQuestion } from "./find-numbers.ts";
import { type NumberAnswer, type NumbersMessage, ready } from "./numbers-message.ts";

interface Asked {
  id: number;
  question: NumberQuestion;
  onAnswer: (answer: NumberAnswer) => void;
}

/**
 * Asks the worker; only the answer to the newest question is handed over. Without a network its scripts
 * may not load: then the newest question is asked again when the network is back.
 */
export class NumberReader {
  #worker: Worker | null = null;
  #newest: Asked | null = null;

  constructor() {
    addEventListener("online", this.#send);
  }

  ask(question: NumberQuestion, onAnswer: (answer: NumberAnswer) => void): void {
    this.#newest = { id: (this.#newest?.id ?? 0) + 1, question, onAnswer };
    this.#send();
  }

  close(): void {
    removeEventListener("online", this.#send);
    this.#newest = null;
    this.#worker?.terminate();
  }

  readonly #send = (): void => {
    if (!this.#newest) return;
    this.#worker ??= this.#start();
    const { id, question } = this.#newest;
    this.#worker.postMessage({ id, question }, []);
  };

  #start(): Worker {
    const worker = new Worker(new URL("./numbers-worker.ts", import.meta.url));
    let isLoaded = false;
    worker.addEventListener("message", ({ data }: MessageEvent<NumbersMessage>) => {
      if (data === ready) isLoaded = true;
      else if (data.id === this.#newest?.id) this.#newest.onAnswer(data);
    });
    worker.addEventListener("error", (event) => {
      // Once it runs, an error is a mistake of ours and stays an error of the page.
      if (isLoaded) return;
      event.preventDefault();
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
