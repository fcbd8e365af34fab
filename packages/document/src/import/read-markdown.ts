import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { SourceBlock } from "./page.ts";
import { readHtmlBlocks } from "./read-html.ts";

/** Markdown as blocks, by way of the HTML it stands for: only its words are taken, so none can harm. */
export function readMarkdownBlocks(text: string): { blocks: SourceBlock[]; pictures: number } {
  const html = micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return readHtmlBlocks(html);
}

/** Whether a text somebody pasted is written in Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/m.test(text) || /^\|[ :-]+\|/m.test(text) || /\*\*[^\s*][^*\n]{0,80}\*\*/.test(text)
  );
}
