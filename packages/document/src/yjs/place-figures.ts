import type { Span } from "@fangzhi/quantity";

/** A figure of a sentence, by the words it shows. */
export interface FigureToPlace {
  phrase: string;
  /** It gets a place before any other does. */
  comesFirst: boolean;
}

export interface FigurePlace {
  start: number;
  end: number;
  /** It keeps its order among those that stay; the others are moved around them. */
  stays: boolean;
}

/**
 * Where each figure of a sentence, in its present order, stands in the sentence's new words; null
 * where its phrase is gone. A phrase is found whole or not at all: 1万个 is not in 11万个, and only
 * when nothing else is left is 1.1万个 in 超1.1万个, the phrase of another figure. Figures that read
 * alike keep their order. As many as possible stay, so that little has to be moved.
 */
export function placeFigures(
  sentence: string,
  figures: readonly FigureToPlace[],
): (FigurePlace | null)[] {
  const found = candidatesIn(sentence, figures);
  const strict = place(figures, found.filter(isOutsideOthers));
  if (strict.every((one) => one !== null)) return strict;
  const all = place(figures, found);
  return countOf(all) > countOf(strict) ? all : strict;
}

const countOf = (places: readonly (FigurePlace | null)[]): number =>
  places.filter((one) => one !== null).length;

/** One place that one figure could take. */
interface Candidate extends Omit<Span, "text"> {
  figure: number;
}

function candidatesIn(sentence: string, figures: readonly FigureToPlace[]): Candidate[] {
  return figures.flatMap(({ phrase }, figure) =>
    occurrences(sentence, phrase).map((start) => ({ figure, start, end: start + phrase.length })),
  );
}

/** A phrase that a sentence says more often is no phrase; the bound keeps nonsense cheap. */
const mostOccurrences = 64;

function occurrences(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === "") return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (found.length === mostOccurrences) break;
    if (!cutsNumber(text, at) && !cutsNumber(text, at + phrase.length)) found.push(at);
  }
  return found;
}

const digit = /[\d０-９.．]/;
const afterDigit = /[\d０-９.．十百千万亿%％]/;
const numeral = /[〇零一二三四五六七八九十百千万亿两]/;

/** Whether a cut at an offset goes through a number: 1|1万, 1.1|万, 三|百. */
function cutsNumber(text: string, at: number): boolean {
  const [left, right] = [text.charAt(at - 1), text.charAt(at)];
  return (
    (digit.test(left) && afterDigit.test(right)) || (numeral.test(left) && numeral.test(right))
  );
}

const isOutsideOthers = (one: Candidate, _: number, all: readonly Candidate[]): boolean =>
  !all.some((other) => other.end - other.start > one.end - one.start && overlaps(one, other));

const overlaps = (one: Candidate, other: Candidate): boolean =>
  one.start < other.end && other.start < one.end;

function place(
  figures: readonly FigureToPlace[],
  candidates: readonly Candidate[],
): (FigurePlace | null)[] {
  const stay = longestInOrder(figures, candidates);
  const taken = [...stay];
  const waiting = [...figures.keys()].filter((figure) =>
    stay.every((one) => one.figure !== figure),
  );
  // Longer phrases have fewer places to choose from.
  const lengthOf = (figure: number) => figures[figure]?.phrase.length ?? 0;
  waiting.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  for (const figure of waiting) {
    const free = candidates.find(
      (one) => one.figure === figure && taken.every((other) => !overlaps(one, other)),
    );
    if (free) taken.push(free);
  }
  return inOrderOfPhrases(figures, taken, stay);
}

interface Chain {
  weight: number;
  last: Candidate;
  before: Chain | null;
}

/** The most figures that can stand without changing their order, those that come first among them. */
function longestInOrder(
  figures: readonly FigureToPlace[],
  candidates: readonly Candidate[],
): Candidate[] {
  const chains: Chain[] = [];
  let best: Chain | null = null;
  // Candidates are in the figures' order: a chain only ever grows by a later figure.
  for (const last of candidates) {
    const before = heaviest(chains.filter((chain) => isBehind(last, chain.last)));
    const own = figures[last.figure]?.comesFirst ? figures.length : 1;
    const chain = { weight: own + (before?.weight ?? 0), last, before };
    chains.push(chain);
    if (!best || chain.weight > best.weight) best = chain;
  }
  const members: Candidate[] = [];
  for (let chain = best; chain; chain = chain.before) members.unshift(chain.last);
  return members;
}

const isBehind = (one: Candidate, other: Candidate): boolean =>
  other.figure < one.figure && other.end <= one.start;

/** Of equally heavy chains the first, which ends earliest. */
const heaviest = (chains: readonly Chain[]): Chain | null =>
  chains.reduce<Chain | null>(
    (best, one) => (best && best.weight >= one.weight ? best : one),
    null,
  );

/** Gives the taken places of each phrase to its figures in their order. */
function inOrderOfPhrases(
  figures: readonly FigureToPlace[],
  taken: readonly Candidate[],
  stay: readonly Candidate[],
): (FigurePlace | null)[] {
  const places: (FigurePlace | null)[] = figures.map(() => null);
  for (const phrase of new Set(figures.map((figure) => figure.phrase))) {
    const own = taken.filter((one) => figures[one.figure]?.phrase === phrase);
    const holders = own.map((one) => one.figure).sort((a, b) => a - b);
    own.sort((a, b) => a.start - b.start);
    for (const [index, { start, end, figure }] of own.entries()) {
      const holder = holders[index] as number;
      const stays = holder === figure && stay.some((one) => one.figure === figure);
      places[holder] = { start, end, stays };
    }
  }
  return places;
}
