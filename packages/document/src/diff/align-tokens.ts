import { heaviestChain } from "./heaviest-chain.ts";
import type { Token } from "./tokenize.ts";

/**
 * Two tokens that stand for each other: the same (`same`), or one number in the place of another.
 */
export interface TokenPair {
  before: number;
  after: number;
  same: boolean;
}

/** Entering a stretch of changes costs this much: fewer, longer stretches read better. */
const gapCost = 5;
/** Below this many cells, anchors would not be faster, and the table finds the better reading. */
const smallEnough = 40_000;

/** How many table cells one block may still spend, so that hostile texts stay bounded. */
export interface CellBudget {
  cells: number;
}

/**
 * A block's share of some 200 ms of tables, by its part of all characters compared (0 to 1); what
 * any real paragraph needs is always there. Depends on nothing but sizes, so it is the same for both
 * directions.
 */
export function cellBudget(share: number): CellBudget {
  return { cells: Math.max(250_000, Math.round(16_000_000 * share)) };
}

/** Anchors inside the gaps of anchors inside gaps: no real text needs more. */
const deepestAnchors = 8;

interface Work {
  before: readonly Token[];
  after: readonly Token[];
  /** The keys that both sides have: such a number stands elsewhere rather than has changed. */
  shared: ReadonlySet<string>;
  budget: CellBudget;
  pairs: TokenPair[];
}

interface Range {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** The pairs of tokens that stay, in order, increasing on both sides. */
export function alignTokens(
  before: readonly Token[],
  after: readonly Token[],
  budget: CellBudget,
): TokenPair[] {
  const keys = (tokens: readonly Token[]) => new Set(tokens.map((token) => token.key));
  const shared = keys(before).intersection(keys(after));
  const work: Work = { before, after, shared, budget, pairs: [] };
  const whole = {
    beforeStart: 0,
    beforeEnd: before.length,
    afterStart: 0,
    afterEnd: after.length,
  };
  alignRange(work, whole, 0);
  return work.pairs;
}

function alignRange(work: Work, range: Range, depth: number): void {
  const { beforeEnd, afterEnd } = range;
  let { beforeStart, afterStart } = range;
  const same = (i: number, j: number) => work.before[i]?.key === work.after[j]?.key;
  while (beforeStart < beforeEnd && afterStart < afterEnd && same(beforeStart, afterStart)) {
    work.pairs.push({ before: beforeStart, after: afterStart, same: true });
    beforeStart += 1;
    afterStart += 1;
  }
  let tail = 0;
  while (
    beforeEnd - tail > beforeStart &&
    afterEnd - tail > afterStart &&
    same(beforeEnd - tail - 1, afterEnd - tail - 1)
  ) {
    tail += 1;
  }
  const inner = { beforeStart, beforeEnd: beforeEnd - tail, afterStart, afterEnd: afterEnd - tail };
  alignInner(work, inner, depth);
  for (let index = tail; index > 0; index -= 1) {
    work.pairs.push({ before: beforeEnd - index, after: afterEnd - index, same: true });
  }
}

function alignInner(work: Work, range: Range, depth: number): void {
  const height = range.beforeEnd - range.beforeStart;
  const width = range.afterEnd - range.afterStart;
  const cells = height * width;
  if (cells === 0) return;
  const anchors = cells > smallEnough && depth < deepestAnchors ? findAnchors(work, range) : [];
  if (anchors.length === 0) {
    // Nothing in common that stands once on each side: a table if it can be paid, else all changed.
    if (cells > work.budget.cells) return;
    work.budget.cells -= cells;
    return alignByTable(work, range);
  }
  let { beforeStart, afterStart } = range;
  for (const anchor of anchors) {
    const gap = { beforeStart, beforeEnd: anchor.before, afterStart, afterEnd: anchor.after };
    alignRange(work, gap, depth + 1);
    work.pairs.push({ before: anchor.before, after: anchor.after, same: true });
    beforeStart = anchor.before + 1;
    afterStart = anchor.after + 1;
  }
  alignRange(work, { ...range, beforeStart, afterStart }, depth + 1);
}

/** Longer rows make surer anchors; shorter ones are tried where longer ones fail. */
function findAnchors(work: Work, range: Range): { before: number; after: number }[] {
  for (const gram of [3, 2, 1]) {
    const anchors = anchorsIn(work.before, work.after, range, gram);
    if (anchors.length > 0) return anchors;
  }
  return [];
}

/** Rows of `gram` tokens that stand exactly once on each side, as far as they keep their order. */
function anchorsIn(
  before: readonly Token[],
  after: readonly Token[],
  range: Range,
  gram: number,
): { before: number; after: number; weight: number }[] {
  const left = uniqueGrams(before, range.beforeStart, range.beforeEnd, gram);
  const right = uniqueGrams(after, range.afterStart, range.afterEnd, gram);
  const pairs = [];
  for (const [key, at] of left) {
    const other = right.get(key);
    if (at === null || other === undefined || other === null) continue;
    pairs.push({ before: at, after: other, weight: before[at]?.weight ?? 1 });
  }
  return heaviestChain(pairs);
}

function uniqueGrams(
  tokens: readonly Token[],
  start: number,
  end: number,
  gram: number,
): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (let at = start; at + gram <= end; at += 1) {
    const row = tokens.slice(at, at + gram);
    if (gram === 1 && row[0]?.kind === "punctuation") continue;
    const key = row.map((token) => token.key).join("\u0000");
    found.set(key, found.has(key) ? null : at);
  }
  return found;
}

