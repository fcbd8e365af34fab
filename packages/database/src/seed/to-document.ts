import { schemaVersion } from "@fangzhi/document";
import type { DocumentJson, FigureAttrs, NodeJson } from "@fangzhi/types";
import type { SeedBlock, SeedText } from "./content/types.ts";

/** A picture that has been uploaded, with the words that go under it. */
export interface PlacedPicture {
  mediaId: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}

/** Where a text's placeholders lead. Both throw on a key they don't know. */
export interface References {
  /** `key` or `key@n`, as in `{{figure:key@2}}`. */
  figure(key: string): FigureAttrs;
  picture(key: string): PlacedPicture;
}

/** A seed text as the document that the commands take. */
export function toDocument(text: SeedText, references: References): DocumentJson {
  const line = (words: string): NodeJson[] => [paragraph(words, references)];
  return {
    schemaVersion,
    fragments: {
      kicker: line(text.kicker),
      headline: line(text.headline),
      deck: line(text.deck),
      summary: line(text.summary),
      body: text.body.map((block) => toNode(block, references)),
    },
  };
}

export function toNode(block: SeedBlock, references: References): NodeJson {
  switch (block.type) {
    case "paragraph":
      return paragraph(block.text, references);
    case "heading":
      return {
        type: "heading",
        attrs: { level: block.level },
        content: inline(block.text, references),
      };
    case "list":
      return list(block.ordered ? "orderedList" : "bulletList", block.items, references);
    case "quote":
      return { type: "blockquote", content: [paragraph(block.text, references)] };
    case "pullBox": {
      const title = { type: "pullBoxTitle", content: inline(block.title, references) };
      const inside =
        "items" in block
          ? [list("bulletList", block.items, references)]
          : block.paragraphs.map((text) => paragraph(text, references));
      return { type: "pullBox", content: [title, ...inside] };
    }
    case "picture":
      return picture(references.picture(block.key), references);
    case "table":
      return table(block.rows, references);
  }
}

function inline(text: string, references: References): NodeJson[] {
  // Odd places of the split are the placeholders' keys.
  return text.split(/\{\{figure:([a-z0-9@-]+)\}\}/).flatMap((part, index): NodeJson[] => {
    if (index % 2 === 1) return [{ type: "figure", attrs: { ...references.figure(part) } }];
    return part === "" ? [] : [{ type: "text", text: part }];
  });
}

function paragraph(text: string, references: References): NodeJson {
  const content = inline(text, references);
  return { type: "paragraph", ...(content.length > 0 && { content }) };
}

function list(
  type: "bulletList" | "orderedList",
  items: readonly string[],
  references: References,
): NodeJson {
  return {
    type,
    content: items.map((item) => ({ type: "listItem", content: [paragraph(item, references)] })),
  };
}

function picture(placed: PlacedPicture, references: References): NodeJson {
  const { mediaId, width, height, alt, caption, credit } = placed;
  return {
    type: "picture",
    attrs: { mediaId, width, height, alt },
    content: [
      { type: "pictureCaption", content: inline(caption, references) },
      { type: "pictureCredit", content: inline(credit, references) },
    ],
  };
}

/** The first row is the header. */
function table(rows: readonly (readonly string[])[], references: References): NodeJson {
  return {
    type: "table",
    content: rows.map((row, index) => ({
      type: "tableRow",
      content: row.map((cell) => ({
        type: index === 0 ? "tableHeader" : "tableCell",
        content: [paragraph(cell, references)],
      })),
    })),
  };
}
