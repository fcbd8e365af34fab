import { canonicalJson } from "../canonical-json.ts";
import { heaviestChain, type WeightedPair } from "./heaviest-chain.ts";
import { type Leaf, sharedShingles, shinglesOf } from "./leaves.ts";

type Side = "before" | "after";

/** Comparing every block with every other is cheap up to here; beyond, an index proposes pairs. */
const pairwiseUpTo = 2_500;
/** A shingle found in more blocks than this says nothing about which block it is. */
const commonShingle = 24;
/** How many proposals a block gets. */
const proposals = 6;
/** Longer blocks are compared by their first characters only. */
const comparedCharacters = 20_000;

/** How much the blocks of two lists resemble each other: 0 nothing, 1 the same; −1 can't be the same. */
export class Resemblance {
  private readonly leaves: Record<Side, readonly Leaf[]>;
  private readonly cache: Record<Side, Map<number, Float64Array>> = {
    before: new Map(),
    after: new Map(),
  };

  constructor(before: readonly Leaf[], after: readonly Leaf[]) {
    this.leaves = { before, after };
  }

  /** Dice's coefficient over characters and pairs; identity where a block has one. */
  score(before: number, after: number): number {
    const [left, right] = [this.leaves.before[before] as Leaf, this.leaves.after[after] as Leaf];
    if (left.group !== right.group) return -1;
    const identity = left.group === "picture" ? "mediaId" : "pieceId";
    const id = left.node.attrs?.[identity];
    if (id !== undefined && id === right.node.attrs?.[identity]) return 1;
    if (left.group === "profileSection") return 0;
    return dice(this.shingles("before", before), this.shingles("after", after));
  }

  /** The pairs that keep their order and resemble each other most, weighed by their length. */
  bestChain(before: readonly number[], after: readonly number[], from: number): WeightedPair[] {
    const pairs = this.candidates(before, after, from).map((pair) => {
      const length =
        (this.leaves.before[pair.before]?.text.length ?? 0) +
        (this.leaves.after[pair.after]?.text.length ?? 0);
      return { ...pair, weight: pair.weight * (length + 20) };
    });
    return heaviestChain(pairs);
  }

  /** Pairs that resemble each other enough; weight is the resemblance. */
  candidates(before: readonly number[], after: readonly number[], from: number): WeightedPair[] {
    const pairs: WeightedPair[] = [];
    const consider = (i: number, j: number) => {
      const weight = this.score(i, j);
      if (weight >= from) pairs.push({ before: i, after: j, weight });
    };
    if (before.length * after.length <= pairwiseUpTo) {
      for (const i of before) for (const j of after) consider(i, j);
      return pairs;
    }
    const index = this.index(after);
    for (const i of before) for (const j of this.proposed(i, index)) consider(i, j);
    return pairs;
  }

  /** Whether taking in one more part makes the parts resemble the whole more. */
  gains(
    side: Side,
    whole: readonly number[],
    parts: readonly number[],
    grown: readonly number[],
    next: number,
    containedFrom: number,
  ): boolean {
    const target = this.shingles(side === "after" ? "before" : "after", whole[0] as number);
    const part = this.shingles(side, next);
    if (sharedShingles(target, part) < containedFrom * part.length) return false;
    return (
      dice(target, this.together(side, grown)) > dice(target, this.together(side, parts)) + 0.03
    );
  }

  /** The run of parts that the whole falls into, if they make up most of it; else nothing. */
  partsOf(side: Side, whole: number, candidates: readonly number[]): number[] {
    const target = this.shingles(side === "after" ? "before" : "after", whole);
    let run: number[] = [];
    for (const next of [...candidates, -1]) {
      const part = next < 0 ? null : this.shingles(side, next);
      const isPart =
        part !== null && part.length > 0 && sharedShingles(target, part) >= 0.75 * part.length;
      if (isPart && (run.length === 0 || next === (run.at(-1) as number) + 1)) run.push(next);
      else if (run.length > 1 && dice(target, this.together(side, run)) >= 0.6) return run;
      else run = isPart ? [next] : [];
    }
    return [];
  }

  private together(side: Side, indexes: readonly number[]): Float64Array {
    const text = indexes.map((index) => this.leaves[side][index]?.text ?? "").join("");
    return shinglesOf(text.slice(0, comparedCharacters));
  }

  private shingles(side: Side, index: number): Float64Array {
    const known = this.cache[side].get(index);
    if (known) return known;
    const leaf = this.leaves[side][index] as Leaf;
    const shingles = shinglesOf(
      (leaf.text || canonicalJson(leaf.node)).slice(0, comparedCharacters),
    );
    this.cache[side].set(index, shingles);
    return shingles;
  }

  private index(after: readonly number[]): Map<number, number[]> {
    const index = new Map<number, number[]>();
    for (const j of after) {
      for (const shingle of new Set(this.shingles("after", j))) {
        if (shingle < 65_536) continue;
        const holders = index.get(shingle);
        if (!holders) index.set(shingle, [j]);
        else if (holders.length <= commonShingle) holders.push(j);
      }
    }
    return index;
  }

  private proposed(before: number, index: ReadonlyMap<number, number[]>): number[] {
    const votes = new Map<number, number>();
    for (const shingle of new Set(this.shingles("before", before))) {
      const holders = index.get(shingle) ?? [];
      if (holders.length > commonShingle) continue;
      for (const j of holders) votes.set(j, (votes.get(j) ?? 0) + 1);
    }
    const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, proposals).map(([j]) => j);
  }
}

function dice(left: Float64Array, right: Float64Array): number {
  const total = left.length + right.length;
  return total === 0 ? 0 : (2 * sharedShingles(left, right)) / total;
}
