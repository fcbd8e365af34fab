import { splitSentences } from "@fangzhi/quantity";
import { isTextBlock } from "../walk.ts";
import { alignLeaves, comesAfter, type LeafMatch } from "./align-leaves.ts";
import { foldWidth } from "./fold-width.ts";
import { heaviestChain } from "./heaviest-chain.ts";
import { type InlineText, inlineTextOf } from "./inline-text.ts";
import type { Leaf } from "./leaves.ts";
import { numberPhrases } from "./number-phrases.ts";
import { Resemblance } from "./resemblance.ts";

/** A stretch of one block's words; `leaf` is the block's index in its list. Half-open offsets. */
export interface WordsPlace {
  leaf: number;
  start: number;
  end: number;
}

/** A sentence or a clause that stands elsewhere now, the same or edited. */
export interface MovedWords {
  before: WordsPlace;
  after: WordsPlace;
}

/** An edited sentence is recognised elsewhere in its paragraph from this resemblance on. */
const movedFrom = 0.6;
/** In another paragraph it must be surer, and this long; a sentence kept word by word may be shorter. */
const strangerFrom = 0.7;
const strangerCharacters = 12;
const exactCharacters = 6;
/** Clauses are recognised by their very words only. */
const clauseCharacters = 4;
/** A paragraph of more sentences than this is not searched. */
const mostUnits = 1_000;

/** A sentence or clause as a block of its own, so that it is aligned as blocks are. */
interface Unit extends Leaf {
  place: WordsPlace;
  /** The text with figures as letters, so that what their phrases say ends nothing. */
  plain: string;
}

/**
 * The sentences and clauses of changed blocks that moved, within a paragraph or to another. Swapping
 * the sides swaps every pair.
 */
export function findMovedWords(
  left: readonly Leaf[],
  right: readonly Leaf[],
  matches: readonly LeafMatch[],
): MovedWords[] {
  if (!comesAfter(left, right)) return search(left, right, matches);
  const swapped = matches
    .map((match) => ({ ...match, before: match.after, after: match.before }))
    .sort((a, b) => (a.before[0] as number) - (b.before[0] as number));
  return search(right, left, swapped).map(({ before, after }) => ({
    before: after,
    after: before,
  }));
}

function search(
  left: readonly Leaf[],
  right: readonly Leaf[],
  matches: readonly LeafMatch[],
): MovedWords[] {
  const moved: MovedWords[] = [];
  const free: { before: Unit[]; after: Unit[] } = { before: [], after: [] };
  const isWords = (leaf: Leaf | undefined): leaf is Leaf =>
    leaf !== undefined && isTextBlock(leaf.node);
  const pick = (leaves: readonly Leaf[], indexes: readonly number[]) =>
    indexes.map((index) => leaves[index]).filter(isWords);
  for (const match of matches) {
    const [before, after] = [pick(left, match.before), pick(right, match.after)];
    if (before.length === after.length && before[0]?.key === after[0]?.key) continue;
    const found = searchMatch(before, after);
    moved.push(...found.moved);
    free.before.push(...found.before);
    free.after.push(...found.after);
  }
  const taken = (side: "before" | "after") => new Set(matches.flatMap((match) => match[side]));
  const [takenBefore, takenAfter] = [taken("before"), taken("after")];
  const unmatched = (leaves: readonly Leaf[], own: ReadonlySet<number>) =>
    leaves.filter((leaf) => !own.has(leaf.index) && isWords(leaf)).flatMap(sentencesOf);
  free.before.push(...unmatched(left, takenBefore));
  free.after.push(...unmatched(right, takenAfter));
  const background = new Resemblance(left, right);
  return joinNeighbours([...moved, ...pairStrangers(free.before, free.after, background)]);
}

/** Sentences that stood together and stand together again have moved as one. */
function joinNeighbours(moved: readonly MovedWords[]): MovedWords[] {
  const ordered = [...moved].sort(
    (a, b) => a.before.leaf - b.before.leaf || a.before.start - b.before.start,
  );
  const joined: MovedWords[] = [];
  const follows = (last: WordsPlace, next: WordsPlace) =>
    last.leaf === next.leaf && last.end === next.start;
  for (const one of ordered) {
    const last = joined.at(-1);
    if (last && follows(last.before, one.before) && follows(last.after, one.after)) {
      last.before.end = one.before.end;
      last.after.end = one.after.end;
    } else {
      joined.push({ before: { ...one.before }, after: { ...one.after } });
    }
  }
  return joined;
}

