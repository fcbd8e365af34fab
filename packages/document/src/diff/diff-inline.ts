import type { NodeJson } from "@fangzhi/types";
import { alignTokens, type CellBudget, cellBudget } from "./align-tokens.ts";
import { commonSentences, windowOf } from "./common-sentences.ts";
import { type Holes, noHoles, putHolesBack, withoutHoles } from "./holes.ts";
import {
  firstRun,
  type InlineRun,
  type InlineText,
  inlineTextOf,
  nodeSignature,
  sliceNodes,
} from "./inline-text.ts";
import { joinPauses } from "./join-pauses.ts";
import { settleGaps } from "./settle-gaps.ts";
import { type Stretch, stretchOver } from "./stretch.ts";
import { tokenize } from "./tokenize.ts";
import type { Segment, SegmentKind, SegmentOp } from "./types.ts";

/** From this many width changes on, and with no other change, the whole block is one change. */
const wholeConversion = 3;

/**
 * The segments of one block (or of the blocks of a split or merge): side by side they are the whole
 * text of each side. Swapping the sides swaps every segment and changes nothing else.
 * `allCharacters` is how much text the whole comparison has, both sides together; `holes` are the
 * words that moved from or to other places. Words that are found moving within the block get numbers
 * below zero; with null for the holes none are looked for.
 */
export function diffInline(
  beforeBlocks: readonly (readonly NodeJson[])[],
  afterBlocks: readonly (readonly NodeJson[])[],
  allCharacters: number,
  holes: Holes | null = noHoles,
): Segment[] {
  const before = inlineTextOf(beforeBlocks);
  const after = inlineTextOf(afterBlocks);
  const budget = cellBudget((before.text.length + after.text.length) / Math.max(1, allCharacters));
  // One direction is computed and the other is its mirror, so that ties cannot fall differently.
  const isMirrored = comesAfter(before.text, after.text);
  const stretches = isMirrored
    ? stretchesBetween(after, before, budget, swapHoles(holes)).map(mirror)
    : stretchesBetween(before, after, budget, holes);
  return stretches.map((stretch) => toSegment(before, after, stretch));
}

function comesAfter(left: string, right: string): boolean {
  return left.length === right.length ? left > right : left.length > right.length;
}

const mirrored: Partial<Record<SegmentOp, SegmentOp>> = {
  insert: "delete",
  delete: "insert",
  departed: "arrived",
  arrived: "departed",
};

function mirror(stretch: Stretch): Stretch {
  return {
    ...stretch,
    op: mirrored[stretch.op] ?? stretch.op,
    beforeStart: stretch.afterStart,
    beforeEnd: stretch.afterEnd,
    afterStart: stretch.beforeStart,
    afterEnd: stretch.beforeEnd,
  };
}

function stretchesBetween(
  before: InlineText,
  after: InlineText,
  budget: CellBudget,
  holes: Holes | null,
): Stretch[] {
  const left = withoutHoles(before, holes?.before ?? []);
  const right = withoutHoles(after, holes?.after ?? []);
  const found = wordsBetween(left, right, budget, holes !== null);
  const whole = joinPauses(putHolesBack(found, holes ?? noHoles), before.text, after.text);
  const settled = whole.flatMap((stretch) =>
    stretch.op === "equal" ? sameWords(before, after, stretch) : [stretch],
  );
  return joinConversions(joinEqual(settled), before, after);
}

function swapHoles(holes: Holes | null): Holes | null {
  return holes && { before: holes.after, after: holes.before };
}

function wordsBetween(
  before: InlineText,
  after: InlineText,
  budget: CellBudget,
  findsMoves: boolean,
): Stretch[] {
  const [beforeEnd, afterEnd] = [before.text.length, after.text.length];
  if (before.text === after.text) {
    return beforeEnd === 0 ? [] : [stretchOver("equal", "words", 0, beforeEnd, 0, afterEnd)];
  }
  const { head, tail } = commonSentences(before, after);
  const [beforeTail, afterTail] = [beforeEnd - tail, afterEnd - tail];
  const left = windowOf(before, head, beforeTail);
  const right = windowOf(after, head, afterTail);
  const ids = sharedFigureIds(left, right);
  const [old, now] = [tokenize(left, ids), tokenize(right, ids)];
  const stretches = settleGaps(old, now, alignTokens(old, now, budget), findsMoves).map((stretch) =>
    shifted(stretch, head),
  );
  if (head > 0) stretches.unshift(stretchOver("equal", "words", 0, head, 0, head));
  if (tail > 0) {
    stretches.push(stretchOver("equal", "words", beforeTail, beforeEnd, afterTail, afterEnd));
  }
  return stretches;
}

