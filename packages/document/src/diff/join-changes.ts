import { foldWidth } from "./fold-width.ts";
import { lengthOf, type Part, shapeOf } from "./parts.ts";
import type { Token } from "./tokenize.ts";

/** Parts without what says less than the changes around it: crumbs, confetti, parted verbs. */
export function joinChanges(
  before: readonly Token[],
  after: readonly Token[],
  parts: readonly Part[],
): Part[] {
  const whole = joinConfetti(before, after, dropCrumbs(before, after, parts));
  return joinLeads(before, after, whole);
}

function dropCrumbs(
  before: readonly Token[],
  after: readonly Token[],
  parts: readonly Part[],
): Part[] {
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
  const size = (part: Part) =>
    Math.max(
      lengthOf(before, part.beforeStart, part.beforeEnd),
      lengthOf(after, part.afterStart, part.afterEnd),
    );
  if (tokens.every((token) => token.kind !== "word")) {
    const isRewritten = shapeOf(left) === "replace" && Math.min(size(left), size(right)) >= 8;
    return (
      isRewritten ||
      shapeOf(left) !== shapeOf(right) ||
      isPauseKept(shapeOf(left) === "insert" ? after : before, left, right)
    );
  }
  return 3 * size(island) <= Math.min(size(left), size(right));
}

/** Of 。甲，乙。 → ， no comma stayed between two changes; a sentence went and a full stop gave way. */
function isPauseKept(tokens: readonly Token[], left: Part, right: Part): boolean {
  const side = shapeOf(left) === "insert" ? "after" : "before";
  const first = tokens[left[`${side}Start`]]?.text ?? " ";
  const last = tokens[right[`${side}End`] - 1]?.text ?? " ";
  return clauseEnds.includes(first) && clauseEnds.includes(last);
}

/** The end of a clause, where a reader can take breath between two changes. */
const clauseEnds = "，。；：！？,;:!?…";

/**
 * A clause of which little is left reads better as one change than as confetti between a few kept
 * words. Clauses end where a kept punctuation mark stands.
 */
function joinConfetti(before: readonly Token[], after: readonly Token[], parts: Part[]): Part[] {
  const joined: Part[] = [];
  let clause: Part[] = [];
  const close = () => {
    joined.push(...(isConfetti(before, after, clause) ? joinAll(clause) : clause));
    clause = [];
  };
  for (const part of parts.flatMap((island) => cutAtClauses(before, island))) {
    clause.push(part);
    const last = before[part.beforeEnd - 1];
    if (part.type === "island" && last?.kind === "punctuation" && clauseEnds.includes(last.text)) {
      close();
    }
  }
  close();
  return joined;
}

/** An island in pieces: the words before a clause's end, the end itself, what follows. */
function cutAtClauses(before: readonly Token[], part: Part): Part[] {
  if (part.type !== "island") return [part];
  const pieces: Part[] = [];
  let from = part.beforeStart;
  const shift = part.afterStart - part.beforeStart;
  const cut = (at: number) => {
    if (at === from) return;
    const [beforeStart, beforeEnd] = [from, at];
    pieces.push({
      type: "island",
      beforeStart,
      beforeEnd,
      afterStart: from + shift,
      afterEnd: at + shift,
    });
    from = at;
  };
  for (let at = part.beforeStart; at < part.beforeEnd; at += 1) {
    const token = before[at] as Token;
    if (token.kind !== "punctuation" || !clauseEnds.includes(token.text)) continue;
    cut(at);
    cut(at + 1);
  }
  cut(part.beforeEnd);
  return pieces;
}

function isConfetti(before: readonly Token[], after: readonly Token[], clause: Part[]): boolean {
  // A number that counts something else now is no sign that its clause was kept.
  const isLost = (part: Part) =>
    part.type === "gap" || (part.type === "swap" && isOtherUnit(before, after, part));
  const gaps = clause.filter(isLost);
  const isFixed = (part: Part) => part.move !== undefined || hasFigure(before, after, part);
  if (gaps.length < 2 || clause.some(isFixed)) return false;
  const kept = clause.filter((part) => part.type === "island" && !isPause(before, part));
  const sizes = (parts: readonly Part[]) => ({
    before: sum(parts.map((part) => sizeOf(before, part.beforeStart, part.beforeEnd))),
    after: sum(parts.map((part) => sizeOf(after, part.afterStart, part.afterEnd))),
  });
  const [rest, lost] = [sizes(kept), sizes(gaps)];
  const share = Math.max(
    rest.before / (rest.before + lost.before),
    rest.after / (rest.after + lost.after),
  );
  return lost.before + lost.after >= 8 && share <= (gaps.length > 2 ? 0.5 : 0.35);
}

