import { canonicalJson } from "../canonical-json.ts";
import { heaviestChain, type WeightedPair } from "./heaviest-chain.ts";
import { type Leaf, sharedShingles, shinglesOf } from "./leaves.ts";
import { compareWeights, type SharedWeights, type Weights, weigh } from "./rare-shingles.ts";

type Side = "before" | "after";

/** Comparing every block with every other is cheap up to here; beyond, an index proposes pairs. */
const pairwiseUpTo = 2_500;
/** A shingle found in more blocks than this says nothing about which block it is. */
const commonShingle = 24;
/** How many proposals a block gets. */
const proposals = 6;
/** Fewer blocks that moved read better than shorter ones: a block counts as much as so many characters. */
const perBlock = 1_000;
/** A block with less of its own than this, in rare characters and pairs, is known by nothing. */
const fewestOwn = 1.5;
/** Longer blocks follow no pattern that others follow too. */
const longestLine = 150;
/** From this resemblance on blocks are the same whatever they share. */
const surelySame = 0.9;
/** Longer blocks are compared by their first characters only. */
const comparedCharacters = 20_000;

/** Blocks are compared for edits, and once more for what moved between them. */
const knownShingles = new WeakMap<Leaf, Float64Array>();

type Distinctness = (before: number, after: number) => SharedWeights;

/** How much the blocks of two lists resemble each other: 0 nothing, 1 the same; −1 can't be the same. */
export class Resemblance {
  private readonly leaves: Record<Side, readonly Leaf[]>;
  private readonly scores: Map<number, number> = new Map();

  /** The blocks that tell what is common; those of these lists unless they are parts of others. */
  private readonly background: Resemblance;
  private rarities: ReadonlyMap<number, number> | null = null;
  private own: Distinctness | null = null;

  constructor(before: readonly Leaf[], after: readonly Leaf[], background?: Resemblance) {
    this.leaves = { before, after };
    this.background = background ?? this;
  }

  /** Dice's coefficient over characters and pairs; identity where a block has one. */
  score(before: number, after: number): number {
    const [left, right] = [this.leaves.before[before] as Leaf, this.leaves.after[after] as Leaf];
    if (left.group !== right.group) return -1;
    const identity = left.group === "picture" ? "mediaId" : "pieceId";
    const id = left.node.attrs?.[identity];
    if (id !== undefined && id === right.node.attrs?.[identity]) return 1;
    if (left.group === "profileSection") return 0;
    const place = before * this.leaves.after.length + after;
    const known = this.scores.get(place);
    if (known !== undefined) return known;
    const score = dice(this.shingles("before", before), this.shingles("after", after));
    this.scores.set(place, score);
    return score;
  }

  /**
   * The pairs that keep their order and resemble each other most, weighed by their length. What all
   * blocks here have in common (产量, 同比增长) says little about which is which.
   */
  bestChain(before: readonly number[], after: readonly number[], from: number): WeightedPair[] {
    return heaviestChain(this.weighed(before, after, from, 20));
  }

  /**
   * Of exact pairs that keep their order, those that do so too when edited pairs have their say: one
   * sentence kept word by word doesn't hold its place against three around it that were edited.
   */
  keptPlaces(
    exact: readonly WeightedPair[],
    before: readonly number[],
    after: readonly number[],
    from: number,
  ): WeightedPair[] {
    if (before.length * after.length > pairwiseUpTo) return [...exact];
    const edited = this.weighed(before, after, from, perBlock).map((pair) =>
      this.isPart(pair) ? { ...pair, weight: 2 * pair.weight } : pair,
    );
    const sure = exact.map((pair) => ({
      ...pair,
      weight: 1.3 * (this.lengthOf(pair.before, pair.after) + perBlock),
    }));
    const chain = heaviestChain([...edited, ...sure]);
    const kept = new Map(chain.map((pair) => [pair.before, pair.after]));
    return exact.filter((pair) => kept.get(pair.before) === pair.after);
  }

