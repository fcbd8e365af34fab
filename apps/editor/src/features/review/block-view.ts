import { isTextBlock, textBlocksOf } from "@fangzhi/document";
import type { BlockChange } from "@fangzhi/document/diff";
import type { FragmentName, NodeJson } from "@fangzhi/types";
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

/** The ranges within a change's words; those of a table's cells and a picture's lines are apart. */
export function cutsIn(change: BlockChange, view: BlockView): CutRange[] {
  if (!change.after.every(({ node }) => isTextBlock(node))) return [];
  const blocks = change.after.map(({ index, node }) => ({
    number: view.numbers[index] ?? 0,
    length: lengthOfWords(node.content ?? []),
  }));
  return cutToBlocks(view.ranges, view.fragment, blocks);
}

/** The ranges within one text block by its number, inside a table or a picture. */
export function cutsInText(node: NodeJson, number: number, view: BlockView): CutRange[] {
  const length = lengthOfWords(node.content ?? []);
  return cutToBlocks(view.ranges, view.fragment, [{ number, length }]);
}

/** Whether a block is what something said beside the text is about. */
export function hasRanges(change: BlockChange, view: BlockView): boolean {
  if (change.kind === "departed") return false;
  return change.after.some(({ index, node }) =>
    textBlocksOf([node]).some((block, place) => {
      return cutsInText(block, (view.numbers[index] ?? 0) + place, view).length > 0;
    }),
  );
}
