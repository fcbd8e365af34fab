import {
  type CommentAnchor,
  type DocumentJson,
  type FragmentName,
  fragmentNames,
  type NodeJson,
  type TextPlace,
} from "@fangzhi/types";
import { blockText, isTextBlock } from "./walk.ts";

/** A fragment's words without any white space, and where each character stands. */
interface Line {
  fragment: FragmentName;
  text: string;
  blocks: number[];
  offsets: number[];
}

/** A document read once, to find many quotes in. */
export type QuoteIndex = readonly Line[];

/** The text blocks of some nodes in reading order, those in tables and captions included. */
export function textBlocksOf(nodes: readonly NodeJson[]): NodeJson[] {
  return nodes.flatMap((node) => (isTextBlock(node) ? [node] : textBlocksOf(node.content ?? [])));
}

export function indexForQuotes(document: DocumentJson): QuoteIndex {
  return fragmentNames.map((fragment) => {
    const line: Line = { fragment, text: "", blocks: [], offsets: [] };
    for (const [block, node] of textBlocksOf(document.fragments[fragment]).entries()) {
      const words = blockText(node);
      for (let offset = 0; offset < words.length; offset += 1) {
        const character = words[offset] as string;
        if (/\s/.test(character)) continue;
        line.text += character;
        line.blocks.push(block);
        line.offsets.push(offset);
      }
    }
    return line;
  });
}

/**
 * Where quoted words stand now, or null when they are gone. White space and paragraph ends don't
 * count, so the words may have been split, merged, or moved to another part of the piece. Of several
 * matches the nearest to the hint: its fragment first, then its block, then its offset.
 */
export function locateQuote(index: QuoteIndex, anchor: CommentAnchor): TextPlace | null {
  const needle = anchor.quote.replace(/\s+/g, "");
  if (needle === "") return null;
  let best: { place: TextPlace; away: readonly [number, number, number] } | null = null;
  for (const line of index) {
    for (let at = line.text.indexOf(needle); at >= 0; at = line.text.indexOf(needle, at + 1)) {
      const place = placeIn(line, at, at + needle.length);
      const away = [
        line.fragment === anchor.fragment ? 0 : 1,
        Math.abs(place.from.block - anchor.block),
        Math.abs(place.from.offset - anchor.offset),
      ] as const;
      if (!best || isNearer(away, best.away)) best = { place, away };
    }
  }
  return best?.place ?? null;
}

/** The words at a place, paragraphs separated by line ends. */
export function wordsAt(document: DocumentJson, { fragment, from, to }: TextPlace): string {
  return textBlocksOf(document.fragments[fragment])
    .slice(from.block, to.block + 1)
    .map((node, index, blocks) => {
      const end = index === blocks.length - 1 ? to.offset : undefined;
      return blockText(node).slice(index === 0 ? from.offset : 0, end);
    })
    .join("\n");
}

/** Whether words still read as they were quoted, white space and paragraph ends aside. */
export function readsAsQuoted(words: string, quote: string): boolean {
  return words.replace(/\s+/g, "") === quote.replace(/\s+/g, "");
}

function placeIn(line: Line, start: number, end: number): TextPlace {
  return {
    fragment: line.fragment,
    from: { block: line.blocks[start] as number, offset: line.offsets[start] as number },
    to: { block: line.blocks[end - 1] as number, offset: (line.offsets[end - 1] as number) + 1 },
  };
}

function isNearer(
  [fragment, block, offset]: readonly [number, number, number],
  [otherFragment, otherBlock, otherOffset]: readonly [number, number, number],
): boolean {
  if (fragment !== otherFragment) return fragment < otherFragment;
  if (block !== otherBlock) return block < otherBlock;
  return offset < otherOffset;
}
