import { readFileSync } from "node:fs";

/** Two versions of a text, a paragraph a line. */
export interface TextPair {
  id: string;
  before: string[];
  after: string[];
}

/** Reads `{pairs: [{id, before: [...], after: [...]}]}`; throws with the place of what isn't so. */
export function readPairs(path: string | URL): TextPair[] {
  const file: unknown = JSON.parse(readFileSync(path, "utf8"));
  const pairs = (file as { pairs?: unknown } | null)?.pairs;
  if (!Array.isArray(pairs)) throw new Error("the file has no list of pairs");
  return pairs.map((pair: unknown, index) => {
    const { id, before, after } = (pair ?? {}) as Record<string, unknown>;
    if (!isLines(before) || !isLines(after)) {
      throw new Error(`pair ${index} needs before and after, each a list of paragraphs`);
    }
    return { id: typeof id === "string" ? id : String(id ?? index), before, after };
  });
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}
