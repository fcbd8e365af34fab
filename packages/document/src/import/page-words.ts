import type { PageBlock } from "./page.ts";

/**
 * What a page's words tell about which blocks belong together: pairs of characters weighed by how
 * few blocks have them, and the runs of characters that the page repeats.
 */
export class PageWords {
  readonly #pairs = new Map<string, ReadonlyMap<string, number>>();
  readonly #runs = new Set<string>();

  constructor(blocks: readonly PageBlock[]) {
    const frequency = new Map<string, number>();
    const inBlock = blocks.map((block) => ({ id: block.id, pairs: pairsIn(block.text) }));
    for (const { pairs } of inBlock) {
      for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
    }
    for (const { id, pairs } of inBlock) {
      const weighed = [...pairs].flatMap((pair): [string, number][] => {
        const count = frequency.get(pair) ?? 1;
        // Said once it ties nothing together.
        return count < 2 ? [] : [[pair, Math.log(1 + blocks.length / count)]];
      });
      this.#pairs.set(id, new Map(weighed));
    }
    for (const { text } of blocks) {
      for (let length = 2; length <= longestRun; length++) {
        for (let at = 0; at + length <= text.length; at++) {
          this.#runs.add(text.slice(at, at + length));
        }
      }
    }
  }

  /** How much of what a block says some other blocks say too: 0 to 1. */
  kinship(of: PageBlock, others: readonly PageBlock[]): number {
    const own = this.#pairs.get(of.id);
    if (!own || own.size === 0 || others.length === 0) return 0;
    let shared = 0;
    let all = 0;
    for (const [pair, weight] of own) {
      all += weight;
      if (others.some((other) => this.#pairs.get(other.id)?.has(pair))) shared += weight;
    }
    return shared / all;
  }

  /** Whether a block says rather what some blocks say (above 0) or what others do (below 0). */
  leaning(of: PageBlock, some: readonly PageBlock[], others: readonly PageBlock[]): number {
    let sum = 0;
    for (const [pair, weight] of this.#pairs.get(of.id) ?? []) {
      const isSaid = (block: PageBlock) => this.#pairs.get(block.id)?.has(pair) === true;
      const [bySome, byOthers] = [some.some(isSaid), others.some(isSaid)];
      if (bySome !== byOthers) sum += bySome ? weight : -weight;
    }
    return sum;
  }

  /**
   * How long a run of characters across the break the page says elsewhere: 4 is hardly chance, 2 is
   * a hint, 0 is none.
   */
  echo(left: string, right: string): number {
    for (let length = longestRun; length >= 2; length--) {
      for (let own = 1; own < length; own++) {
        const run = left.slice(-own) + right.slice(0, length - own);
        if (run.length === length && /^[\u4e00-\u9fff]+$/.test(run) && this.#runs.has(run)) {
          return length;
        }
      }
    }
    return 0;
  }
}

/** Characters of a run that is hardly repeated by chance. */
const longestRun = 4;

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) pairs.add(pair);
  }
  return pairs;
}