/** What moved inside one block, and the sentences that found nobody. */
function searchMatch(before: readonly Leaf[], after: readonly Leaf[]) {
  const left = reindexed(before.flatMap(sentencesOf));
  const right = reindexed(after.flatMap(sentencesOf));
  const moved: MovedWords[] = [];
  const none = { moved, before: [] as Unit[], after: [] as Unit[] };
  if (left.length === 0 || right.length === 0) return { ...none, before: left, after: right };
  if (left.length > mostUnits || right.length > mostUnits) return none;
  const isPair = left.length === 1 && right.length === 1;
  const matches = isPair
    ? [{ before: [0], after: [0], moved: false }]
    : alignLeaves(left, right, movedFrom);
  for (const match of matches) {
    const [was, is] = [left[match.before[0] as number], right[match.after[0] as number]];
    if (match.moved && was && is && contentOf(was.text).length >= clauseCharacters) {
      moved.push({ before: was.place, after: is.place });
    }
  }
  const kept = matches.filter((match) => !match.moved);
  moved.push(...movedClauses(left, right, kept));
  const [matchedLeft, matchedRight] = [
    new Set(matches.flatMap((match) => match.before)),
    new Set(matches.flatMap((match) => match.after)),
  ];
  return {
    moved,
    before: left.filter((unit) => !matchedLeft.has(unit.index)),
    after: right.filter((unit) => !matchedRight.has(unit.index)),
  };
}

/** Clauses of edited sentences that changed places: neighbours that move together move as one. */
function movedClauses(
  left: readonly Unit[],
  right: readonly Unit[],
  matches: readonly LeafMatch[],
): MovedWords[] {
  const edited = matches.filter(
    (match) => left[match.before[0] as number]?.key !== right[match.after[0] as number]?.key,
  );
  const clauses = (units: readonly Unit[], side: "before" | "after") =>
    reindexed(
      edited.flatMap((match) => match[side].flatMap((index) => clausesOf(units[index] as Unit))),
    );
  const [before, after] = [clauses(left, "before"), clauses(right, "after")];
  const twins = uniqueTwins(before, after).map((pair) => ({
    before: pair.before.index,
    after: pair.after.index,
    weight: pair.before.text.length,
  }));
  const stays = new Set(heaviestChain(twins).map((pair) => pair.before));
  const moved: MovedWords[] = [];
  let last: (typeof twins)[number] | null = null;
  for (const twin of twins.filter((pair) => !stays.has(pair.before))) {
    const [was, is] = [before[twin.before] as Unit, after[twin.after] as Unit];
    const previous = moved.at(-1);
    const isNext = last && twin.before === last.before + 1 && twin.after === last.after + 1;
    if (previous && isNext && previous.before.leaf === was.place.leaf) {
      previous.before.end = was.place.end;
      previous.after.end = is.place.end;
    } else {
      moved.push({ before: { ...was.place }, after: { ...is.place } });
    }
    last = twin;
  }
  return moved
    .filter(({ before: was }) => was.end - was.start >= clauseCharacters)
    .map(({ before: was, after: is }) => ({
      before: withPause(was, left),
      after: withPause(is, right),
    }))
    .filter(({ before: was, after: is }) => was !== null && is !== null) as MovedWords[];
}

const pauses = "，、；：,;:";

/** A clause with the pause behind it, or before it where it ends its sentence; null if that cuts a number. */
function withPause(place: WordsPlace, units: readonly Unit[]): WordsPlace | null {
  const unit = units.find(
    ({ place: own }) => own.leaf === place.leaf && own.start <= place.start && own.end >= place.end,
  );
  if (!unit) return null;
  const at = (offset: number) => unit.plain.charAt(offset - unit.place.start);
  const isPause = (offset: number) => pauses.includes(at(offset) || " ");
  const whole = { ...place };
  if (isPause(place.end)) whole.end += 1;
  else if (isPause(place.start - 1)) whole.start -= 1;
  const cutsNumber = numberPhrases(unit.text).some(({ start, end }) =>
    [whole.start, whole.end].some((edge) => {
      const offset = edge - unit.place.start;
      return offset > start && offset < end;
    }),
  );
  return cutsNumber ? null : whole;
}