function isPause(before: readonly Token[], island: Part): boolean {
  return before
    .slice(island.beforeStart, island.beforeEnd)
    .every((token) => token.kind === "punctuation");
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** How much there is to read: characters, a name of letters and digits as two. */
function sizeOf(tokens: readonly Token[], start: number, end: number): number {
  return sum(
    tokens
      .slice(start, end)
      .map((token) => (/^[\w.&+-]+$/.test(token.text) ? 2 : token.text.length)),
  );
}

function hasFigure(before: readonly Token[], after: readonly Token[], part: Part): boolean {
  const isFigure = (token: Token) => token.kind === "figure" || token.kind === "atom";
  return (
    before.slice(part.beforeStart, part.beforeEnd).some(isFigure) ||
    after.slice(part.afterStart, part.afterEnd).some(isFigure)
  );
}

/** From the first change to the last as one. */
function joinAll(clause: readonly Part[]): Part[] {
  const first = clause.findIndex((part) => part.type !== "island");
  const last = clause.findLastIndex((part) => part.type !== "island");
  const { beforeStart, afterStart } = clause[first] as Part;
  const { beforeEnd, afterEnd } = clause[last] as Part;
  const whole: Part = { type: "gap", beforeStart, beforeEnd, afterStart, afterEnd };
  return [...clause.slice(0, first), whole, ...clause.slice(last + 1)];
}

/**
 * The verb before a number that only took or lost its qualifier changes with it (达到800亿元 →
 * 突破800亿元), a wrong unit behind it too (10万量 → 10万辆), and so do words before a number that
 * counts something else now.
 */
function joinLeads(before: readonly Token[], after: readonly Token[], parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const led =
      part.type === "swap" && last?.type === "gap" ? takeVerb(before, after, last, part) : null;
    if (led) {
      joined.splice(-1, 1, ...led);
      continue;
    }
    const leads =
      part.type === "swap" &&
      last?.type === "gap" &&
      ((shapeOf(last) === "replace" && isOtherUnit(before, after, part)) ||
        isSmallBeside(before, after, last, part, 4));
    const trails =
      part.type === "gap" && last?.type === "swap" && isSmallBeside(before, after, part, last, 2);
    if (last && (leads || trails)) {
      const { beforeEnd, afterEnd } = part;
      joined[joined.length - 1] = { ...last, type: "swap", beforeEnd, afterEnd };
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function isOtherUnit(before: readonly Token[], after: readonly Token[], swap: Part): boolean {
  return before[swap.beforeStart]?.unit !== after[swap.afterStart]?.unit;
}

/** Verbs in whose place a qualifier may stand: 达到100家, 突破136家. */
const reaching = new Set("达到 达 高达 多达 已达 为 约为 是 有 共有 共 至 到".split(" "));

/**
 * A gap and the number behind it where a verb gave way to the number's qualifier, or the reverse: the
 * verb as a part of the number's change, and what else the gap has before it.
 */
function takeVerb(
  before: readonly Token[],
  after: readonly Token[],
  gap: Part,
  swap: Part,
): Part[] | null {
  const isQualified = hasQualifier(before[swap.beforeStart]);
  if (isQualified === hasQualifier(after[swap.afterStart])) return null;
  const verb = isQualified ? after[gap.afterEnd - 1] : before[gap.beforeEnd - 1];
  const size = isQualified ? gap.afterEnd - gap.afterStart : gap.beforeEnd - gap.beforeStart;
  if (size === 0 || !verb || !reaching.has(verb.text)) return null;
  const beforeStart = gap.beforeEnd - (isQualified ? 0 : 1);
  const afterStart = gap.afterEnd - (isQualified ? 1 : 0);
  const rest = { ...gap, beforeEnd: beforeStart, afterEnd: afterStart };
  const isEmpty = rest.beforeStart === beforeStart && rest.afterStart === afterStart;
  return [...(isEmpty ? [] : [rest]), { ...swap, beforeStart, afterStart }];
}

const unqualified = /^[\d〇零一二三四五六七八九十百千万亿两几数半第±¥￥$€£+-]/;

function hasQualifier(token: Token | undefined): boolean {
  return token !== undefined && !unqualified.test(foldWidth(token.text));
}

/** Whether a gap of a few words stands beside a number that kept its numeral. */
function isSmallBeside(
  before: readonly Token[],
  after: readonly Token[],
  gap: Part,
  swap: Part,
  most: number,
): boolean {
  const isWord = (token: Token) => token.kind === "word";
  return (
    before[swap.beforeStart]?.numeral === after[swap.afterStart]?.numeral &&
    lengthOf(before, gap.beforeStart, gap.beforeEnd) <= most &&
    lengthOf(after, gap.afterStart, gap.afterEnd) <= most &&
    before.slice(gap.beforeStart, gap.beforeEnd).every(isWord) &&
    after.slice(gap.afterStart, gap.afterEnd).every(isWord)
  );
}
