import { foldWidth } from "./fold-width.ts";
import { type Part, shapeOf } from "./parts.ts";
import type { Token } from "./tokenize.ts";

/** Words found again elsewhere have moved from this many characters on, in the same neighbourhood. */
const fewest = 2;
const neighbourhood = 60;
/** So many are recognised farther off, and where other words stand in their place. */
const plenty = 6;

interface Words {
  part: Part;
  side: "before" | "after";
  key: string;
  /** Whether the gap only takes in or only drops words. */
  isPure: boolean;
  at: number;
}

/**
 * Words that one gap drops and another takes in have moved: 深圳、广州 → 广州、深圳. Punctuation at
 * their ends doesn't count. Two words that only exchange places with each other (建设 and 完善) stay
 * two replacements, which is how they read.
 */
export function linkMoves(
  before: readonly Token[],
  after: readonly Token[],
  parts: readonly Part[],
): Part[] {
  const gaps = parts.filter((part) => part.type === "gap");
  if (gaps.length < 2) return [...parts];
  const dropped = uniqueByKey(gaps.flatMap((part) => wordsOf(before, part, "before")));
  const taken = uniqueByKey(gaps.flatMap((part) => wordsOf(after, part, "after")));
  const moves = new Map<Part, { before?: number; after?: number }>();
  // Numbers below zero are the block's own; moves between blocks have theirs already.
  let next = -1;
  for (const [key, words] of dropped) {
    const other = taken.get(key);
    if (!words || !other || words.part === other.part || !isMove(words, other)) continue;
    moves.set(words.part, { ...moves.get(words.part), before: next });
    moves.set(other.part, { ...moves.get(other.part), after: next });
    next -= 1;
  }
  return parts.flatMap((part) => parted(part, moves.get(part)));
}

function wordsOf(tokens: readonly Token[], part: Part, side: "before" | "after"): Words[] {
  const shape = shapeOf(part);
  if (shape === (side === "before" ? "insert" : "delete")) return [];
  const [start, end] = [part[`${side}Start`], part[`${side}End`]];
  const inside = tokens.slice(start, end);
  const first = inside.findIndex(isSolid);
  const last = inside.findLastIndex(isSolid);
  if (first < 0) return [];
  const key = foldWidth(
    inside
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(""),
  );
  return [{ part, side, key, isPure: shape !== "replace", at: inside[first]?.start ?? 0 }];
}

const isSolid = (token: Token) => token.kind !== "punctuation" && token.kind !== "space";

function uniqueByKey(words: readonly Words[]): Map<string, Words | null> {
  const found = new Map<string, Words | null>();
  for (const one of words) found.set(one.key, found.has(one.key) ? null : one);
  return found;
}

function isMove(dropped: Words, taken: Words): boolean {
  const { length } = dropped.key;
  if (length >= plenty) return true;
  const isNear = Math.abs(dropped.at - taken.at) <= neighbourhood;
  return length >= fewest && isNear && (dropped.isPure || taken.isPure);
}

/** A gap as the words that left, the words that came, and whatever else changed. */
function parted(part: Part, move: { before?: number; after?: number } | undefined): Part[] {
  if (!move) return [part];
  const { beforeStart, beforeEnd, afterStart, afterEnd } = part;
  const old = { beforeStart, beforeEnd, afterStart, afterEnd: afterStart };
  const now = { beforeStart: beforeEnd, beforeEnd, afterStart, afterEnd };
  const pieces: Part[] = [];
  if (beforeEnd > beforeStart) {
    pieces.push(
      move.before === undefined
        ? { type: "gap", ...old }
        : { type: "departed", ...old, move: move.before },
    );
  }
  if (afterEnd > afterStart) {
    pieces.push(
      move.after === undefined
        ? { type: "gap", ...now }
        : { type: "arrived", ...now, move: move.after },
    );
  }
  return pieces;
}
