import { getDocumentSchema } from "@fangzhi/document/schema";
import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { placeOf, readPiece } from "./piece-reading.ts";

const id = "11111111-1111-4111-8111-111111111111";
const schema = getDocumentSchema("body");
const figure = (phrase: string) => ({
  type: "figure",
  attrs: { figureId: id, metricId: id, revisionId: id, phrase },
});
const words = (text: string, bold = false) => ({
  type: "text",
  text,
  ...(bold && { marks: [{ type: "bold" }] }),
});

const body = schema.nodeFromJSON({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [words("基站"), figure("超1.1万个"), words("，"), words("37", true), words("台。")],
    },
    { type: "paragraph", content: [words("第二段。")] },
  ],
});
const reading = readPiece(new Map([["body", body]]));

/** What the editor holds at a place, figures as their phrases. */
const at = ({ from, to }: { from: number; to: number }, doc: Node = body) =>
  doc.textBetween(from, to, "\n", (leaf) => String(leaf.attrs.phrase));

describe("a piece as one text", () => {
  it("reads a line a text block, figures as their phrases", () => {
    expect(reading.text).toBe("基站超1.1万个，37台。\n第二段。");
    expect(reading.figures).toEqual([
      { start: 2, end: 8, figureId: id, metricId: id, revisionId: id },
    ]);
  });

  it("leads every span inside a line back to the same words", () => {
    for (const span of ["基站", "超1.1万个", "，37台", "37台", "基站超1.1万个，", "第二段"]) {
      const start = reading.text.indexOf(span);
      const place = placeOf(reading, start, start + span.length);
      expect(place && at(place), span).toBe(span);
    }
  });

  it("leads nowhere from a span that cuts a figure or leaves its line", () => {
    expect(placeOf(reading, 3, 8)).toBeNull();
    expect(placeOf(reading, 2, 5)).toBeNull();
    const end = reading.text.indexOf("\n");
    expect(placeOf(reading, end - 1, end + 2)).toBeNull();
  });

  it("finds the place between two characters, never inside a figure", () => {
    expect(placeOf(reading, 0, 0)).toEqual({ fragment: "body", from: 1, to: 1 });
    expect(placeOf(reading, 8, 8)).toEqual({ fragment: "body", from: 4, to: 4 });
    expect(placeOf(reading, 5, 5)).toBeNull();
  });
});
