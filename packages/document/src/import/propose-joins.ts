import { assignPairs, type Pair } from "./assign-pairs.ts";
import { EdgeWords } from "./edge-words.ts";
import {
  clearMargin,
  enoughEvidence,
  enoughForBest,
  type JoinReason,
  weighJoin,
} from "./join-evidence.ts";
import type { PageBlock } from "./page.ts";
import { PageWords } from "./page-words.ts";
import { type SentenceEdges, sentenceEdges } from "./sentence-edges.ts";

/** Two blocks that seem to be one sentence, broken by a column. Nothing is joined without a person. */
export interface JoinProposal {
  /** Of the two blocks, so that a decision outlives reading the page again. */
  id: string;
  leftId: string;
  rightId: string;
  reasons: JoinReason[];
  /** The words around the break, at most `shown` characters on either side. */
  before: { left: string; right: string };
  after: string;
  /** Blocks of the same column behind the second, which move along with it. */
  followIds: string[];
}

/** The same two blocks have the same join, however it came about. */
export const joinId = (leftId: string, rightId: string): string => `${leftId}+${rightId}`;

const shown = 24;
/** Paragraphs behind a break among which its other half is looked for. */
const horizon = 24;
/** A short line is more often a heading than half a sentence. */
const enoughForHeading = enoughEvidence + 1.5;

/**
 * The joins that a page's broken sentences ask for, in reading order: each break with the fragment
 * that completes it best, also over captions, boxes and other columns; each fragment at most once.
 * Joining them all keeps every character. Linear in the length of the page.
 */
export function proposeJoins(blocks: readonly PageBlock[]): JoinProposal[] {
  const edges = blocks.map(({ text }) => sentenceEdges(text));
  const pairs = findPairs(blocks, edges);
  const isEnough = ({ left, evidence }: Pair) => evidence.score >= enoughFor(blocks[left]);
  const first = assignPairs(pairs.filter(isEnough));
  const chosen = [...first, ...clearlyBest(blocks, pairs, first)].sort((a, b) => a.left - b.left);
  const words = new PageWords(blocks);
  return chosen.map((pair) => toProposal(blocks, pair, followers(blocks, pair, chosen, words)));
}

/** Blocks that break off in mid-sentence, headings not among them, in reading order. */
export function findBreaks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter(
    (block) => block.kind !== "heading" && isBroken(block, sentenceEdges(block.text)),
  );
}

/** Blocks that a person may say complete one that breaks off, the nearest first. */
export function fragmentsFor(blocks: readonly PageBlock[], leftId: string): PageBlock[] {
  const at = blocks.findIndex(({ id }) => id === leftId);
  const left = blocks[at];
  if (!left) return [];
  return blocks
    .slice(at + 1)
    .filter((right) => mayComplete(right, left))
    .slice(0, horizon);
}

/** A join that nobody proposed; null when one of the blocks is gone. */
export function chosenJoin(
  blocks: readonly PageBlock[],
  leftId: string,
  rightId: string,
): JoinProposal | null {
  const left = blocks.findIndex(({ id }) => id === leftId);
  const right = blocks.findIndex(({ id }) => id === rightId);
  if (left < 0 || right < 0) return null;
  const pair: Pair = { left, right, evidence: { score: 0, reasons: ["chosen"] } };
  return toProposal(blocks, pair, followers(blocks, pair, [pair], new PageWords(blocks)));
}

function findPairs(blocks: readonly PageBlock[], edges: readonly SentenceEdges[]): Pair[] {
  const words = new PageWords(blocks);
  const edgeWords = new EdgeWords();
  const hasIndents = areParagraphsIndented(blocks, edges);
  return blocks.flatMap((left, at): Pair[] => {
    const leftEdges = edges[at];
    if (!leftEdges || !isBroken(left, leftEdges)) return [];
    const pairs: Pair[] = [];
    const own = blocksAbove(blocks, at);
    const isLoneHeading = headsNothing(blocks, at);
    let between = 0;
    let above: PageBlock | null = null;
    for (let next = at + 1; next < blocks.length && between < horizon; next++) {
      const right = blocks[next];
      const rightEdges = edges[next];
      if (!right || !rightEdges || !mayComplete(right, left)) continue;
      const isBelowHeading = headingAbove(blocks, next);
      const other = between === 0 || !above ? [] : [above];
      // What heads a paragraph is either its heading or its beginning, never that of another.
      if (left.kind === "heading" && !isLoneHeading && between > 0) break;
      const edgesOfBoth = { isLoneHeading, left, leftEdges, right, rightEdges };
      const found = { ...edgesOfBoth, edgeWords, own, other, between, isBelowHeading, hasIndents };
      const evidence = weighJoin(found, words);
      pairs.push({ left: at, right: next, evidence });
      above = right;
      between++;
    }
    return pairs;
  });
}

const enoughFor = (left: PageBlock | undefined): number =>
  left?.kind === "heading" ? enoughForHeading : enoughEvidence;