  /**
   * Whether two blocks share nothing but what many blocks have in common, though each has words or
   * numbers of its own: 山西：31家，增长4%。 in a list of provinces is not what became of 福建：88家，增长13%。
   * To be recognised elsewhere blocks must share more.
   */
  areStrangers(before: number, after: number, isMoved = false): boolean {
    const isLine = (leaf: Leaf | undefined) => (leaf?.text.length ?? 0) <= longestLine;
    if (!isLine(this.leaves.before[before]) || !isLine(this.leaves.after[after])) return false;
    if (this.score(before, after) >= surelySame) return false;
    this.own ??= this.distinctness(this.background.rarityOfAll());
    const { words, numbers } = this.own(before, after);
    if (words.least < fewestOwn) {
      return numbers.least >= fewestOwn && numbers.share < (isMoved ? 0.25 : 0.12);
    }
    return isMoved ? words.share < 0.4 : words.share < 0.2 && numbers.share < 0.3;
  }

  private rarityOfAll(): ReadonlyMap<number, number> {
    const all = (side: Side) =>
      this.leaves[side].filter((leaf) => leaf.text.length <= longestLine).map((leaf) => leaf.index);
    this.rarities ??= this.rarity(all("before"), all("after"));
    return this.rarities;
  }

  /** Whether one block is nearly all in the other, which has more: a part of a split, or of a merge. */
  private isPart({ before, after }: WeightedPair): boolean {
    const [left, right] = [this.shingles("before", before), this.shingles("after", after)];
    const [less, more] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
    return less < 0.85 * more && sharedShingles(left, right) >= 0.9 * less;
  }

  private weighed(
    before: readonly number[],
    after: readonly number[],
    from: number,
    base: number,
  ): WeightedPair[] {
    const candidates = this.candidates(before, after, from).filter(
      (pair) => !this.areStrangers(pair.before, pair.after),
    );
    if (candidates.length === 0) return [];
    const distinct = this.distinctness(this.rarity(before, after));
    return candidates.map(({ before: i, after: j, weight }) => ({
      before: i,
      after: j,
      weight: (0.1 * weight + distinct(i, j).words.share) * (this.lengthOf(i, j) + base),
    }));
  }

  /** Dice's coefficient of two blocks, each shingle counted as much as it is rare. */
  private distinctness(rarity: ReadonlyMap<number, number>): Distinctness {
    const weights = { before: new Map<number, Weights>(), after: new Map<number, Weights>() };
    const weightsOf = (side: Side, index: number) => {
      const known = weights[side].get(index) ?? weigh(this.shingles(side, index), rarity);
      weights[side].set(index, known);
      return known;
    };
    return (i, j) => compareWeights(weightsOf("before", i), weightsOf("after", j));
  }

  private lengthOf(before: number, after: number): number {
    const [left, right] = [this.leaves.before[before], this.leaves.after[after]];
    return (left?.text.length ?? 0) + (right?.text.length ?? 0);
  }

  /** How rare each shingle is among some blocks: 1 for one that a single block on each side has. */
  private rarity(before: readonly number[], after: readonly number[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const count = (side: Side, index: number) => {
      let last = -1;
      for (const shingle of this.shingles(side, index)) {
        if (shingle !== last) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
        last = shingle;
      }
    };
    for (const index of before) count("before", index);
    for (const index of after) count("after", index);
    return new Map(
      [...counts].map(([shingle, holders]) => [shingle, 1 / Math.max(1, holders - 1) ** 3]),
    );
  }

  /** Pairs that resemble each other enough to have moved, being no strangers; weight is the resemblance. */
  movedPairs(before: readonly number[], after: readonly number[], from: number): WeightedPair[] {
    return this.candidates(before, after, from).filter(
      (pair) => !this.areStrangers(pair.before, pair.after, true),
    );
  }

  private candidates(
    before: readonly number[],
    after: readonly number[],
    from: number,
  ): WeightedPair[] {
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
    const leaf = this.leaves[side][index] as Leaf;
    const known = knownShingles.get(leaf);
    if (known) return known;
    const text = leaf.text || canonicalJson(leaf.node);
    const shingles = shinglesOf(text.slice(0, comparedCharacters));
    knownShingles.set(leaf, shingles);
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