/** Sentences of different blocks: the same words, once on each side, or nearly the same. */
function pairStrangers(
  before: readonly Unit[],
  after: readonly Unit[],
  background: Resemblance,
): MovedWords[] {
  const [left, right] = [reindexed(before), reindexed(after)];
  const exact = uniqueTwins(left, right).filter(
    (pair) => contentOf(pair.before.text).length >= exactCharacters,
  );
  const takenLeft = new Set(exact.map((pair) => pair.before.index));
  const takenRight = new Set(exact.map((pair) => pair.after.index));
  const open = (units: readonly Unit[], taken: ReadonlySet<number>) =>
    units
      .filter((unit) => !taken.has(unit.index) && unit.text.length >= strangerCharacters)
      .map((unit) => unit.index);
  const likely = new Resemblance(left, right, background)
    .movedPairs(open(left, takenLeft), open(right, takenRight), strangerFrom)
    .sort((a, b) => b.weight - a.weight || a.before - b.before || a.after - b.after);
  const moved = exact.map((pair) => ({ before: pair.before.place, after: pair.after.place }));
  for (const pair of likely) {
    if (takenLeft.has(pair.before) || takenRight.has(pair.after)) continue;
    takenLeft.add(pair.before);
    takenRight.add(pair.after);
    moved.push({
      before: (left[pair.before] as Unit).place,
      after: (right[pair.after] as Unit).place,
    });
  }
  return moved;
}

/** Units with one key that stands once on each side, in order of the before side. */
function uniqueTwins(
  before: readonly Unit[],
  after: readonly Unit[],
): { before: Unit; after: Unit }[] {
  const left = Map.groupBy(before, (unit) => unit.key);
  const right = Map.groupBy(after, (unit) => unit.key);
  return before.flatMap((unit) => {
    const others = right.get(unit.key);
    const other = others?.[0];
    return other && others.length === 1 && left.get(unit.key)?.length === 1
      ? [{ before: unit, after: other }]
      : [];
  });
}

function sentencesOf(leaf: Leaf): Unit[] {
  const inline = inlineTextOf([leaf.node.content ?? []]);
  const plain = plainText(inline);
  return splitSentences(plain, { semicolons: true }).map(({ start, end }) =>
    unitOf({ leaf: leaf.index, start, end }, inline.text, plain),
  );
}

function clausesOf(sentence: Unit): Unit[] {
  const clauses: Unit[] = [];
  let start = 0;
  const close = (end: number) => {
    const words = sentence.plain.slice(start, end);
    const first = words.search(/\S/);
    const last = words.replace(/[\s。！？!?…]+$/, "").length;
    if (first >= 0 && last > first) {
      const { leaf, start: from } = sentence.place;
      const place = { leaf, start: from + start + first, end: from + start + last };
      clauses.push(unitOf(place, sentence.text, sentence.plain, from));
    }
    start = end + 1;
  };
  for (let at = 0; at < sentence.plain.length; at += 1) {
    if (pauses.includes(sentence.plain.charAt(at))) close(at);
  }
  close(sentence.plain.length);
  return clauses;
}

function plainText(inline: InlineText): string {
  return inline.runs
    .map((run) =>
      run.node.type === "text"
        ? inline.text.slice(run.start, run.end)
        : "数".repeat(run.end - run.start),
    )
    .join("");
}

/** `text` and `plain` begin at offset `from` of the block. */
function unitOf(place: WordsPlace, text: string, plain: string, from = 0): Unit {
  const words = text.slice(place.start - from, place.end - from);
  return {
    index: 0,
    node: { type: "sentence" },
    frames: [],
    group: "prose",
    text: words,
    plain: plain.slice(place.start - from, place.end - from),
    key: contentOf(words),
    place,
  };
}

/** The words of a unit without the punctuation at its ends. */
function contentOf(text: string): string {
  return foldWidth(text.replace(/^[\s，、；：,;:]+|[\s，、；：。！？,;:.!?]+$/gu, ""));
}

function reindexed(units: readonly Unit[]): Unit[] {
  return units.map((unit, index) => ({ ...unit, index }));
}
