import { type Part, shapeOf } from "./parts.ts";
import type { Token } from "./tokenize.ts";

/**
 * An insertion between repeated words can be shown in several places (`甲。[乙。]丙` or `甲[。乙]。丙`):
 * take the one that begins after a pause. Moves tokens between the gap and the islands around it.
 */
export function slideGap(
  before: readonly Token[],
  after: readonly Token[],
  parts: Part[],
  index: number,
): void {
  const gap = parts[index] as Part;
  const shape = shapeOf(gap);
  if (shape === "replace") return;
  const tokens = shape === "insert" ? after : before;
  const [start, end] =
    shape === "insert" ? [gap.afterStart, gap.afterEnd] : [gap.beforeStart, gap.beforeEnd];
  const left = parts[index - 1];
  const right = parts[index + 1];
  const roomLeft = left?.type === "island" ? left.afterEnd - left.afterStart : 0;
  const roomRight = right?.type === "island" ? right.afterEnd - right.afterStart : 0;
  const same = (i: number, j: number) => isPlainTwin(tokens[i], tokens[j]);
  let best = 0;
  let bestScore = pauseScore(tokens, start, end);
  const consider = (shift: number) => {
    const score = pauseScore(tokens, start + shift, end + shift);
    if (score > bestScore) [best, bestScore] = [shift, score];
  };
  for (let by = 1; by <= roomLeft && same(start - by, end - by); by += 1) consider(-by);
  for (let by = 1; by <= roomRight && same(start + by - 1, end + by - 1); by += 1) consider(by);
  if (best !== 0) shiftGap(parts, index, best);
}

/** Tokens leave the island on one side of a gap and join the one on the other, made if need be. */
function shiftGap(parts: Part[], index: number, by: number): void {
  const gap = parts[index] as Part;
  const from = parts[index + Math.sign(by)] as Part;
  const size = Math.abs(by);
  const edge = by > 0 ? "Start" : "End";
  const freed: Part = {
    type: "island",
    beforeStart: by > 0 ? gap.beforeStart : gap.beforeEnd - size,
    beforeEnd: by > 0 ? gap.beforeStart + size : gap.beforeEnd,
    afterStart: by > 0 ? gap.afterStart : gap.afterEnd - size,
    afterEnd: by > 0 ? gap.afterStart + size : gap.afterEnd,
  };
  from[`before${edge}`] += by;
  from[`after${edge}`] += by;
  gap.beforeStart += by;
  gap.beforeEnd += by;
  gap.afterStart += by;
  gap.afterEnd += by;
  parts.splice(by > 0 ? index : index + 1, 0, freed);
}

function isPlainTwin(left: Token | undefined, right: Token | undefined): boolean {
  const isPlain = left?.node === null && right?.node === null;
  return isPlain && left?.text === right?.text;
}

function pauseScore(tokens: readonly Token[], start: number, end: number): number {
  return pauseAfter(tokens[start - 1]) * 2 + pauseAfter(tokens[end - 1]);
}

/** How much of a pause a token makes; the beginning of a text is the longest. */
function pauseAfter(token: Token | undefined): number {
  if (!token || token.kind === "boundary") return 4;
  if (token.kind === "space") return 1;
  if (token.kind !== "punctuation") return 0;
  // What a bracket opens is not parted from it.
  if ("（(《〈“‘「『【".includes(token.text)) return -2;
  if ("。！？!?…；;”』」".includes(token.text.charAt(0))) return 3;
  return "，、,：:".includes(token.text) ? 2 : 1;
}
