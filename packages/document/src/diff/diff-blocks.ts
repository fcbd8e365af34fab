import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import { isTextBlock } from "../walk.ts";
import { alignLeaves, type LeafMatch } from "./align-leaves.ts";
import {
  attributeChanges,
  firstPlaces,
  frameChanges,
  groupingChange,
  markChanges,
  placeOf,
} from "./diff-attributes.ts";
import { diffInline } from "./diff-inline.ts";
import { diffTable } from "./diff-table.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { orderChanges } from "./order-changes.ts";
import type { BlockChange, BlockSide, PartChange } from "./types.ts";
import { WordsComparison } from "./words-comparison.ts";

/** The comparison of two node lists, in reading order of the after side. */
export function diffBlocks(
  before: readonly NodeJson[],
  after: readonly NodeJson[],
  allCharacters: number,
): BlockChange[] {
  const left = leavesOf(before);
  const right = leavesOf(after);
  const matches = alignLeaves(left, right);
  const places = firstPlaces(left, right, matches);
  const words = new WordsComparison(left, right, matches, allCharacters);
  const changes = matches.map((match) => compareMatch(left, right, match, places, words));
  const takenBefore = new Set(matches.flatMap((match) => match.before));
  const takenAfter = new Set(matches.flatMap((match) => match.after));
  for (const leaf of left) {
    if (!takenBefore.has(leaf.index)) changes.push(loneBlock("removed", leaf, words));
  }
  for (const leaf of right) {
    if (!takenAfter.has(leaf.index)) changes.push(loneBlock("added", leaf, words));
  }
  words.compareMoved(changes);
  return orderChanges(changes);
}

function sideOf({ index, node, frames }: Leaf): BlockSide {
  return { index, node, frames };
}

function loneBlock(kind: "added" | "removed", leaf: Leaf, words: WordsComparison): BlockChange {
  const own = isTextBlock(leaf.node) ? [leaf] : [];
  const [before, after] = kind === "removed" ? [own, []] : [[], own];
  return {
    kind,
    before: kind === "removed" ? [sideOf(leaf)] : [],
    after: kind === "added" ? [sideOf(leaf)] : [],
    move: null,
    segments: words.compare(before, after),
    attributes: [],
    parts: null,
    table: null,
  };
}

function compareMatch(
  left: readonly Leaf[],
  right: readonly Leaf[],
  match: LeafMatch,
  places: ReadonlyMap<string, number>,
  words: WordsComparison,
): BlockChange {
  const before = match.before.map((index) => left[index] as Leaf);
  const after = match.after.map((index) => right[index] as Leaf);
  const [first, next] = [before[0] as Leaf, after[0] as Leaf];
  const change: BlockChange = {
    kind: "unchanged",
    before: before.map(sideOf),
    after: after.map(sideOf),
    move: null,
    segments: [],
    attributes: [
      ...frameChanges(
        first.frames,
        next.frames,
        (frame, other) => places.get(`${frame.id} ${other.id}`) === placeOf(match),
      ),
      ...groupingChange(left, right, match),
    ],
    parts: null,
    table: null,
  };
  const isSame = canonicalJson(before.map(nodeOf)) === canonicalJson(after.map(nodeOf));
  if (!isSame) compareContents(change, before, after, words);
  const isChanged = !isSame || change.attributes.length > 0;
  if (before.length > 1 || after.length > 1) change.kind = after.length > 1 ? "split" : "merged";
  else if (match.moved) change.kind = isChanged ? "moved-edited" : "moved";
  else if (isChanged) change.kind = "edited";
  return change;
}

const nodeOf = (leaf: Leaf) => leaf.node;

function compareContents(
  change: BlockChange,
  before: readonly Leaf[],
  after: readonly Leaf[],
  words: WordsComparison,
): void {
  const [first, next] = [before[0] as Leaf, after[0] as Leaf];
  if (first.node.type === "table" && next.node.type === "table") {
    change.table = diffTable(first.node, next.node, (was, is) =>
      diffBlocks(was, is, words.allCharacters),
    );
  } else if (first.node.type === "picture") {
    change.parts = diffParts(first.node, next.node, words.allCharacters);
  } else if (isTextBlock(first.node) && isTextBlock(next.node)) {
    change.segments = words.compare(before, after);
    change.attributes.push(...markChanges(change.segments));
  }
  const sides = Math.max(change.before.length, change.after.length);
  for (let index = 0; index < sides; index += 1) {
    const was = change.before[Math.min(index, change.before.length - 1)] as BlockSide;
    const is = change.after[Math.min(index, change.after.length - 1)] as BlockSide;
    change.attributes.push(...attributeChanges(was.node, is.node));
  }
}

/** A picture's few words are not searched for what moved. */
function diffParts(before: NodeJson, after: NodeJson, allCharacters: number): PartChange[] {
  return (["pictureCaption", "pictureCredit"] as const).map((name) => {
    const left = (before.content ?? []).filter((child) => child.type === name);
    const right = (after.content ?? []).filter((child) => child.type === name);
    const words = (nodes: readonly NodeJson[]) => nodes.map((node) => node.content ?? []);
    return {
      name,
      before: left,
      after: right,
      segments: diffInline(words(left), words(right), allCharacters, null),
    };
  });
}