/** Of what is left over: a break with one fragment that is clearly better than any other. */
function clearlyBest(
  blocks: readonly PageBlock[],
  pairs: readonly Pair[],
  chosen: readonly Pair[],
): Pair[] {
  const lefts = new Set(chosen.map(({ left }) => left));
  const rights = new Set(chosen.map(({ right }) => right));
  const open = new Map<number, Pair[]>();
  for (const pair of pairs) {
    if (lefts.has(pair.left) || rights.has(pair.right)) continue;
    if (blocks[pair.left]?.kind === "heading") continue;
    open.set(pair.left, [...(open.get(pair.left) ?? []), pair]);
  }
  const best = [...open.values()].flatMap((own) => {
    const [first, second] = own.sort((a, b) => b.evidence.score - a.evidence.score);
    if (!first || first.evidence.score < enoughForBest) return [];
    const margin = first.evidence.score - (second?.evidence.score ?? 0);
    return margin >= clearMargin ? [first] : [];
  });
  return assignPairs(best);
}

/** A heading above another, above a box, or right below another heads no text. */
function headsNothing(blocks: readonly PageBlock[], at: number): boolean {
  const isTitle = (block: PageBlock | undefined) =>
    block?.kind === "heading" || block?.kind === "headline" || block?.kind === "boxTitle";
  return isTitle(blocks[at - 1]) || isTitle(blocks[at + 1]);
}

/** A block with at most two paragraphs above it, up to its heading. */
function blocksAbove(blocks: readonly PageBlock[], at: number): PageBlock[] {
  const above: PageBlock[] = [];
  for (let from = at; from >= 0 && above.length < 3; from--) {
    const block = blocks[from];
    if (!block || (from < at && block.kind === "heading")) break;
    if (from === at || block.kind === "paragraph") above.push(block);
  }
  return above;
}

/** A block whose sentence has no end. Of lists and headings only what no end of theirs looks like. */
function isBroken({ kind, text, reason }: PageBlock, edges: SentenceEdges): boolean {
  if (text === "") return false;
  const isOpenTitle = edges.unclosed !== "" && !edges.unclosed.startsWith("“");
  switch (kind) {
    case "paragraph":
    case "summary":
    case "quote":
    case "boxText":
      return !edges.isEnded || isOpenTitle;
    case "heading":
      return reason === "short-line";
    case "listItem":
    case "numberedItem":
    case "boxItem":
      return edges.isCutAtMark || isOpenTitle;
    default:
      return false;
  }
}

/** What words may go on with a sentence: those of the same kind, or a paragraph read as a caption. */
function mayComplete(right: PageBlock, left: PageBlock): boolean {
  if (right.text === "") return false;
  if (right.kind === "paragraph") return !right.marker;
  if (right.kind === "caption") return right.reason === "beside-heading";
  return right.kind === left.kind && right.kind !== "heading" && !right.marker;
}

function headingAbove(blocks: readonly PageBlock[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== "caption");
  return above?.kind === "heading" || above?.kind === "subheading";
}

/** Most paragraphs are indented, so that one which is not goes on with another. */
function areParagraphsIndented(
  blocks: readonly PageBlock[],
  edges: readonly SentenceEdges[],
): boolean {
  let paragraphs = 0;
  let indented = 0;
  for (const [at, { kind, isIndented }] of blocks.entries()) {
    if (kind !== "paragraph" || edges[at]?.isContinued) continue;
    paragraphs++;
    if (isIndented) indented++;
  }
  return indented >= 3 && indented >= paragraphs * 0.5;
}

/**
 * What stands below the second half in its column and belongs to the first half's section. Only
 * where another section's heading stands between the two; up to the next heading or fragment, and
 * as long as the words are rather those of the first half's section.
 */
function followers(
  blocks: readonly PageBlock[],
  { left, right }: Pair,
  chosen: readonly Pair[],
  words: PageWords,
): string[] {
  const rights = new Set(chosen.map((pair) => pair.right));
  const heading = blocks.findIndex(({ kind }, at) => at > left && at < right && kind === "heading");
  if (heading < 0) return [];
  const ownHeading = blocks.findLastIndex(({ kind }, at) => at < left && kind === "heading");
  const own = [
    ...blocks.slice(Math.max(0, ownHeading), left + 1),
    ...blocks.slice(right, right + 1),
  ];
  const other = blocks.slice(heading, right).filter((_, at) => !rights.has(heading + at));
  // Whatever stands above the rest of a sentence that was broken in between is not its section's.
  const rest = chosen.find((pair) => left < pair.left && pair.left < right && right < pair.right);
  const ids: string[] = [];
  for (let at = right + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === "heading" || rights.has(at)) break;
    const isSure = rest !== undefined && at < rest.right;
    if (!isSure && block.kind === "paragraph" && words.leaning(block, own, other) < 0) break;
    ids.push(block.id);
  }
  return ids;
}

function toProposal(
  blocks: readonly PageBlock[],
  { left, right, evidence }: Pair,
  followIds: string[],
): JoinProposal {
  const [first, second] = [blocks[left], blocks[right]];
  if (!first || !second) throw new RangeError("a pair names blocks of the page");
  const before = { left: first.text.slice(-shown), right: second.text.slice(0, shown) };
  return {
    id: joinId(first.id, second.id),
    ...{ leftId: first.id, rightId: second.id, reasons: evidence.reasons, before },
    after: before.left + before.right,
    followIds,
  };
}
