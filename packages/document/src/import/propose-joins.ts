import { assignPairs, type Pair } from "./assign-pairs.ts";
import { enoughEvidence, type JoinReason, weighJoin } from "./join-evidence.ts";
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

const shown = 24;
/** Paragraphs behind a break among which its other half is looked for. */
const horizon = 40;
/** A short line is more often a heading than half a sentence. */
const enoughForHeading = enoughEvidence + 1.5;

/**
 * The joins that a page's broken sentences ask for, in reading order: each break with the fragment
 * that completes it best, also over captions, boxes and other columns; each fragment at most once.
 * Joining them all keeps every character. Linear in the length of the page.
 */
export function proposeJoins(blocks: readonly PageBlock[]): JoinProposal[] {
  const edges = blocks.map(({ text }) => sentenceEdges(text));
  const chosen = assignPairs(findPairs(blocks, edges));
  const words = new PageWords(blocks);
  return chosen.map((pair) => toProposal(blocks, pair, followers(blocks, pair, chosen, words)));
}

function findPairs(blocks: readonly PageBlock[], edges: readonly SentenceEdges[]): Pair[] {
  const words = new PageWords(blocks);
  const hasIndents = areParagraphsIndented(blocks, edges);
  return blocks.flatMap((left, at): Pair[] => {
    const leftEdges = edges[at];
    if (!leftEdges || !isBroken(left, leftEdges)) return [];
    const pairs: Pair[] = [];
    const own = blocksAbove(blocks, at);
    let between = 0;
    let above: PageBlock | null = null;
    for (let next = at + 1; next < blocks.length && between < horizon; next++) {
      const right = blocks[next];
      const rightEdges = edges[next];
      if (!right || !rightEdges || !mayComplete(right, left)) continue;
      const isBelowHeading = headingAbove(blocks, next);
      const other = between === 0 || !above ? [] : [above];
      const loose = isLoneHeading(blocks, at);
      const edgesOfBoth = { isLoneHeading: loose, left, leftEdges, right, rightEdges };
      const found = { ...edgesOfBoth, own, other, between, isBelowHeading, hasIndents };
      const evidence = weighJoin(found, words);
      pairs.push({ left: at, right: next, evidence });
      above = right;
      between++;
    }
    return pairs.filter(({ evidence }) => evidence.score >= enoughFor(left));
  });
}

const enoughFor = ({ kind }: PageBlock): number =>
  kind === "heading" ? enoughForHeading : enoughEvidence;

/** A heading above another, above a box, or right below another heads no text. */
function isLoneHeading(blocks: readonly PageBlock[], at: number): boolean {
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
    id: `${first.id}+${second.id}`,
    ...{ leftId: first.id, rightId: second.id, reasons: evidence.reasons, before },
    after: before.left + before.right,
    followIds,
  };
}
