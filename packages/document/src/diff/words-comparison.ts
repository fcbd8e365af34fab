import type { LeafMatch } from "./align-leaves.ts";
import { diffInline } from "./diff-inline.ts";
import type { Hole, Holes } from "./holes.ts";
import { inlineTextOf } from "./inline-text.ts";
import type { Leaf } from "./leaves.ts";
import { findMovedWords, type WordsPlace } from "./moved-words.ts";
import type { BlockChange, Segment } from "./types.ts";

/** The words of the blocks of two lists, compared with what moved between them taken out. */
export class WordsComparison {
  readonly allCharacters: number;
  private readonly holes: { before: Map<number, Hole[]>; after: Map<number, Hole[]> };
  private moves: number;

  constructor(
    left: readonly Leaf[],
    right: readonly Leaf[],
    matches: readonly LeafMatch[],
    allCharacters: number,
  ) {
    this.allCharacters = allCharacters;
    const moved = findMovedWords(left, right, matches);
    this.holes = { before: new Map(), after: new Map() };
    for (const [move, { before, after }] of moved.entries()) {
      addHole(this.holes.before, before, move);
      addHole(this.holes.after, after, move);
    }
    this.moves = moved.length;
  }

  /** The segments of blocks that are each other; none on one side for a block without a match. */
  compare(before: readonly Leaf[], after: readonly Leaf[]): Segment[] {
    const contents = (leaves: readonly Leaf[]) => leaves.map((leaf) => leaf.node.content ?? []);
    const holes: Holes = {
      before: holesOf(before, this.holes.before),
      after: holesOf(after, this.holes.after),
    };
    const segments = diffInline(contents(before), contents(after), this.allCharacters, holes);
    const own = segments.filter(({ op, move }) => op === "arrived" && (move ?? 0) < 0).length;
    const numbered = segments.map((segment) => {
      const isOwn = segment.move !== undefined && segment.move < 0;
      return isOwn ? { ...segment, move: this.moves - 1 - (segment.move as number) } : segment;
    });
    this.moves += own;
    return numbered;
  }

  /** Tells for all words that moved what changed inside them. */
  compareMoved(changes: readonly BlockChange[]): void {
    const segments = changes.flatMap((change) => change.segments);
    const departed = new Map(
      segments.filter(({ op }) => op === "departed").map((segment) => [segment.move, segment]),
    );
    for (const arrived of segments) {
      const from = arrived.op === "arrived" ? departed.get(arrived.move) : undefined;
      if (!from) continue;
      const inner = diffInline(
        [from.before.nodes],
        [arrived.after.nodes],
        this.allCharacters,
        null,
      );
      if (!inner.some(isTold)) continue;
      from.inner = inner;
      arrived.inner = inner;
    }
  }
}

/** The pause at the end of a moved clause comes and goes with its place. */
function isTold({ op, kind }: Segment): boolean {
  return op !== "equal" && kind !== "punctuation" && kind !== "space";
}

function addHole(holes: Map<number, Hole[]>, place: WordsPlace, move: number): void {
  const own = holes.get(place.leaf) ?? [];
  own.push({ start: place.start, end: place.end, move });
  holes.set(place.leaf, own);
}

/** The holes of blocks that are joined as their segments join them, in order. */
function holesOf(leaves: readonly Leaf[], holes: ReadonlyMap<number, readonly Hole[]>): Hole[] {
  let base = 0;
  const found: Hole[] = [];
  for (const leaf of leaves) {
    const own = holes.get(leaf.index) ?? [];
    for (const { start, end, move } of own) {
      found.push({ start: base + start, end: base + end, move });
    }
    base += inlineTextOf([leaf.node.content ?? []]).text.length + 1;
  }
  return found.sort((a, b) => a.start - b.start);
}
