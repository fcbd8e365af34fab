import { type CommentAnchor, FragmentName, maxQuoteLength } from "@fangzhi/types";

/** What is on the page but not in the text under review: words taken out, labels, the old side. */
const notText = "del, .sr-only, [data-side=before], [data-aside]";

export type SelectedWords = { anchor: CommentAnchor } | { problem: "none" | "too-long" };

/**
 * The selected words of the text in `root`, whose blocks say where they stand by `data-fragment` and
 * `data-block`. Words that are not in the new text are left out.
 */
export function selectedWords(root: HTMLElement | null): SelectedWords {
  const selection = window.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) {
    return { problem: "none" };
  }
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer) || isIn(range, notText)) {
    return { problem: "none" };
  }
  // A table's cells are blocks inside the table's own: the innermost counts.
  const touched = [...root.querySelectorAll<HTMLElement>("[data-block]")].filter((candidate) =>
    range.intersectsNode(candidate),
  );
  const block = touched.findLast((one) => one.contains(range.startContainer)) ?? touched[0];
  const quote = wordsIn(range).trim();
  const fragment = FragmentName.safeParse(block?.dataset.fragment);
  if (!block || !fragment.success || quote === "") return { problem: "none" };
  if (quote.length > maxQuoteLength) return { problem: "too-long" };
  return {
    anchor: {
      fragment: fragment.data,
      quote,
      block: Number(block.dataset.block),
      offset: offsetIn(block, range),
    },
  };
}

const isIn = ({ commonAncestorContainer: node }: Range, selector: string): boolean =>
  (node instanceof Element ? node : node.parentElement)?.closest(selector) != null;

function wordsIn(range: Range): string {
  const copy = range.cloneContents();
  for (const element of copy.querySelectorAll(notText)) element.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ");
}

function offsetIn(block: HTMLElement, range: Range): number {
  if (!block.contains(range.startContainer)) return 0;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return wordsIn(before).length;
}
