import { findChecks } from "../checks/find-checks.ts";
import { findNumbers, type NumberQuestion } from "./find-numbers.ts";
import { type NumbersMessage, ready } from "./numbers-message.ts";

// A web worker: what it is asked comes and goes as messages, so that reading never delays typing.
addEventListener("message", ({ data }: MessageEvent<{ id: number; question: NumberQuestion }>) => {
  const { id, question } = data;
  say({ id, numbers: findNumbers(question), checks: findChecks(question) });
});

const say = (message: NumbersMessage): void => postMessage(message);

say(ready);
