import type { TokenPair } from "./align-tokens.ts";
import { type Stretch, stretchOver } from "./stretch.ts";
import type { Token } from "./tokenize.ts";
import { trimStretch } from "./trim-stretch.ts";
import type { SegmentKind } from "./types.ts";

/**
 * Tokens from one alignment that are shown as one: `island` stays, `gap` changes, `swap` is a number
 * in the place of another. Half-open token indexes.
 */
interface Part {
  type: "island" | "gap" | "swap";
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** The stretches that an alignment reads best as: no crumbs between changes, cuts where people pause. */
export function settleGaps(
  before: readonly Token[],
  after: readonly Token[],
  pairs: readonly TokenPair[],
): Stretch[] {
  const parts = dropCrumbs(before, after, partsOf(before, after, pairs));
  // From the end, because sliding may put a new island beside the gap.
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    if (parts[index]?.type === "gap") slideGap(before, after, parts, index);
  }
  return parts.flatMap((part) => stretchesOf(before, after, part));
}

function partsOf(
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

function dropCrumbs(before: readonly Token[], after: readonly Token[], parts: Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    kept.push(part);
    for (;;) {
      const [left, island, right] = kept.slice(-3);
      if (!left || !island || !right || !isCrumb(before, after, left, island, right)) break;
      const { beforeStart, afterStart } = left;
      const { beforeEnd, afterEnd } = right;
      kept.splice(-3, 3, { type: "gap", beforeStart, beforeEnd, afterStart, afterEnd });
    }
  }
  return kept;
}

/** A few kept words between two larger changes say less than one change over all of it. */
function isCrumb(
  before: readonly Token[],
  after: readonly Token[],
  left: Part,
  island: Part,
  right: Part,
): boolean {
  if (left.type !== "gap" || island.type !== "island" || right.type !== "gap") return false;
  const tokens = before.slice(island.beforeStart, island.beforeEnd);
  if (tokens.some((token) => !["word", "punctuation", "space"].includes(token.kind))) return false;
  if (tokens.every((token) => token.kind !== "word")) return shapeOf(left) !== shapeOf(right);
  const size = (part: Part) =>
    Math.max(
      lengthOf(before, part.beforeStart, part.beforeEnd),
      lengthOf(after, part.afterStart, part.afterEnd),
    );
  return 3 * size(island) <= Math.min(size(left), size(right));
}

function shapeOf(gap: Part): string {
  if (gap.beforeStart === gap.beforeEnd) return "insert";
  return gap.afterStart === gap.afterEnd ? "delete" : "replace";
}

function lengthOf(tokens: readonly Token[], start: number, end: number): number {
  return start === end ? 0 : (tokens[end - 1] as Token).end - (tokens[start] as Token).start;
}

/**
 * An insertion between repeated words can be shown in several places (`甲。[乙。]丙` or `甲[。乙]。丙`):
 * take the one that begins after a pause. Moves tokens between the gap and the islands around it.
 */
function slideGap(
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
  if (token.kind !== "punctuation") return 0;
  if ("。！？!?…；;”』」".includes(token.text.charAt(0))) return 3;
  return "，、,：:".includes(token.text) ? 2 : 1;
}

function stretchesOf(before: readonly Token[], after: readonly Token[], part: Part): Stretch[] {
  if (part.type === "island") return islandStretches(before, after, part);
  const left = before.slice(part.beforeStart, part.beforeEnd);
  const right = after.slice(part.afterStart, part.afterEnd);
  const at = {
    beforeStart: left[0]?.start ?? before[part.beforeStart - 1]?.end ?? 0,
    beforeEnd: left.at(-1)?.end ?? before[part.beforeStart - 1]?.end ?? 0,
    afterStart: right[0]?.start ?? after[part.afterStart - 1]?.end ?? 0,
    afterEnd: right.at(-1)?.end ?? after[part.afterStart - 1]?.end ?? 0,
  };
  const kind = part.type === "swap" ? swapKind([...left, ...right]) : kindOf([...left, ...right]);
  if (right.length === 0) return [{ op: "delete", kind, ...at }];
  if (left.length === 0) return [{ op: "insert", kind, ...at }];
  return trimStretch({ op: "replace", kind, ...at }, left, right);
}

function islandStretches(before: readonly Token[], after: readonly Token[], part: Part): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < part.beforeEnd - part.beforeStart; index += 1) {
    const left = before[part.beforeStart + index] as Token;
    const right = after[part.afterStart + index] as Token;
    const isFigure = left.kind === "figure" && right.kind === "figure";
    const [op, kind] =
      left.text === right.text
        ? (["equal", "words"] as const)
        : isFigure
          ? (["replace", "figure"] as const)
          : (["width", "punctuation"] as const);
    const last = stretches.at(-1);
    if (op === "equal" && last?.op === "equal") {
      last.beforeEnd = left.end;
      last.afterEnd = right.end;
    } else {
      stretches.push(stretchOver(op, kind, left.start, left.end, right.start, right.end));
    }
  }
  return stretches;
}

function swapKind(tokens: readonly Token[]): SegmentKind {
  return tokens.some((token) => token.kind === "figure") ? "figure" : "number";
}

/** What changed tokens are about; `words` when it is more than one thing. */
function kindOf(tokens: readonly Token[]): SegmentKind {
  const isAll = (...kinds: Token["kind"][]) => tokens.every((token) => kinds.includes(token.kind));
  if (isAll("boundary")) return "boundary";
  if (isAll("space")) return "space";
  if (isAll("punctuation", "space")) return "punctuation";
  if (isAll("figure")) return "figure";
  return isAll("number") ? "number" : "words";
}
