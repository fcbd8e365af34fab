import { type Stretch, stretchOver } from "./stretch.ts";
import type { Token } from "./tokenize.ts";

/**
 * Take from a replacement what is the same at its two ends. Where nothing but letters put in or taken
 * out is left, it may end inside a word that the segmenter only cut differently (`广东省` → `广东` is
 * a deleted 省); what is still replaced is whole words. Numbers, figures and names are never cut.
 */
export function trimStretch(
  stretch: Stretch,
  left: readonly Token[],
  right: readonly Token[],
): Stretch[] {
  const before = left.map((token) => token.text).join("");
  const after = right.map((token) => token.text).join("");
  const leftEdges = edgesOf(left);
  const rightEdges = edgesOf(right);
  const mayCutWords = (i: number, j: number) =>
    !leftEdges.solid.has(i) &&
    !rightEdges.solid.has(j) &&
    (leftEdges.edges.has(i) || rightEdges.edges.has(j));
  const loose = sameEnds(before, after, mayCutWords);
  if (loose.head + loose.tail >= Math.min(before.length, after.length)) {
    return trimmed(stretch, loose.head, loose.tail, before, after);
  }
  const { head, tail } = sameEnds(
    before,
    after,
    (i, j) => leftEdges.edges.has(i) && rightEdges.edges.has(j),
  );
  return trimmed(stretch, head, tail, before, after);
}

/** How many characters two texts have in common at their ends, cut only where they may be. */
function sameEnds(
  before: string,
  after: string,
  mayCut: (beforeAt: number, afterAt: number) => boolean,
): { head: number; tail: number } {
  let head = commonLength(before, after);
  while (head > 0 && !mayCut(head, head)) head -= 1;
  const shorter = Math.min(before.length, after.length) - head;
  let tail = Math.min(shorter, commonTail(before, after));
  while (tail > 0 && !mayCut(before.length - tail, after.length - tail)) tail -= 1;
  return { head, tail };
}

function trimmed(
  stretch: Stretch,
  head: number,
  tail: number,
  before: string,
  after: string,
): Stretch[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = stretch;
  const parts: Stretch[] = [];
  if (head > 0) {
    const ends = [beforeStart + head, afterStart, afterStart + head] as const;
    parts.push(stretchOver("equal", "words", beforeStart, ...ends));
  }
  const deleted = before.length - head - tail;
  const inserted = after.length - head - tail;
  if (deleted > 0 || inserted > 0) {
    const op = deleted === 0 ? "insert" : inserted === 0 ? "delete" : "replace";
    const middle = [
      beforeStart + head,
      beforeEnd - tail,
      afterStart + head,
      afterEnd - tail,
    ] as const;
    parts.push(stretchOver(op, stretch.kind, ...middle));
  }
  if (tail > 0) {
    parts.push(
      stretchOver("equal", "words", beforeEnd - tail, beforeEnd, afterEnd - tail, afterEnd),
    );
  }
  return parts;
}

/** Offsets where a token ends or begins, and offsets inside a token that must stay whole. */
function edgesOf(tokens: readonly Token[]): { edges: Set<number>; solid: Set<number> } {
  const edges = new Set<number>([0]);
  const solid = new Set<number>();
  let offset = 0;
  for (const token of tokens) {
    const isSolid = token.kind !== "word" || /[\dA-Za-z０-９]/.test(token.text);
    for (let inside = 1; isSolid && inside < token.text.length; inside += 1) {
      solid.add(offset + inside);
    }
    offset += token.text.length;
    edges.add(offset);
  }
  return { edges, solid };
}

function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length])
    length += 1;
  return length;
}

function commonTail(left: string, right: string): number {
  let length = 0;
  const most = Math.min(left.length, right.length);
  while (length < most && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}
