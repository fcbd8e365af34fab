import { type BlockMark, importLimits } from "@fangzhi/types";
import { Parser } from "htmlparser2";
import { isSafeHref } from "../safe-href.ts";
import type { SourceBlock, SourceStyle } from "./page.ts";

const styles: Readonly<Record<string, SourceStyle>> = {
  h1: "title",
  h2: "heading",
  h3: "subheading",
  h4: "subheading",
  h5: "subheading",
  h6: "subheading",
  figcaption: "caption",
  caption: "caption",
};
/** Elements at whose edges a block ends. */
const blockTags = new Set(
  "address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const unread = new Set(["script", "style", "template", "title", "head", "noscript"]);
const markTypes: Readonly<Record<string, BlockMark["type"]>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  a: "link",
};

/** HTML as blocks: words, headings, lists, tables, bold, italic and links; nothing else of it. */
export function readHtmlBlocks(html: string): { blocks: SourceBlock[]; pictures: number } {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { blocks: reader.finish(), pictures: reader.pictures };
}

const isKeptHref = (href: string): boolean => href.length <= importLimits.href && isSafeHref(href);

class HtmlReader {
  pictures = 0;
  readonly #blocks: SourceBlock[] = [];
  /** Open elements that say what the words inside them are, innermost last. */
  readonly #styles: { name: string; style: SourceStyle }[] = [];
  readonly #lists: string[] = [];
  readonly #openMarks: { name: string; mark: BlockMark }[] = [];
  #parts: string[] = [];
  #length = 0;
  #marks: BlockMark[] = [];
  #unreadDepth = 0;
  #table: string[][] | null = null;
  #tableDepth = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (unread.has(name)) this.#unreadDepth++;
    if (name === "img") this.pictures++;
    if (blockTags.has(name)) this.#endBlock();
    if (name === "ul" || name === "ol") this.#lists.push(name);
    if (name === "table" && this.#tableDepth++ === 0) this.#table = [];
    if (name === "tr" && this.#tableDepth === 1) this.#table?.push([]);
    if ((name === "td" || name === "th") && this.#tableDepth === 1) this.#table?.at(-1)?.push("");
    const style = this.#styleOf(name, attributes);
    if (style) this.#styles.push({ name, style });
    const type = markTypes[name];
    const href = attributes.href ?? "";
    if (type === undefined || (type === "link" && !isKeptHref(href))) return;
    const mark = { start: this.#length, end: this.#length, type };
    this.#openMarks.push({ name, mark: type === "link" ? { ...mark, href } : mark });
  }

  text(text: string): void {
    if (this.#unreadDepth > 0) return;
    // A line end of the source is a space; the one between two Chinese characters is none.
    const words = text.replace(/\s+/g, " ");
    this.#parts.push(words);
    this.#length += words.length;
  }

  close(name: string): void {
    if (unread.has(name)) this.#unreadDepth = Math.max(0, this.#unreadDepth - 1);
    const open = this.#openMarks.findLastIndex((one) => one.name === name);
    if (open >= 0) {
      const [closed] = this.#openMarks.splice(open, 1);
      if (closed && closed.mark.start < this.#length) {
        this.#marks.push({ ...closed.mark, end: this.#length });
      }
    }
    if (blockTags.has(name)) this.#endBlock();
    if (name === "ul" || name === "ol") this.#lists.pop();
    if (name === "table" && this.#tableDepth > 0 && --this.#tableDepth === 0) this.#endTable();
    const style = this.#styles.findLastIndex((one) => one.name === name);
    if (style >= 0) this.#styles.splice(style, 1);
  }

  finish(): SourceBlock[] {
    this.#endBlock();
    this.#endTable();
    return this.#blocks;
  }

  #styleOf(name: string, attributes: Record<string, string>): SourceStyle | null {
    if (name === "li") return this.#lists.at(-1) === "ol" ? "numberedItem" : "listItem";
    if (name === "blockquote") return "quote";
    const named = (attributes.class ?? "").split(" ");
    if (name === "p" && named.includes("title")) return "pageTitle";
    if (name === "p" && named.includes("caption")) return "caption";
    if (name === "p" && named.includes("subtitle")) return "subtitle";
    return styles[name] ?? null;
  }

  /** Puts the words since the last edge into a block, or into the open table's cell. */
  #endBlock(): void {
    const { text, marks } = this.#takeWords();
    if (text === "") return;
    const row = this.#table?.at(-1);
    if (row && row.length > 0) {
      const cell = row.at(-1) ?? "";
      row[row.length - 1] = cell === "" ? text : `${cell} ${text}`;
      return;
    }
    const style = this.#innermostStyle();
    const isBold = marks.some(
      ({ type, start, end }) => type === "bold" && end - start >= text.length,
    );
    this.#blocks.push({ style, text, marker: "", marks, isIndented: false, isBold });
  }

  /** A list or a heading in a quotation is a list or a heading: the box around it is guessed later. */
  #innermostStyle(): SourceStyle {
    return this.#styles.at(-1)?.style ?? "paragraph";
  }

  #takeWords(): { text: string; marks: BlockMark[] } {
    const raw = this.#parts.join("");
    const openNow = this.#openMarks.map(({ mark }) => ({ ...mark, end: this.#length }));
    const marks = [...this.#marks, ...openNow];
    const lead = raw.length - raw.trimStart().length;
    const text = tidySpaces(raw.trim());
    this.#parts = [];
    this.#length = 0;
    this.#marks = [];
    for (const open of this.#openMarks) open.mark = { ...open.mark, start: 0, end: 0 };
    // Spaces that go move what follows them; a block that has both keeps its spaces.
    const kept = marks.length > 0 ? raw.trim() : text;
    const placed = marks.flatMap((mark) => {
      const start = Math.max(0, mark.start - lead);
      const end = Math.min(kept.length, mark.end - lead);
      return start < end ? [{ ...mark, start, end }] : [];
    });
    return { text: kept, marks: placed.slice(0, importLimits.marks) };
  }

  #endTable(): void {
    const rows = (this.#table ?? []).filter((row) => row.length > 0);
    this.#table = null;
    if (!rows.some((row) => row.some((cell) => cell !== ""))) return;
    const text = rows.map((row) => row.join("\t")).join("\n");
    this.#blocks.push({
      ...{ style: "table", text, marker: "", marks: [] },
      ...{ isIndented: false, isBold: false },
    });
  }
}

/** A line end inside Chinese prose left a space that nobody wrote. */
function tidySpaces(text: string): string {
  return text.replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, "$1");
}
