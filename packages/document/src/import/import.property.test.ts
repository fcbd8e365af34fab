import { importLimits } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodesText } from "../document-text.ts";
import { fitToSchema } from "../schema/fit-to-schema.ts";
import { validateDocument } from "../validate-document.ts";
import { applyJoins } from "./apply-joins.ts";
import { cleanText, withoutSpace } from "./clean-text.ts";
import { applyConversions, proposeConversions } from "./propose-conversions.ts";
import { proposeJoins } from "./propose-joins.ts";
import { readHtml, readMarkdown, readText } from "./read.ts";
import { toFragments } from "./to-fragments.ts";

const words = fc.constantFrom(
  ...[
    "港口",
    "冷链",
    "，",
    "、",
    "。",
    "《",
    "》",
    "“",
    "”",
    "（",
    "）",
    "：",
    "1.2万",
    "家",
    "和",
    "的",
  ],
  ...[
    "——",
    "\n",
    "\n\n",
    "　　",
    "- ",
    "# ",
    "1. ",
    ",",
    "(",
    ")",
    "企业",
    "本报记者 赵",
    "图为",
    "链接",
    "\t",
  ],
  ...["内容提要", "责任编辑:", "**", "<b>", "\u0000", "\ud800", "😀", " "],
);
const pages = fc.array(words, { maxLength: 120 }).map((parts) => parts.join(""));
const anyText = fc.oneof(pages, fc.string({ unit: "binary", maxLength: 300 }));

const letters = (texts: readonly string[]): string =>
  [...withoutSpace(texts.join(""))].sort().join("");

describe("a plain text", () => {
  it("keeps every character once and in order, in a block or its marker", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = readText(text);
        const read = blocks.map((block) => block.marker + block.text).join("");
        expect(withoutSpace(read)).toBe(withoutSpace(cleanText(text)));
      }),
      { numRuns: 400 },
    );
  });

  it("keeps every character when all joins are made and all marks converted", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = readText(text);
        const joins = proposeJoins(blocks);
        const joined = applyJoins(blocks, joins);
        const texts = blocks.map((block) => block.text);
        expect(letters(joined.map((block) => block.text))).toBe(letters(texts));
        expect(joined).toHaveLength(blocks.length - joins.length);
        const converted = applyConversions(joined, proposeConversions(joined));
        expect(converted.map((block) => block.text.length)).toEqual(
          joined.map((block) => block.text.length),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("keeps what it makes of every choice of joins", () => {
    fc.assert(
      fc.property(pages, fc.infiniteStream(fc.boolean()), (text, choices) => {
        const { blocks } = readText(text);
        const chosen = proposeJoins(blocks).filter(() => choices.next().value);
        const joined = applyJoins(blocks, chosen);
        expect(letters(joined.map((block) => block.text))).toBe(
          letters(blocks.map((block) => block.text)),
        );
      }),
    );
  });
});

describe("a page as a piece", () => {
  it("holds the words of its blocks, and is a document that every editor can open", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = readText(text).blocks.filter(({ kind }) => kind !== "table");
        const { fragments } = toFragments(blocks);
        const written = Object.values(fragments).map((nodes) => nodesText(nodes));
        const kept = blocks.filter(({ kind }) => kind !== "byline" && kind !== "leftOut");
        expect(letters(written)).toBe(letters(kept.map((block) => block.text)));
        for (const name of ["kicker", "headline", "deck", "summary", "body"] as const) {
          const node = fitToSchema(name, fragments[name]);
          expect(JSON.stringify(node.toJSON())).not.toContain("unknown");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is well formed whatever the source says", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isHtml) => {
        const document = toFragments((isHtml ? readHtml : readMarkdown)(text).blocks);
        const problems = validateDocument(document);
        const codes = problems.ok ? [] : problems.problems.map(({ code }) => code);
        expect(codes.filter((code) => !/empty|several/.test(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

// Nothing here is timed; a busy machine may take its time.
describe("hostile texts", { timeout: 60_000 }, () => {
  const size = importLimits.characters;
  it.each([
    ["one paragraph", "一".repeat(size)],
    ["opening marks", "《".repeat(size)],
    ["closing marks", "》".repeat(size)],
    ["broken lines", "港口和、\n\n".repeat(1_000)],
    ["short lines", "港\n".repeat(size / 2)],
    ["bullets", "- 港\n".repeat(3_000)],
    ["titles that never end", "# 港\n\n《港".repeat(1_000)],
    ["spaces", " ".repeat(size)],
    ["stars", "**".repeat(size / 2)],
    ["quotes", "> ".repeat(2_000)],
  ])("%s are read, joined and made a piece", (_, text) => {
    const { blocks } = readText(text);
    toFragments(applyJoins(blocks, proposeJoins(blocks)));
    expect(withoutSpace(blocks.map((block) => block.marker + block.text).join(""))).toBe(
      withoutSpace(text),
    );
  });
});
