import { findExact } from "./find-exact.ts";
import type { WeightedPair } from "./heaviest-chain.ts";
import type { Leaf } from "./leaves.ts";
import { Resemblance } from "./resemblance.ts";

/** Blocks that are each other: one and one, one and several (split), several and one (merged). */
export interface LeafMatch {
  before: number[];
  after: number[];
  moved: boolean;
}

/** Two blocks of one gap are the same block, edited, from this resemblance on (0 to 1). */
const editedFrom = 0.35;
/** A block alone in its gap on both sides needs less. */
const alonePairFrom = 0.2;
/** A block found again elsewhere needs more, and this many characters. */
const movedBlockFrom = 0.5;
const movedCharacters = 8;
/** A short line (a heading renumbered) may be recognised too, if it is nearly the same. */
const shortLine = { characters: 5, from: 0.75 };
/** So much of a part must come from the whole for it to be a part of a split. */
const containedFrom = 0.45;
/** Gaps with more pairs of blocks than this are not searched for scattered parts. */
const scatteredUpTo = 400;

/**
 * Which leaf became which. Leaves in no match were added or removed. Swapping sides swaps matches.
 * `movedFrom` is how much an edited leaf must resemble itself to be recognised elsewhere.
 */
export function alignLeaves(
  before: readonly Leaf[],
  after: readonly Leaf[],
  movedFrom = movedBlockFrom,
): LeafMatch[] {
  // One direction is computed and the other is its mirror, so that ties cannot fall differently.
  if (!comesAfter(before, after)) return new Alignment(before, after, movedFrom).matches();
  return new Alignment(after, before, movedFrom)
    .matches()
    .map((match) => ({ before: match.after, after: match.before, moved: match.moved }))
    .sort((left, right) => (left.before[0] as number) - (right.before[0] as number));
}

/** Which of two lists is compared with the other; the other way round is the mirror of that. */
export function comesAfter(before: readonly Leaf[], after: readonly Leaf[]): boolean {
  if (before.length !== after.length) return before.length > after.length;
  const at = before.findIndex((leaf, index) => leaf.key !== after[index]?.key);
  return at >= 0 && (before[at] as Leaf).key > (after[at] as Leaf).key;
}

interface Gap {
  before: number[];
  after: number[];
}

class Alignment {
  private readonly before: readonly Leaf[];
  private readonly after: readonly Leaf[];
  private readonly resemblance: Resemblance;
  private readonly found: LeafMatch[] = [];
  private readonly beforeTaken: Set<number> = new Set();
  private readonly afterTaken: Set<number> = new Set();
  private readonly movedFrom: number;

  constructor(before: readonly Leaf[], after: readonly Leaf[], movedFrom: number) {
    this.before = before;
    this.after = after;
    this.movedFrom = movedFrom;
    this.resemblance = new Resemblance(before, after);
  }

  matches(): LeafMatch[] {
    const exact = findExact(this.before, this.after);
    for (const pair of exact.stable) this.take([pair.before], [pair.after], false);
    for (const pair of exact.moved) this.take([pair.before], [pair.after], true);
    for (const gap of this.gaps()) this.pairEdited(gap);
    if (this.loosen()) for (const gap of this.gaps()) this.pairEdited(gap);
    for (const match of [...this.found]) if (!match.moved) this.growSplit(match);
    // Each find makes new gaps; a document has few, and a hostile one is not worth more.
    for (let finds = 0; finds < 40 && this.gaps().some((gap) => this.findScattered(gap)); )
      finds += 1;
    this.pairMoved();
    return this.found.sort((a, b) => (a.before[0] as number) - (b.before[0] as number));
  }

  /** Lets go of exact pairs that edited blocks around them outweigh: it is those that moved. */
  private loosen(): boolean {
    const free = (leaves: readonly Leaf[], taken: ReadonlySet<number>) =>
      leaves
        .filter((leaf) => !taken.has(leaf.index) && leaf.text.length >= movedCharacters)
        .map((leaf) => leaf.index);
    const before = free(this.before, this.beforeTaken);
    const after = free(this.after, this.afterTaken);
    if (before.length === 0 || after.length === 0) return false;
    const isLong = (match: LeafMatch) =>
      (this.before[match.before[0] as number]?.text.length ?? 0) >= movedCharacters;
    const placed = this.found.filter((match) => isLong(match) || !match.moved);
    const pairs = placed.map((match) => ({
      before: match.before[0] as number,
      after: match.after[0] as number,
      weight: 0,
    }));
    const kept = new Set(this.resemblance.keptPlaces(pairs, before, after, editedFrom));
    const isKept = (at: number) => kept.has(pairs[at] as WeightedPair);
    const lost = placed.filter(
      (match, at) => !match.moved && !isKept(at) && this.isExact(match) && isLong(match),
    );
    if (lost.length === 0) return false;
    for (const match of lost) match.moved = true;
    for (const [at, match] of placed.entries()) {
      if (match.moved && isKept(at) && this.keepsOrder(match)) match.moved = false;
    }
    return true;
  }

  private isExact(match: LeafMatch): boolean {
    return (
      this.before[match.before[0] as number]?.key === this.after[match.after[0] as number]?.key
    );
  }

  /** Whether a match crosses none that stays in place. */
  private keepsOrder(match: LeafMatch): boolean {
    const [i, j] = [match.before[0] as number, match.after[0] as number];
    return this.found.every((other) => {
      const [left, right] = [other.before[0] as number, other.after[0] as number];
      return other === match || other.moved || left < i === right < j;
    });
  }

