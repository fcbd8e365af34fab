import { findNumbers, type NumberQuestion } from "./find-numbers.ts";

// A web worker: what it is asked comes and goes as messages, so that reading never delays typing.
addEventListener("message", ({ data }: MessageEvent<{ id: number; question: NumberQuestion }>) => {
  postMessage({ id: data.id, numbers: findNumbers(data.question) });
});
