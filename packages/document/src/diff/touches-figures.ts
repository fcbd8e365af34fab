import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import { hasMovedWords } from "./list-changes.ts";
import type { BlockChange, BlockSide, DocumentDiff, Segment } from "./types.ts";

/**
 * Whether readers would find another figure anywhere: one added, removed or pinned elsewhere, two
 * exchanged between sentences, or another version of a profile quoted. Sentences and paragraphs that
 * moved with their figures touch none; where a figure moved with less, it counts.
 */
export function touchesFigures(diff: DocumentDiff): boolean {
  return diff.figures.length > 0 || Object.values(diff.fragments).some(doBlocksTouch);
}

const doBlocksTouch = (changes: readonly BlockChange[]): boolean => changes.some(doesBlockTouch);

function doesBlockTouch(change: BlockChange): boolean {
  const { kind, segments, attributes, parts, table } = change;
  if (kind === "unchanged" || kind === "departed") return false;
  const isWhole = kind === "added" || kind === "removed";
  if (isWhole && !hasMovedWords(change)) return holdFigures([...change.before, ...change.after]);
  if (kind === "moved" || kind === "moved-edited") {
    if (change.after.some(({ node }) => isFigureAlone(node))) return true;
  }
  const isSection = change.after.some(({ node }) => node.type === "profileSection");
  if (isSection && attributes.some(({ name }) => name === "pieceId" || name === "number")) {
    return true;
  }
  if (doSegmentsTouch([...segments, ...(parts ?? []).flatMap((part) => part.segments)]))
    return true;
  return (table?.rows ?? []).some((row) => {
    const rows = [row.before, row.after].flatMap((side) => side?.node ?? []);
    if (row.kind === "added" || row.kind === "removed") return rows.some(holdsFigure);
    return row.cells.some((cell) => {
      const cells = [cell.before, cell.after].flatMap((node) => node ?? []);
      if (cell.kind === "added" || cell.kind === "removed") return cells.some(holdsFigure);
      return doBlocksTouch(cell.blocks);
    });
  });
}

/** How a whole sentence ends, in either width. */
const sentenceEnd = /[。！？!?…][”’」』）)]*$/u;

function doSegmentsTouch(segments: readonly Segment[]): boolean {
  return segments.some(({ op, before, after, inner }) => {
    if (op === "equal" || op === "width" || op === "format" || op === "departed") return false;
    if (op !== "arrived") return pinsOf(before.nodes) !== pinsOf(after.nodes);
    if (!after.nodes.some(holdsFigure)) return doSegmentsTouch(inner ?? []);
    return !sentenceEnd.test(after.text) || doSegmentsTouch(inner ?? []);
  });
}

/** The figures of a stretch without their marks: one set bold is the same figure. */
const pinsOf = (nodes: readonly NodeJson[]): string =>
  canonicalJson(nodes.filter(holdsFigure).map(({ attrs }) => attrs ?? null));

const holdFigures = (sides: readonly BlockSide[]) => sides.some(({ node }) => holdsFigure(node));

function holdsFigure(node: NodeJson): boolean {
  if (node.type === "figure" || node.type === "profileSection") return true;
  return (node.content ?? []).some(holdsFigure);
}

/** A figure without words of its own says what its new place says of it: a list's item, a cell. */
function isFigureAlone(node: NodeJson): boolean {
  const inline = node.content ?? [];
  if (!inline.some((child) => child.type === "figure")) return false;
  return inline.every((child) => child.type !== "text" || !/[\p{L}\p{N}]/u.test(child.text ?? ""));
}
