import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { milliseconds, quantile } from "../collab-kill/quantile.ts";
import { takeTyping, watchMarks, watchTyping, withoutChecks } from "./in-page.ts";
import { longPiece } from "./long-piece.ts";
import { type OpenPiece, openWritingDesk } from "./writing-desk.ts";

/**
 * `npm run bench -- typing [--characters N] [--keys N] [--rounds N] [--json]`: types into a long piece
 * in a real browser, by turns with the checks of the writing room and without them, and prints the
 * time from key to frame and the long tasks of each; then composes with an input method and tells
 * whether anything of the text was redrawn while it composed.
 */
const { values } = parseArgs({
  options: {
    characters: { type: "string", default: "10000" },
    keys: { type: "string", default: "150" },
    rounds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});
const say = (line: string) => values.json || console.log(line);

/** As `settleMs` of the room's `useNumbers`; the run fails when it no longer is. */
const settleMs = 350;
const fewestMarks = 80;

interface Typed {
  latencies: number[];
  longTasks: number[];
}

/** Keys at a fast typist's pace, with a pause after every tenth in which the room reads the text. */
async function typeInto({ page, body }: OpenPiece, keys: number): Promise<Typed> {
  await body.press("ControlOrMeta+End");
  await page.evaluate(takeTyping);
  for (let typed = 0; typed < keys; typed += 1) {
    await page.keyboard.press("abcdefghij"[typed % 10] ?? "a");
    await sleep(typed % 10 === 9 ? 2 * settleMs : 60);
  }
  return page.evaluate(takeTyping);
}

/** Composes a number, letting it rest longer than a pause, and commits it. */
async function compose({ page, body }: OpenPiece) {
  await body.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await sleep(3 * settleMs);
  const input = await page.context().newCDPSession(page);
  const before = await body.locator(".is-unbound").count();
  await body.evaluate(watchMarks);
  const words = ["已", "已建成", "已建成35", "已建成35座"];
  for (const text of words) {
    const end = text.length;
    await input.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
    await sleep(2 * settleMs);
  }
  const redrawn = await page.evaluate(() => window.redrawn);
  await input.send("Input.insertText", { text: words.at(-1) ?? "" });
  await sleep(4 * settleMs);
  return { redrawn, marked: (await body.locator(".is-unbound").count()) - before };
}

const rowOf = ({ latencies, longTasks }: Typed) => ({
  keys: latencies.length,
  p50Ms: milliseconds(quantile(latencies, 0.5)),
  p95Ms: milliseconds(quantile(latencies, 0.95)),
  p99Ms: milliseconds(quantile(latencies, 0.99)),
  longTasks: longTasks.length,
  longestMs: milliseconds(Math.max(0, ...longTasks)),
});

const desk = await openWritingDesk(say);
try {
  const paragraphs = longPiece(Number(values.characters));
  const characters = paragraphs.join("\n").length;
  say(`opening two pieces of ${characters} characters`);
  const on = await desk.open(paragraphs, (page) => page.addInitScript(watchTyping));
  const off = await desk.open(paragraphs, async (page) => {
    await page.addInitScript(watchTyping);
    await page.addInitScript(withoutChecks, settleMs);
  });
  await on.page.bringToFront();
  await on.body.locator(".is-unbound").nth(fewestMarks).waitFor();
  const marks = await on.body.locator(".is-unbound").count();
  const unmarked = await off.body.locator(".is-unbound").count();
  if (unmarked > 0) throw new Error(`${unmarked} numbers are marked where nothing should be read`);
  const typed = { on: { latencies: [], longTasks: [] }, off: { latencies: [], longTasks: [] } } as {
    on: Typed;
    off: Typed;
  };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    say(`round ${round + 1} of ${values.rounds}`);
    for (const [name, piece] of [["on", on] as const, ["off", off] as const]) {
      await piece.page.bringToFront();
      const { latencies, longTasks } = await typeInto(piece, Number(values.keys));
      typed[name].latencies.push(...latencies);
      typed[name].longTasks.push(...longTasks);
    }
  }
  await on.page.bringToFront();
  const composed = await compose(on);
  const result = { characters, marks, on: rowOf(typed.on), off: rowOf(typed.off), composed };
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(`${characters} characters, ${marks} unbound numbers`);
    console.table({ "with checks": result.on, "without checks": result.off });
    console.log(
      `redrawn while composing: ${composed.redrawn}; marked after it: ${composed.marked}`,
    );
  }
  if (composed.redrawn > 0) process.exitCode = 1;
} finally {
  await desk.close();
}
process.exit();
