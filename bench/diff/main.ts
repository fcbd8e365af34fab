import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hostilePairs, longPair } from "./long-texts.ts";
import { readPairs, type TextPair } from "./pairs.ts";
import { type Rival, rivals, type Told } from "./rivals.ts";
import { countSplitNumbers } from "./split-numbers.ts";

/**
 * `npm run bench -- diff [FILE] [--json]` compares the pairs of FILE (or our own and long texts)
 * and prints the time and the number phrases cut, beside prosemirror-changeset and jsdiff. With
 * `--json` the last line is one JSON object with our changes of every pair.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});

const file = positionals[0] ?? fileURLToPath(new URL("pairs.json", import.meta.url));
const pairs = readPairs(file);
const [ours] = rivals as [Rival];

// Compilation is not what is measured.
for (const pair of pairs.slice(0, 20)) ours.prepare(pair)();

if (values.json) {
  console.log(JSON.stringify({ pairs: pairs.map(measureOurs) }));
} else {
  const isOwn = positionals.length === 0;
  const long = [
    longPair("10,000 characters, 40 edits", 10_000, 40),
    longPair("100,000 characters, 400 edits", 100_000, 400),
  ];
  printTable([...pairs, ...(isOwn ? long : [])], rivals);
  if (isOwn) printTable(hostilePairs(), [ours]);
}

function measureOurs(pair: TextPair) {
  const { told, ms } = measure(ours, pair);
  return { id: pair.id, ms, changes: told.changes, splitNumbers: splitNumbersOf(pair, told) };
}

/** The median of up to five runs, within a second. */
function measure(rival: Rival, pair: TextPair): { told: Told; ms: number } {
  const run = rival.prepare(pair);
  const times: number[] = [];
  let told = run();
  for (let spent = 0; times.length < 5 && spent < 1_000; ) {
    const start = performance.now();
    told = run();
    times.push(performance.now() - start);
    spent += times.at(-1) ?? 0;
  }
  times.sort((a, b) => a - b);
  return { told, ms: Number((times[Math.floor(times.length / 2)] ?? 0).toFixed(3)) };
}

function splitNumbersOf(pair: TextPair, told: Told): number {
  return (
    countSplitNumbers(pair.before.join("\n"), told.cuts.before) +
    countSplitNumbers(pair.after.join("\n"), told.cuts.after)
  );
}

function printTable(texts: readonly TextPair[], compared: readonly Rival[]): void {
  const lengthOf = (pair: TextPair) => pair.before.join("").length;
  const rows = texts.flatMap((pair) =>
    compared
      .filter((rival) => lengthOf(pair) <= rival.upTo)
      .map((rival) => {
        const { told, ms } = measure(rival, pair);
        return {
          pair: pair.id,
          with: rival.name,
          ms,
          changes: told.changes.length,
          "numbers cut": splitNumbersOf(pair, told),
        };
      }),
  );
  console.table(rows);
}
