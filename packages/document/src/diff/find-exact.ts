import { heaviestChain, type WeightedPair } from "./heaviest-chain.ts";
import type { Leaf } from "./leaves.ts";

/** Blocks with equal keys: those that kept their order, and those that stand elsewhere now. */
export interface ExactMatches {
  stable: WeightedPair[];
  moved: WeightedPair[];
}

/**
 * Pair blocks with equal keys. Blocks that occur once on each side settle what stays in place (the
 * fewest that moved, and of two swapped paragraphs the shorter one); repeated blocks are
 * paired between them, from the anchors outwards.
 */
export function findExact(before: readonly Leaf[], after: readonly Leaf[]): ExactMatches {
  const anchors = heaviestChain(pairsByKey(before, after, (count) => count === 1));
  const stable: WeightedPair[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (const anchor of [...anchors, { before: before.length, after: after.length, weight: 0 }]) {
    stable.push(...pairBetween(before, after, beforeAt, anchor.before, afterAt, anchor.after));
    if (anchor.weight > 0) stable.push(anchor);
    beforeAt = anchor.before + 1;
    afterAt = anchor.after + 1;
  }
  const beforeStable = new Set(stable.map((pair) => pair.before));
  const afterStable = new Set(stable.map((pair) => pair.after));
  const moved = pairsByKey(
    before.filter((leaf) => !beforeStable.has(leaf.index)),
    after.filter((leaf) => !afterStable.has(leaf.index)),
    (count, leaf) => mayMove(leaf, count),
  );
  return { stable, moved };
}

/** Repeated or tiny blocks are not recognised elsewhere: an empty line has no identity. */
function mayMove(leaf: Leaf, count: number): boolean {
  if (leaf.group !== "prose") return count === 1;
  return leaf.text.length >= (count === 1 ? 2 : 8);
}

function pairsByKey(
  before: readonly Leaf[],
  after: readonly Leaf[],
  accepts: (count: number, leaf: Leaf) => boolean,
): WeightedPair[] {
  const left = Map.groupBy(before, (leaf) => leaf.key);
  const right = Map.groupBy(after, (leaf) => leaf.key);
  const pairs: WeightedPair[] = [];
  for (const [key, leaves] of left) {
    const others = right.get(key);
    const first = leaves[0] as Leaf;
    if (!others || !accepts(Math.max(leaves.length, others.length), first)) continue;
    for (const [occurrence, leaf] of leaves.entries()) {
      const other = others[occurrence];
      if (other) pairs.push({ before: leaf.index, after: other.index, weight: weightOf(leaf) });
    }
  }
  return pairs;
}

/** Of two orders the one that fewer blocks left is the likelier; only then do the longer ones stay. */
function weightOf(leaf: Leaf): number {
  const length = Math.min(leaf.text.length, 900);
  return 1_000 + (leaf.group === "prose" ? length : length + 20);
}

function pairBetween(
  before: readonly Leaf[],
  after: readonly Leaf[],
  beforeFrom: number,
  beforeTo: number,
  afterFrom: number,
  afterTo: number,
): WeightedPair[] {
  const pairs: WeightedPair[] = [];
  let [i, j, iEnd, jEnd] = [beforeFrom, afterFrom, beforeTo, afterTo];
  const same = (left: number, right: number) => before[left]?.key === after[right]?.key;
  const pair = (left: number, right: number) =>
    pairs.push({ before: left, after: right, weight: weightOf(before[left] as Leaf) });
  while (i < iEnd && j < jEnd && same(i, j)) pair(i++, j++);
  while (i < iEnd && j < jEnd && same(iEnd - 1, jEnd - 1)) pair(--iEnd, --jEnd);
  const inner = pairsByKey(before.slice(i, iEnd), after.slice(j, jEnd), () => true);
  pairs.push(...heaviestChain(inner));
  return pairs;
}
