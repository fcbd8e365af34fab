/** A possible match of one item on each side; heavier is better. */
export interface WeightedPair {
  before: number;
  after: number;
  weight: number;
}

/**
 * The heaviest set of pairs in which both sides only increase: what stays in place. Weights must be
 * positive. Order n·log n (a Fenwick tree of best chains by after position). Of equally heavy chains
 * the one that ends earliest is taken.
 */
export function heaviestChain<T extends WeightedPair>(pairs: readonly T[]): T[] {
  // Within one before item the later after comes first, so that an item is never chained to itself.
  const ordered = [...pairs].sort((a, b) => a.before - b.before || b.after - a.after);
  const size = ordered.reduce((most, pair) => Math.max(most, pair.after + 1), 0);
  const tree: number[] = new Array(size + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const better = (left: number, right: number) =>
    right < 0 || (left >= 0 && (total[left] as number) >= (total[right] as number)) ? left : right;
  for (const [index, pair] of ordered.entries()) {
    let best = -1;
    for (let at = pair.after; at > 0; at -= at & -at) best = better(best, tree[at] as number);
    previous.push(best);
    total.push(pair.weight + (best < 0 ? 0 : (total[best] as number)));
    for (let at = pair.after + 1; at <= size; at += at & -at) {
      tree[at] = better(tree[at] as number, index);
    }
  }
  let last = -1;
  for (let index = 0; index < total.length; index += 1) last = better(last, index);
  const chain: T[] = [];
  for (let at = last; at >= 0; at = previous[at] as number) chain.push(ordered[at] as T);
  return chain.reverse();
}
