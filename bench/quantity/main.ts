import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readLabelled } from "./labelled.ts";
import { type Miss, type Score, score } from "./score.ts";
import { measureHostile, measureSpeed } from "./speed.ts";

/**
 * `npm run bench -- quantity [FILE] [--json] [--misses]` scores the extraction on a labelled file;
 * without FILE on this project's own sentences, and fails below the committed figures.
 * `--speed` measures throughput and the hostile texts instead.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    speed: { type: "boolean", default: false },
  },
});

const own = fileURLToPath(new URL("sentences", import.meta.url));
const committed = new URL("committed.json", import.meta.url);

if (values.speed) {
  for (const line of [...measureSpeed(), ...measureHostile()]) console.log(line);
} else {
  const file = positionals[0];
  const paths = file === undefined ? readdirSync(own).map((name) => join(own, name)) : [file];
  const { score: result, misses } = score(paths.flatMap(readLabelled));
  if (values.misses || !values.json) for (const miss of misses) console.log(describeMiss(miss));
  if (!values.json) console.table(flatten(result));
  const dropped = positionals[0] === undefined ? findDrops(result) : [];
  for (const drop of dropped) console.error(drop);
  if (values.json || positionals[0] !== undefined) console.log(JSON.stringify(result));
  if (dropped.length > 0) process.exitCode = 1;
}

function describeMiss({ id, what, expected, found, text }: Miss): string {
  return `${id}\t${what}\t${expected || "–"}\t→ ${found || "–"}\t${text}`;
}

function flatten(result: Score): Record<string, number> {
  const { core, falsePositives, ...rates } = result;
  return { ...core, ...rates, ...falsePositives };
}

/** Figures that fell below the committed ones. */
function findDrops(result: Score): string[] {
  const before = flatten(JSON.parse(readFileSync(committed, "utf8")) as Score);
  const now = flatten(result);
  const isCount = (name: string) => name in result.falsePositives;
  return Object.entries(before).flatMap(([name, value]) => {
    const current = now[name] ?? 0;
    const isWorse = isCount(name) ? current > value : current < value;
    return isWorse ? [`${name} fell from ${value} to ${current}`] : [];
  });
}