  private take(before: number[], after: number[], moved: boolean): void {
    this.found.push({ before, after, moved });
    for (const index of before) this.beforeTaken.add(index);
    for (const index of after) this.afterTaken.add(index);
  }

  /** The free leaves between neighbouring matches that stay in place. */
  private gaps(): Gap[] {
    const stable = this.found.filter((match) => !match.moved);
    stable.sort((a, b) => (a.before[0] as number) - (b.before[0] as number));
    const gaps: Gap[] = [];
    let beforeAt = 0;
    let afterAt = 0;
    const close = (beforeEnd: number, afterEnd: number) => {
      const free = (from: number, to: number, taken: ReadonlySet<number>) =>
        Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(
          (index) => !taken.has(index),
        );
      const gap = {
        before: free(beforeAt, beforeEnd, this.beforeTaken),
        after: free(afterAt, afterEnd, this.afterTaken),
      };
      if (gap.before.length > 0 && gap.after.length > 0) gaps.push(gap);
    };
    for (const match of stable) {
      close(match.before[0] as number, match.after[0] as number);
      beforeAt = (match.before.at(-1) as number) + 1;
      afterAt = (match.after.at(-1) as number) + 1;
    }
    close(this.before.length, this.after.length);
    return gaps;
  }

  private pairEdited(gap: Gap): void {
    const [i, j] = [gap.before[0] as number, gap.after[0] as number];
    const isAlone = gap.before.length === 1 && gap.after.length === 1;
    if (isAlone) {
      const isOnly = this.before.length === 1 && this.after.length === 1;
      const score = this.resemblance.score(i, j);
      const isPair = score >= alonePairFrom && !this.resemblance.areStrangers(i, j);
      if (isPair || (isOnly && score >= 0)) this.take([i], [j], false);
      return;
    }
    for (const pair of this.resemblance.bestChain(gap.before, gap.after, editedFrom)) {
      this.take([pair.before], [pair.after], false);
    }
  }

  /** Take in free neighbours whose words come from the other side of an edited pair. */
  private growSplit(match: LeafMatch): void {
    const [i, j] = [match.before[0] as number, match.after[0] as number];
    if (this.isExact(match)) return;
    if (this.grow(match.after, [i], this.after, this.afterTaken, "after")) return;
    this.grow(match.before, [j], this.before, this.beforeTaken, "before");
  }

  private grow(
    parts: number[],
    whole: number[],
    leaves: readonly Leaf[],
    taken: Set<number>,
    side: "before" | "after",
  ): boolean {
    const size = parts.length;
    for (const step of [1, -1]) {
      for (;;) {
        const next = step > 0 ? (parts.at(-1) as number) + 1 : (parts[0] as number) - 1;
        if (taken.has(next) || !this.isNeighbour(leaves, parts[0] as number, next)) break;
        const grown = step > 0 ? [...parts, next] : [next, ...parts];
        if (!this.resemblance.gains(side, whole, parts, grown, next, containedFrom)) break;
        taken.add(next);
        if (step > 0) parts.push(next);
        else parts.unshift(next);
      }
    }
    return parts.length > size;
  }

  private isNeighbour(leaves: readonly Leaf[], of: number, next: number): boolean {
    const [leaf, other] = [leaves[of], leaves[next]];
    if (leaf?.group !== "prose" || other?.group !== "prose" || other.text === "") return false;
    const ids = (side: Leaf) => side.frames.map((frame) => frame.id).join();
    return leaf.text !== "" && ids(leaf) === ids(other);
  }

  /** A block that became so many parts that none of them resembles it, or the reverse. */
  private findScattered(gap: Gap): boolean {
    if (gap.before.length * gap.after.length > scatteredUpTo) return false;
    for (const i of gap.before) {
      const run = this.resemblance.partsOf("after", i, gap.after);
      if (run.length > 1 && run.every((j) => this.isNeighbour(this.after, run[0] as number, j))) {
        this.take([i], run, false);
        return true;
      }
    }
    for (const j of gap.after) {
      const run = this.resemblance.partsOf("before", j, gap.before);
      if (run.length > 1 && run.every((i) => this.isNeighbour(this.before, run[0] as number, i))) {
        this.take(run, [j], false);
        return true;
      }
    }
    return false;
  }

  private pairMoved(): void {
    const isFree = (leaves: readonly Leaf[], taken: ReadonlySet<number>) =>
      leaves
        .filter((leaf) => !taken.has(leaf.index))
        .filter((leaf) => leaf.text.length >= shortLine.characters || leaf.group !== "prose")
        .map((leaf) => leaf.index);
    const isShort = (leaf: Leaf | undefined) =>
      leaf?.group === "prose" && leaf.text.length < movedCharacters;
    const before = isFree(this.before, this.beforeTaken);
    const after = isFree(this.after, this.afterTaken);
    const candidates = this.resemblance.movedPairs(before, after, this.movedFrom);
    candidates.sort((a, b) => b.weight - a.weight || a.before - b.before || a.after - b.after);
    for (const { before: i, after: j, weight } of candidates) {
      if (weight < shortLine.from && (isShort(this.before[i]) || isShort(this.after[j]))) continue;
      if (!this.beforeTaken.has(i) && !this.afterTaken.has(j)) this.take([i], [j], true);
    }
  }
}
