import { isTextBlock } from "@fangzhi/document";
import type { BlockChange } from "@fangzhi/document/diff";
import type { FragmentName } from "@fangzhi/types";
import type { InlineView } from "./changed-inline.tsx";
import { type CutRange, cutToBlocks, lengthOfWords, type TextRange } from "./text-ranges.ts";

/** How the blocks of one fragment are shown. */
export interface BlockView extends InlineView {
  fragment: FragmentName;
  layout: "inline" | "side";
  /** By a block's index on the after side: the number of its first text block. */
  numbers: readonly number[];
  ranges: readonly TextRange[];
}

/** The ranges within a change's words; none for a table or a picture. */
export function cutsIn(change: BlockChange, view: BlockView): CutRange[] {
  if (!change.after.every(({ node }) => isTextBlock(node))) return [];
  const blocks = change.after.map(({ index, node }) => ({
    number: view.numbers[index] ?? 0,
    length: lengthOfWords(node.content ?? []),
  }));
  return cutToBlocks(view.ranges, view.fragment, blocks);
}

/** The ranges that begin somewhere within a table or a picture. */
export function rangesWithin(change: BlockChange, view: BlockView): TextRange[] {
  const [side] = change.after;
  if (!side || isTextBlock(side.node)) return [];
  const first = view.numbers[side.index] ?? 0;
  const next = view.numbers[side.index + 1] ?? Number.POSITIVE_INFINITY;
  return view.ranges.filter(
    ({ place }) =>
      place.fragment === view.fragment && place.from.block >= first && place.from.block < next,
  );
}

export const hasRanges = (change: BlockChange, view: BlockView): boolean =>
  change.kind !== "departed" &&
  (cutsIn(change, view).length > 0 || rangesWithin(change, view).length > 0);
