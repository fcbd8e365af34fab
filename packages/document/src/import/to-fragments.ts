import {
  type BlockMark,
  type DocumentJson,
  type ImportedBlock,
  type NodeJson,
} from "@fangzhi/types";
import { schemaVersion } from "../node-types.ts";
import { isSafeHref } from "../safe-href.ts";
import { cleanText, trimmed } from "./clean-text.ts";

/**
 * The blocks of a page as a piece's text. Kicker, headline and deck are one line each, items in a
 * row one list, a box's title begins its box. A caption, whose picture is not imported, is an italic
 * line where the picture stood. Bylines and what is left out are no part of the text.
 */
export function toFragments(blocks: readonly ImportedBlock[]): DocumentJson {
  const line = (kind: ImportedBlock["kind"]): NodeJson[] => {
    const texts = blocks.filter((block) => block.kind === kind).map(({ text }) => words(text));
    return [paragraphOf(texts.filter(Boolean).join("\u3000"), [])];
  };
  const summary = blocks.filter(({ kind }) => kind === "summary").map(toParagraph);
  const body = toBody(blocks);
  return {
    schemaVersion,
    fragments: {
      ...{ kicker: line("kicker"), headline: line("headline"), deck: line("deck") },
      summary: summary.length > 0 ? summary : [paragraphOf("", [])],
      body: body.length > 0 ? body : [paragraphOf("", [])],
    },
  };
}

const words = (text: string): string => trimmed(cleanText(text)).replaceAll("\n", " ");

function toBody(blocks: readonly ImportedBlock[]): NodeJson[] {
  const body: NodeJson[] = [];
  let box: NodeJson | null = null;
  for (const block of blocks) {
    const isInBox = block.kind === "boxText" || block.kind === "boxItem";
    if (block.kind === "boxTitle" || (isInBox && !box)) {
      box = { type: "pullBox", content: [titleOf(isInBox ? "" : block.text, block)] };
      body.push(box);
    }
    if (block.kind === "boxTitle") continue;
    if (isInBox && box) {
      addBlock(box.content ?? [], block);
    } else if (addBlock(body, block)) box = null;
  }
  return body;
}

function titleOf(text: string, { marks = [] }: ImportedBlock): NodeJson {
  const content = inline(text, text === "" ? [] : marks);
  return { type: "pullBoxTitle", ...(content.length > 0 && { content }) };
}

/** False when the block has no place in the body. */
function addBlock(nodes: NodeJson[], block: ImportedBlock): boolean {
  switch (block.kind) {
    case "heading":
    case "subheading":
      nodes.push({
        type: "heading",
        attrs: { level: block.kind === "heading" ? 2 : 3 },
        content: inline(block.text, block.marks ?? []),
      });
      return true;
    case "paragraph":
    case "boxText":
      nodes.push(toParagraph(block));
      return true;
    case "quote":
      nodes.push({ type: "blockquote", content: [toParagraph(block)] });
      return true;
    case "listItem":
    case "boxItem":
      addItem(nodes, "bulletList", block);
      return true;
    case "numberedItem":
      addItem(nodes, "orderedList", block);
      return true;
    case "caption": {
      const whole = { start: 0, end: block.text.length, type: "italic" } as const;
      nodes.push(paragraphOf(block.text, [whole]));
      return true;
    }
    case "table":
      nodes.push(toTable(block.text));
      return true;
    case "kicker":
    case "headline":
    case "deck":
    case "byline":
    case "summary":
    case "boxTitle":
    case "leftOut":
      return false;
  }
}

function addItem(
  nodes: NodeJson[],
  type: "bulletList" | "orderedList",
  block: ImportedBlock,
): void {
  const item = { type: "listItem", content: [toParagraph(block)] };
  const last = nodes.at(-1);
  if (last?.type === type) last.content?.push(item);
  else nodes.push({ type, content: [item] });
}

const toParagraph = ({ text, marks = [] }: ImportedBlock): NodeJson => paragraphOf(text, marks);

function paragraphOf(text: string, marks: readonly BlockMark[]): NodeJson {
  const content = inline(text, marks);
  return { type: "paragraph", ...(content.length > 0 && { content }) };
}

/** A text cut where marks begin and end, a line end as a line break. */
function inline(text: string, marks: readonly BlockMark[]): NodeJson[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, at) => {
    const start = edges[at] ?? 0;
    const here = marksOver(marks, start, end);
    return cleanText(text.slice(start, end))
      .split("\n")
      .flatMap((part, index): NodeJson[] => [
        ...(index > 0 ? [{ type: "hardBreak" }] : []),
        ...(part === ""
          ? []
          : [{ type: "text", text: part, ...(here.length > 0 && { marks: here }) }]),
      ]);
  });
}

function marksOver(marks: readonly BlockMark[], start: number, end: number) {
  const types = new Map<string, { type: string; attrs?: Record<string, unknown> }>();
  for (const mark of marks) {
    if (mark.start > start || mark.end < end || types.has(mark.type)) continue;
    if (mark.type !== "link") types.set(mark.type, { type: mark.type });
    else if (isSafeHref(mark.href ?? "")) {
      types.set("link", { type: "link", attrs: { href: mark.href } });
    }
  }
  return [...types.values()];
}

/** A line a row, a tab between cells; the first row is the header. */
function toTable(text: string): NodeJson {
  const rows = cleanText(text)
    .split("\n")
    .map((row) => row.split("\t"));
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    type: "table",
    content: rows.map((row, at) => ({
      type: "tableRow",
      content: Array.from({ length: columns }, (_, column) => ({
        type: at === 0 ? "tableHeader" : "tableCell",
        content: [paragraphOf(trimmed(row[column] ?? ""), [])],
      })),
    })),
  };
}