/** Whether one number may be shown as having become the other, and how gladly. */
function pairWeight(before: Token, after: Token, shared: ReadonlySet<string>): number {
  const isNumber = (token: Token) => token.kind === "number" || token.kind === "figure";
  if (!isNumber(before) || !isNumber(after)) return 0;
  if ((before.unit === "date") !== (after.unit === "date")) return 0;
  if (shared.has(before.key) && shared.has(after.key)) return 1;
  return (before.unit === after.unit ? 7 : 2) + likeness(before, after);
}

/** 1.2亿 became 1.3亿 rather than 320万, and 3家 became 4家 rather than 17家. */
function likeness(before: Token, after: Token): number {
  if (before.numeral !== "" && before.numeral === after.numeral) return 3;
  const scale = (token: Token) => /[万亿]+/.exec(token.text)?.[0] ?? "";
  if (scale(before) !== scale(after)) return 0;
  const [was, is] = [Number.parseFloat(before.numeral), Number.parseFloat(after.numeral)];
  return Math.max(was, is) <= 1.6 * Math.min(was, is) ? 2 : 1;
}

const fromGap = 1;
const leftward = 2;
const gapFromGap = 4;

/**
 * The alignment that keeps most, counting each token's weight and the cost of every stretch of
 * changes (affine gaps, as biologists align sequences). One byte a cell for the way back.
 */
function alignByTable({ before, after, shared, pairs }: Work, range: Range): void {
  const height = range.beforeEnd - range.beforeStart;
  const width = range.afterEnd - range.afterStart;
  const back = new Uint8Array((height + 1) * (width + 1));
  const impossible = -1_000_000_000;
  let keptAbove = new Int32Array(width + 1).fill(impossible);
  let gapAbove = new Int32Array(width + 1).fill(-gapCost);
  let kept = new Int32Array(width + 1);
  let gap = new Int32Array(width + 1);
  keptAbove[0] = 0;
  gapAbove[0] = impossible;
  for (let column = 1; column <= width; column += 1) {
    back[column] = leftward | (column > 1 ? gapFromGap : 0);
  }
  const afterTokens = after.slice(range.afterStart, range.afterEnd);
  for (let row = 1; row <= height; row += 1) {
    const token = before[range.beforeStart + row - 1] as Token;
    kept[0] = impossible;
    gap[0] = -gapCost;
    back[row * (width + 1)] = row > 1 ? gapFromGap : 0;
    for (let column = 1; column <= width; column += 1) {
      const other = afterTokens[column - 1] as Token;
      let way = 0;
      const gain = token.key === other.key ? token.weight : pairWeight(token, other, shared);
      if (gain > 0) {
        const keptBefore = keptAbove[column - 1] as number;
        const gapBefore = gapAbove[column - 1] as number;
        kept[column] = Math.max(keptBefore, gapBefore) + gain;
        if (gapBefore > keptBefore) way |= fromGap;
      } else {
        kept[column] = impossible;
      }
      const up = Math.max((keptAbove[column] as number) - gapCost, gapAbove[column] as number);
      const left = Math.max((kept[column - 1] as number) - gapCost, gap[column - 1] as number);
      gap[column] = Math.max(up, left);
      if (left > up) way |= leftward;
      const continued = left > up ? gap[column - 1] : gapAbove[column];
      const opened = (left > up ? kept[column - 1] : keptAbove[column]) as number;
      if ((continued as number) >= opened - gapCost) way |= gapFromGap;
      back[row * (width + 1) + column] = way;
    }
    [keptAbove, kept] = [kept, keptAbove];
    [gapAbove, gap] = [gap, gapAbove];
  }
  const endsKept = (keptAbove[width] as number) >= (gapAbove[width] as number);
  walkBack(before, after, range, back, endsKept, pairs);
}

function walkBack(
  before: readonly Token[],
  after: readonly Token[],
  range: Range,
  back: Uint8Array,
  endsKept: boolean,
  pairs: TokenPair[],
): void {
  const width = range.afterEnd - range.afterStart;
  let row = range.beforeEnd - range.beforeStart;
  let column = width;
  let isKept = endsKept;
  const found: TokenPair[] = [];
  while (row > 0 || column > 0) {
    const way = back[row * (width + 1) + column] as number;
    if (isKept) {
      row -= 1;
      column -= 1;
      const pair = { before: range.beforeStart + row, after: range.afterStart + column };
      found.push({ ...pair, same: before[pair.before]?.key === after[pair.after]?.key });
      isKept = (way & fromGap) === 0;
    } else {
      isKept = (way & gapFromGap) === 0;
      if ((way & leftward) !== 0) column -= 1;
      else row -= 1;
    }
  }
  pairs.push(...found.reverse());
}
