import { importLimits } from "@fangzhi/types";
import { cleanText, trimmed } from "./clean-text.ts";
import { guessKinds } from "./guess-kinds.ts";
import type { Page, SourceBlock } from "./page.ts";
import { readHtmlBlocks } from "./read-html.ts";
import { looksLikeMarkdown, readMarkdownBlocks } from "./read-markdown.ts";
import { readTextBlocks } from "./read-text.ts";

/** A plain text as a page: every character but white space stands once in a block or its marker. */
export function readText(text: string): Page {
  return toPage(readTextBlocks(cleanText(text)), 0);
}

/** Markdown as a page. Links and emphasis are kept, any other HTML in it only as its words. */
export function readMarkdown(text: string): Page {
  const { blocks, pictures } = readMarkdownBlocks(cleanText(text));
  return toPage(blocks, pictures);
}

/** What somebody pasted: Markdown when it is written so, else plain text. */
export function readPasted(text: string): Page {
  return looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}

/** HTML as a page, as a Word document is read. */
export function readHtml(html: string): Page {
  const { blocks, pictures } = readHtmlBlocks(html);
  const clean = blocks.map((block) => (block.marks.length > 0 ? block : cleaned(block)));
  return toPage(clean, pictures);
}

const cleaned = (block: SourceBlock): SourceBlock => ({ ...block, text: cleanText(block.text) });

function toPage(blocks: readonly SourceBlock[], pictures: number): Page {
  const written = blocks.filter(({ text, marker }) => trimmed(marker + text) !== "");
  return { blocks: guessKinds(written), pictures };
}

/** Why a page cannot be imported, if it can't: nothing in it, or more than one import may hold. */
export function pageProblem({ blocks }: Page): "empty" | "too-large" | null {
  if (blocks.length === 0) return "empty";
  let characters = 0;
  for (const { text } of blocks) characters += text.length;
  const isTooLarge = characters > importLimits.characters || blocks.length > importLimits.blocks;
  return isTooLarge ? "too-large" : null;
}
