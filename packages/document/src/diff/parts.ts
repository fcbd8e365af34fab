import type { TokenPair } from "./align-tokens.ts";
import type { Token } from "./tokenize.ts";

/**
 * Tokens from one alignment that are shown as one: `island` stays, `gap` changes, `swap` is a number
 * in the place of another; `departed` stands elsewhere now, where it is `arrived`. Half-open token
 * indexes.
 */
export interface Part {
  type: "island" | "gap" | "swap" | "departed" | "arrived";
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
  /** Links the two places of moved words. */
  move?: number;
}

/** The parts an alignment falls into, in order. */
export function partsOf(
  before: readonly Token[],
  after: readonly Token[],
  pairs: readonly TokenPair[],
): Part[] {
  const parts: Part[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  const gapUntil = (i: number, j: number) => {
    if (i > beforeAt || j > afterAt) {
      parts.push({
        type: "gap",
        beforeStart: beforeAt,
        beforeEnd: i,
        afterStart: afterAt,
        afterEnd: j,
      });
    }
    beforeAt = i;
    afterAt = j;
  };
  for (const pair of pairs) {
    gapUntil(pair.before, pair.after);
    const last = parts.at(-1);
    beforeAt += 1;
    afterAt += 1;
    if (pair.same && last?.type === "island") {
      last.beforeEnd = beforeAt;
      last.afterEnd = afterAt;
    } else {
      const at = { beforeStart: pair.before, beforeEnd: beforeAt };
      const type = pair.same ? "island" : "swap";
      parts.push({ type, ...at, afterStart: pair.after, afterEnd: afterAt });
    }
  }
  gapUntil(before.length, after.length);
  return parts;
}

/** Whether a gap only takes in words, only drops them, or does both. */
export function shapeOf(gap: Part): "insert" | "delete" | "replace" {
  if (gap.beforeStart === gap.beforeEnd) return "insert";
  return gap.afterStart === gap.afterEnd ? "delete" : "replace";
}

/** The characters of a row of tokens. */
export function lengthOf(tokens: readonly Token[], start: number, end: number): number {
  return start === end ? 0 : (tokens[end - 1] as Token).end - (tokens[start] as Token).start;
}
