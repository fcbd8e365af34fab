import type { BlockKind, BlockMark } from "@fangzhi/types";

/** Why a block is taken for what it is, so that a person can judge the guess. */
export const blockReasons = [
  "style",
  "label",
  "first-line",
  "before-headline",
  "after-headline",
  "byline-words",
  "short-line",
  "numbered",
  "list-marker",
  "box-words",
  "titled-list",
  "caption-words",
  "beside-heading",
  "furniture",
  "fragment-follows",
  "sentence",
  "joined",
  "chosen",
] as const;
export type BlockReason = (typeof blockReasons)[number];

/** What the source itself says a block is: a style of Word, an element of HTML, or just a line. */
export type SourceStyle =
  | "line"
  | "pageTitle"
  | "title"
  | "subtitle"
  | "heading"
  | "subheading"
  | "paragraph"
  | "listItem"
  | "numberedItem"
  | "quote"
  | "caption"
  | "table";

/** A block before anybody guessed what it is. */
export interface SourceBlock {
  style: SourceStyle;
  text: string;
  /** Characters of the source that are no words of the block: a list's bullet, a heading's `##`. */
  marker: string;
  marks: BlockMark[];
  /** Whether the source indents its first line, as Chinese paragraphs begin. */
  isIndented: boolean;
  /** Whether the whole block is bold: a heading's or a box title's dress. */
  isBold: boolean;
}

/** A block of the page as it was read. */
export interface PageBlock {
  id: string;
  kind: BlockKind;
  reason: BlockReason;
  text: string;
  marker: string;
  marks: BlockMark[];
  isIndented: boolean;
}

/** A page as it was read, before anybody decided anything. */
export interface Page {
  blocks: PageBlock[];
  /** Pictures of the source, which are not imported. */
  pictures: number;
}
