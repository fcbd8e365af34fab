import type { BlockKind } from "@fangzhi/types";
import type { BlockReason, SourceBlock } from "./page.ts";
import {
  beginsSentence,
  endsUnfinished,
  type SentenceEdges,
  sentenceEdges,
} from "./sentence-edges.ts";
import { widthOf } from "./unwrap-lines.ts";

/** A block on its way to a kind; the first guess that fits stands. */
export interface Draft extends SourceBlock {
  kind: BlockKind | null;
  reason: BlockReason;
  edges: SentenceEdges;
  width: number;
}

/** Full-width characters of a headline or heading. */
const longestHeading = 42;
const longestQuestion = 25;

export function toDraft(block: SourceBlock): Draft {
  const edges = sentenceEdges(block.text);
  return { ...block, kind: null, reason: "sentence", edges, width: widthOf(block.text) };
}

export function decide(draft: Draft | undefined, kind: BlockKind, reason: BlockReason): void {
  if (!draft || draft.kind !== null) return;
  draft.kind = kind;
  draft.reason = reason;
}

/** A line or paragraph whose source says nothing about what it is. */
export const isPlain = ({ style }: Draft): boolean => style === "line" || style === "paragraph";

/** Short and without an end: a headline, a heading, a box's title, or a piece of a sentence. */
export function isTitleLike({ edges, width, text }: Draft): boolean {
  if (edges.unclosed !== "" || edges.unopened !== "") return false;
  if (edges.isCutAtMark || edges.isContinued || /[\n。；]/.test(text)) return false;
  if (endsUnfinished(text) || beginsSentence(text)) return false;
  if (!/[\u4e00-\u9fffA-Za-z]/.test(text)) return false;
  if (/[？！?!]$/.test(text)) return width <= longestQuestion;
  return width <= longestHeading && (!edges.isEnded || text.endsWith("——"));
}
