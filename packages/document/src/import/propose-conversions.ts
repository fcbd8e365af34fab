import { applyEdits, checkHouseRules, houseRules, type TextEdit } from "@fangzhi/quantity";
import type { PageBlock } from "./page.ts";

/** House rules whose fixes exchange characters one for one: width of marks and digits, quotes. */
const conversionRules = ["P01", "P02", "N01"] as const;
const otherRules = houseRules
  .map(({ id }) => id)
  .filter((id) => !(conversionRules as readonly string[]).includes(id));

/** The marks of one block that the house writes otherwise. Offsets are into the block's text. */
export interface Conversion {
  blockId: string;
  edits: readonly TextEdit[];
  after: string;
}

/** Half-width marks beside Chinese text and their like, a proposal a block. Lengths never change. */
export function proposeConversions(blocks: readonly PageBlock[]): Conversion[] {
  return blocks.flatMap((block) => {
    if (block.kind === "leftOut" || !/[\x21-\x7e\uff01-\uff5e]/.test(block.text)) return [];
    const edits = checkHouseRules(block.text, { off: otherRules })
      .flatMap(({ fix }) => fix ?? [])
      .filter(({ start, end, insert }) => insert.length === end - start)
      .sort((a, b) => a.start - b.start);
    if (edits.length === 0) return [];
    return [{ blockId: block.id, edits, after: applyEdits(block.text, edits) }];
  });
}

/** The page with some blocks converted. Marks keep their places because lengths do. */
export function applyConversions(
  blocks: readonly PageBlock[],
  conversions: readonly Conversion[],
): PageBlock[] {
  const after = new Map(conversions.map((one) => [one.blockId, one]));
  return blocks.map((block) => {
    const conversion = after.get(block.id);
    return conversion ? { ...block, text: applyEdits(block.text, conversion.edits) } : block;
  });
}
