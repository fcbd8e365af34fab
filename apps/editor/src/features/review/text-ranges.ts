import type { DecisionRow, FragmentName, NodeJson, TextPlace, ThreadView } from "@fangzhi/types";

/** Words of the text that something beside it is about: an open thread, or a return's reason. */
export interface TextRange {
  /** Of what it is about: `thread-…` or `reason-…`, the id of its element beside the text. */
  about: string;
  kind: "thread" | "reason";
  /** Counts each kind from 1, as beside the text. */
  number: number;
  /** The first words said about it, for its label. */
  words: string;
  place: TextPlace;
}

/** A range's part in a stretch of words, in that stretch's own offsets. Half-open. */
export interface CutRange {
  range: TextRange;
  start: number;
  end: number;
}

export function rangesOf(
  threads: readonly ThreadView[],
  decisions: readonly DecisionRow[],
): TextRange[] {
  const open = threads.filter(({ status }) => status === "open");
  const fromThreads = open.flatMap(({ id, place, comments }, at): TextRange[] =>
    place
      ? [
          {
            about: `thread-${id}`,
            kind: "thread",
            number: at + 1,
            words: comments[0]?.body ?? "",
            place,
          },
        ]
      : [],
  );
  const fromReasons = decisions.flatMap(({ reasons }) =>
    reasons.flatMap(({ id, text, place }, at): TextRange[] =>
      place ? [{ about: `reason-${id}`, kind: "reason", number: at + 1, words: text, place }] : [],
    ),
  );
  return [...fromThreads, ...fromReasons];
}

/** The ranges that lie in some text blocks which a comparison joins by one character each. */
export function cutToBlocks(
  ranges: readonly TextRange[],
  fragment: FragmentName,
  blocks: readonly { number: number; length: number }[],
): CutRange[] {
  const cuts = new Map<TextRange, CutRange>();
  let base = 0;
  for (const { number, length } of blocks) {
    for (const range of ranges) {
      const { from, to } = range.place;
      if (range.place.fragment !== fragment || number < from.block || number > to.block) continue;
      const start = base + (number === from.block ? from.offset : 0);
      const end = base + (number === to.block ? Math.min(to.offset, length) : length);
      const known = cuts.get(range);
      cuts.set(range, { range, start: known?.start ?? start, end });
    }
    base += length + 1;
  }
  return [...cuts.values()];
}

/** A piece of inline nodes that lies wholly inside or outside every range. */
export interface CutPiece {
  nodes: NodeJson[];
  ranges: readonly TextRange[];
  /** Ranges whose first or last words these are. */
  begins: readonly TextRange[];
  ends: readonly TextRange[];
}

/** Cuts inline nodes that begin at an offset where ranges begin and end; a figure comes whole. */
export function cutAtRanges(
  nodes: readonly NodeJson[],
  start: number,
  cuts: readonly CutRange[],
): CutPiece[] {
  const pieces: CutPiece[] = [];
  let at = start;
  for (const node of nodes) {
    const length = lengthOf(node);
    const edges = cuts
      .flatMap((cut) => [cut.start, cut.end])
      .filter((edge) => node.type === "text" && edge > at && edge < at + length);
    const stops = [...new Set([at, ...edges, at + length])].sort((a, b) => a - b);
    for (let index = 0; index + 1 < stops.length; index += 1) {
      const [from, to] = [stops[index] as number, stops[index + 1] as number];
      const inside = cuts.filter((cut) => cut.start < to && cut.end > from);
      pieces.push({
        nodes: [sliceOf(node, from - at, to - at)],
        ranges: inside.map(({ range }) => range),
        begins: inside.filter((cut) => cut.start >= from).map(({ range }) => range),
        ends: inside.filter((cut) => cut.end <= to).map(({ range }) => range),
      });
    }
    at += length;
  }
  return pieces;
}

/** The length of a block's words, counted as the comparison counts them. */
export const lengthOfWords = (nodes: readonly NodeJson[]): number =>
  nodes.reduce((sum, node) => sum + lengthOf(node), 0);

function lengthOf(node: NodeJson): number {
  if (node.type === "text") return node.text?.length ?? 0;
  return node.type === "figure" ? String(node.attrs?.phrase ?? "").length || 1 : 1;
}

const sliceOf = (node: NodeJson, from: number, to: number): NodeJson =>
  node.type === "text" ? { ...node, text: (node.text ?? "").slice(from, to) } : node;
