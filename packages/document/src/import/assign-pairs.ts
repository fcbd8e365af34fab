import type { Evidence } from "./join-evidence.ts";

/** A break and a fragment that may complete it, as places in the page. */
export interface Pair {
  left: number;
  right: number;
  evidence: Evidence;
}

/** By how little a pair must be better to be worth another round. */
const smallestStep = 0.05;

/**
 * The pairs whose evidence is the greatest together, every block broken and completed at most once:
 * an auction, in which breaks bid for fragments. A fragment's price only rises, and never above the
 * greatest evidence, so that the rounds are bounded by the number of pairs.
 */
export function assignPairs(pairs: readonly Pair[]): Pair[] {
  const offers = new Map<number, Pair[]>();
  for (const pair of pairs) offers.set(pair.left, [...(offers.get(pair.left) ?? []), pair]);
  const prices = new Map<number, number>();
  const owners = new Map<number, Pair>();
  const waiting = [...offers.keys()].reverse();
  for (let left = waiting.pop(); left !== undefined; left = waiting.pop()) {
    const gain = ({ evidence, right }: Pair) => evidence.score - (prices.get(right) ?? 0);
    let best: Pair | null = null;
    let second = 0;
    for (const pair of offers.get(left) ?? []) {
      if (gain(pair) > (best ? gain(best) : 0)) {
        second = best ? gain(best) : 0;
        best = pair;
      } else second = Math.max(second, gain(pair));
    }
    if (!best) continue;
    const { right } = best;
    prices.set(right, (prices.get(right) ?? 0) + gain(best) - second + smallestStep);
    const outbid = owners.get(right);
    owners.set(right, best);
    if (outbid) waiting.push(outbid.left);
  }
  return [...owners.values()].sort((a, b) => a.left - b.left);
}
