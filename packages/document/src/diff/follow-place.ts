import type { FragmentName, TextPlace } from "@fangzhi/types";
import { textBlocksOf } from "../locate-quote.ts";
import { isTextBlock } from "../walk.ts";
import { inlineTextOf } from "./inline-text.ts";
import type { BlockChange, BlockSide, DocumentDiff, Segment, TableChange } from "./types.ts";

type Side = "before" | "after";

/** A stretch of the words of a change's blocks, joined as its segments join them. Half-open. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The number of the first text block of every block of one side, by the block's index: what a
 * `TextPlace` counts in.
 */
export function numberTextBlocks(changes: readonly BlockChange[], side: Side): number[] {
  const nodes: BlockSide["node"][] = [];
  for (const change of changes) {
    for (const block of change[side]) nodes[block.index] = block.node;
  }
  const numbers: number[] = [];
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    numbers[index] = next;
    next += textBlocksOf([node]).length;
  }
  return numbers;
}

/** Where a stretch of the before side has gone, rewritten words included; null when nothing is left. */
export function followPlace(diff: DocumentDiff, place: TextPlace): TextPlace | null {
  return followIn(diff.fragments[place.fragment], place, 0, 0);
}

/** Follows a place through one list of blocks; the text blocks count from a number on each side. */
function followIn(
  changes: readonly BlockChange[],
  place: TextPlace,
  beforeFrom: number,
  afterFrom: number,
): TextPlace | null {
  const before = numberTextBlocks(changes, "before").map((number) => beforeFrom + number);
  const after = numberTextBlocks(changes, "after").map((number) => afterFrom + number);
  const within = followInside(changes, place, before, after);
  if (within) return within;
  for (let block = place.from.block; block <= place.to.block; block += 1) {
    const change = changes.find(
      (candidate) =>
        candidate.kind !== "departed" &&
        candidate.before.some((side) => before[side.index] === block && isTextBlock(side.node)),
    );
    const from = change && stretchOf(change, before, place);
    if (!change || !from) continue;
    const to = change.after.length > 0 ? follow(change.segments, from) : null;
    if (to) return placeOf(place.fragment, change.after, after, to);
    const moved = followMoved(changes, change, from);
    if (moved) return placeOf(place.fragment, moved.change.after, after, moved.to);
  }
  return null;
}

/** What of a place lies in a change's before side. */
function stretchOf(
  change: BlockChange,
  numbers: readonly number[],
  { from, to }: TextPlace,
): Stretch | null {
  let base = 0;
  const stretch = { start: Number.POSITIVE_INFINITY, end: -1 };
  for (const side of change.before) {
    const { length } = wordsOf(side);
    const number = numbers[side.index] ?? -1;
    if (number >= from.block && number <= to.block) {
      stretch.start = Math.min(stretch.start, base + (number === from.block ? from.offset : 0));
      stretch.end = base + (number === to.block ? Math.min(to.offset, length) : length);
    }
    base += length + 1;
  }
  return stretch.end > stretch.start ? stretch : null;
}

/** A place that begins in a table's cell or under a picture. */
function followInside(
  changes: readonly BlockChange[],
  place: TextPlace,
  before: readonly number[],
  after: readonly number[],
): TextPlace | null {
  const { block } = place.from;
  for (const change of changes) {
    const [was, is] = [change.before[0], change.after[0]];
    if (!was || !is || change.kind === "departed" || isTextBlock(was.node)) continue;
    const [first, now] = [before[was.index] ?? 0, after[is.index] ?? 0];
    if (block < first || block >= first + textBlocksOf([was.node]).length) continue;
    if (change.table) return followInTable(change.table, place, first, now);
    if (change.parts) return followInParts(change, place, first, now);
    // The whole stands as it stood.
    const shift = now - first;
    return {
      ...place,
      from: { ...place.from, block: block + shift },
      to: { ...place.to, block: place.to.block + shift },
    };
  }
  return null;
}

