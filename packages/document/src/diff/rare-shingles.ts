/** The shingles of a block with what each counts for, and how much that is in all. */
export interface Weights {
  shingles: Float64Array;
  each: Float64Array;
  words: number;
  numbers: number;
}

/** What two blocks have that is rare: how much the one with less has, and what they share (0 to 1). */
interface Shared {
  least: number;
  share: number;
}

/** `numbers` counts digits in a row too, `words` none. */
export interface SharedWeights {
  words: Shared;
  numbers: Shared;
}

/** Each shingle counts as much as it is rare; a single digit never does. */
export function weigh(shingles: Float64Array, rarity: ReadonlyMap<number, number>): Weights {
  const each = new Float64Array(shingles.length);
  let [words, numbers] = [0, 0];
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] as number;
    const isDigit = hasDigit(shingle);
    if (isDigit && shingle < 65_536) continue;
    const weight = rarity.get(shingle) ?? 0;
    each[at] = weight;
    numbers += weight;
    if (!isDigit) words += weight;
  }
  return { shingles, each, words, numbers };
}

export function compareWeights(left: Weights, right: Weights): SharedWeights {
  let [words, numbers] = [0, 0];
  for (let i = 0, j = 0; i < left.shingles.length && j < right.shingles.length; ) {
    const [a, b] = [left.shingles[i] as number, right.shingles[j] as number];
    if (a === b) {
      numbers += left.each[i] as number;
      if (!hasDigit(a)) words += left.each[i] as number;
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return {
    words: sharedOf(words, left.words, right.words),
    numbers: sharedOf(numbers, left.numbers, right.numbers),
  };
}

function sharedOf(shared: number, left: number, right: number): Shared {
  const total = left + right;
  return { least: Math.min(left, right), share: total === 0 ? 0 : (2 * shared) / total };
}

function hasDigit(shingle: number): boolean {
  const isDigit = (code: number) => code >= 48 && code <= 57;
  return isDigit(shingle % 65_536) || isDigit(Math.floor(shingle / 65_536));
}