function shifted(stretch: Stretch, by: number): Stretch {
  return {
    ...stretch,
    beforeStart: stretch.beforeStart + by,
    beforeEnd: stretch.beforeEnd + by,
    afterStart: stretch.afterStart + by,
    afterEnd: stretch.afterEnd + by,
  };
}

function sharedFigureIds(before: InlineText, after: InlineText): Set<string> {
  const idsOf = (inline: InlineText) =>
    new Set(
      inline.runs
        .filter((run) => run.node.type === "figure")
        .map((run) => run.node.attrs?.figureId)
        .filter((id) => typeof id === "string"),
    );
  return idsOf(before).intersection(idsOf(after));
}

/** Words that are equal letter by letter, cut where the nodes behind them differ. */
function sameWords(before: InlineText, after: InlineText, whole: Stretch): Stretch[] {
  const cut: Stretch[] = [];
  const length = whole.beforeEnd - whole.beforeStart;
  let left = firstRun(before, whole.beforeStart);
  let right = firstRun(after, whole.afterStart);
  for (let at = 0; at < length; ) {
    const [op, kind] = compareNodes(runAt(before, left).node, runAt(after, right).node);
    let end = at;
    // An atom is one change as a whole, however the words against it are pieced.
    do {
      end = Math.min(length, nextEnd(before, after, whole, left, right, end));
      left = runAfter(before, left, whole.beforeStart + end);
      right = runAfter(after, right, whole.afterStart + end);
    } while (
      cutsAtom(before, left, whole.beforeStart + end) ||
      cutsAtom(after, right, whole.afterStart + end)
    );
    const from = { before: whole.beforeStart + at, after: whole.afterStart + at };
    const size = end - at;
    cut.push(stretchOver(op, kind, from.before, from.before + size, from.after, from.after + size));
    at = end;
  }
  return joinEqual(cut);
}

function runAt(inline: InlineText, index: number): InlineRun {
  return inline.runs[index] as InlineRun;
}

/** Where the next run ends on either side: the nearer end, or the farther one when an atom is met. */
function nextEnd(
  before: InlineText,
  after: InlineText,
  whole: Stretch,
  left: number,
  right: number,
  from: number,
): number {
  const leftRun = runAt(before, left);
  const rightRun = runAt(after, right);
  const ends = [leftRun.end - whole.beforeStart, rightRun.end - whole.afterStart];
  const isAtom = leftRun.node.type !== "text" || rightRun.node.type !== "text";
  return Math.max(from + 1, isAtom ? Math.max(...ends) : Math.min(...ends));
}

function runAfter(inline: InlineText, index: number, offset: number): number {
  let next = index;
  while (next < inline.runs.length && runAt(inline, next).end <= offset) next += 1;
  return next;
}

function cutsAtom(inline: InlineText, index: number, offset: number): boolean {
  const run = inline.runs[index];
  return run !== undefined && run.node.type !== "text" && run.start < offset;
}

function compareNodes(left: NodeJson, right: NodeJson): [SegmentOp, SegmentKind] {
  if (left.type === right.type && nodeSignature(left) === nodeSignature(right)) {
    return ["equal", "words"];
  }
  if (left.type === "figure" || right.type === "figure") return ["figure", "figure"];
  return left.type === "text" && right.type === "text" ? ["format", "marks"] : ["replace", "words"];
}

function joinEqual(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.op === "equal" && stretch.op === "equal") {
      last.beforeEnd = stretch.beforeEnd;
      last.afterEnd = stretch.afterEnd;
    } else {
      joined.push({ ...stretch });
    }
  }
  return joined;
}

/** A block converted to full-width punctuation is one change, not a wall of red. */
function joinConversions(stretches: Stretch[], before: InlineText, after: InlineText): Stretch[] {
  const changes = stretches.filter(({ op }) => op !== "equal");
  const isConversion =
    changes.length >= wholeConversion && changes.every((stretch) => stretch.op === "width");
  if (!isConversion) return stretches;
  return [stretchOver("width", "punctuation", 0, before.text.length, 0, after.text.length)];
}

function toSegment(before: InlineText, after: InlineText, stretch: Stretch): Segment {
  const side = (inline: InlineText, start: number, end: number) => ({
    start,
    end,
    text: inline.text.slice(start, end),
    nodes: sliceNodes(inline, start, end),
  });
  return {
    op: stretch.op,
    kind: stretch.kind,
    before: side(before, stretch.beforeStart, stretch.beforeEnd),
    after: side(after, stretch.afterStart, stretch.afterEnd),
    ...(stretch.move === undefined ? {} : { move: stretch.move }),
  };
}