function followInTable(
  table: TableChange,
  place: TextPlace,
  beforeFrom: number,
  afterFrom: number,
): TextPlace | null {
  let [was, is] = [beforeFrom, afterFrom];
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    const size = cell.before ? textBlocksOf([cell.before]).length : 0;
    if (place.from.block >= was && place.from.block < was + size) {
      if (!cell.after) return null;
      if (cell.blocks.length > 0) return followIn(cell.blocks, place, was, is);
      const shift = is - was;
      const move = ({ block, offset }: TextPlace["from"]) => ({ block: block + shift, offset });
      return { ...place, from: move(place.from), to: move(place.to) };
    }
    was += size;
    is += cell.after ? textBlocksOf([cell.after]).length : 0;
  }
  return null;
}

/** A picture's lines are compared by what they are: its caption, its credit. */
function followInParts(
  change: BlockChange,
  place: TextPlace,
  beforeFrom: number,
  afterFrom: number,
): TextPlace | null {
  const lines = (side: Side) => textBlocksOf(change[side].map((block) => block.node));
  const line = lines("before")[place.from.block - beforeFrom];
  const part = change.parts?.find(({ name }) => name === line?.type);
  const at = lines("after").findIndex(({ type }) => type === line?.type);
  if (!part || at < 0) return null;
  const to = follow(part.segments, { start: place.from.offset, end: place.to.offset });
  if (!to) return null;
  const block = afterFrom + at;
  const { fragment } = place;
  return { fragment, from: { block, offset: to.start }, to: { block, offset: to.end } };
}

/** Where words stand that left their block, or their place in it. */
function followMoved(
  changes: readonly BlockChange[],
  from: BlockChange,
  { start, end }: Stretch,
): { change: BlockChange; to: Stretch } | null {
  for (const { op, before, move, inner } of from.segments) {
    if (op !== "departed" || before.end <= start || before.start >= end) continue;
    const change = changes.find(({ segments }) =>
      segments.some((segment) => segment.op === "arrived" && segment.move === move),
    );
    const arrived = change?.segments.find(
      (segment) => segment.op === "arrived" && segment.move === move,
    );
    if (!change || !arrived) continue;
    const own = {
      start: Math.max(start, before.start) - before.start,
      end: Math.min(end, before.end) - before.start,
    };
    const to = inner ? follow(inner, own) : own;
    if (!to) continue;
    const base = arrived.after.start;
    return {
      change,
      to: { start: base + to.start, end: Math.min(base + to.end, arrived.after.end) },
    };
  }
  return null;
}

/** The words that a stretch of the before side became. */
function follow(segments: readonly Segment[], { start, end }: Stretch): Stretch | null {
  if (segments.length === 0) return { start, end };
  const followed = { start: Number.POSITIVE_INFINITY, end: -1 };
  for (const { op, before, after } of segments) {
    if (op === "departed" || op === "arrived") continue;
    const isInside = op === "insert" ? before.start > start && before.start < end : true;
    if (!isInside || before.start >= end || (before.end <= start && op !== "insert")) continue;
    const isSame = op === "equal";
    const from = isSame ? after.start + Math.max(0, start - before.start) : after.start;
    const to = isSame ? after.end - Math.max(0, before.end - end) : after.end;
    if (to <= from) continue;
    followed.start = Math.min(followed.start, from);
    followed.end = Math.max(followed.end, to);
  }
  return followed.end > followed.start ? followed : null;
}

function placeOf(
  fragment: FragmentName,
  sides: readonly BlockSide[],
  numbers: readonly number[],
  { start, end }: Stretch,
): TextPlace | null {
  let base = 0;
  let from: TextPlace["from"] | null = null;
  let to: TextPlace["to"] | null = null;
  for (const side of sides) {
    const { length } = wordsOf(side);
    const block = numbers[side.index] ?? 0;
    const [first, last] = [Math.max(start, base), Math.min(end, base + length)];
    if (last > first) {
      from ??= { block, offset: first - base };
      to = { block, offset: last - base };
    }
    base += length + 1;
  }
  return from && to && { fragment, from, to };
}

const wordsOf = (side: BlockSide): string => inlineTextOf([side.node.content ?? []]).text;
