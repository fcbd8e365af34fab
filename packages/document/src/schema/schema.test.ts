import { fragmentNames } from "@fangzhi/types";
import { describe, expect, test } from "vitest";
import { figure, paragraph, testId, text } from "../testing/builders.ts";
import { extensionsFor, Figure, fitToSchema, getDocumentSchema, isSafeHref } from "./index.ts";

describe("the schema", () => {
  test("builds for every fragment without a DOM", () => {
    for (const name of fragmentNames) expect(getDocumentSchema(name).topNodeType.name).toBe("doc");
  });

  test("declares a rule for every attribute, so that none takes an array or an object", () => {
    for (const name of fragmentNames) {
      const schema = getDocumentSchema(name);
      for (const type of [...Object.values(schema.nodes), ...Object.values(schema.marks)]) {
        for (const [attribute, spec] of Object.entries(type.spec.attrs ?? {})) {
          expect(spec.validate, `${type.name}.${attribute}`).toBeDefined();
        }
      }
    }
  });

  test("refuses an array where a figure's phrase belongs", () => {
    const schema = getDocumentSchema("body");
    const json = figure("超1.1万个", 1, { phrase: ["script", {}, "alert(1)"] as never });
    expect(() => schema.nodeFromJSON(json)).toThrow(RangeError);
  });

  test("copies a figure as its phrase", () => {
    const root = fitToSchema("body", [paragraph("开通", figure("超1.1万个"), "。")]);
    expect(root.textBetween(0, root.content.size)).toBe("开通超1.1万个。");
    expect(root.textContent).toBe("开通超1.1万个。");
  });

  test("lets two comment threads overlap", () => {
    const { comment } = getDocumentSchema("body").marks;
    const first = comment?.create({ threadId: testId(1) });
    const both = comment?.create({ threadId: testId(2) }).addToSet(first ? [first] : []);
    expect(both).toHaveLength(2);
  });

  test("lets the editor put its own extension in the place of one of ours", () => {
    const own = Figure.extend({ draggable: true });
    expect(extensionsFor("body", [own])).toContain(own);
    expect(extensionsFor("body", [own])).not.toContain(Figure);
  });
});

describe("fitting foreign content", () => {
  const kept = (json: unknown) => ({ type: "unknownBlock", attrs: { json: JSON.stringify(json) } });

  test("keeps an unknown block, an unknown inline node and an unknown mark whole", () => {
    const strange = { attrs: { a: 1 }, content: [text("词")], type: "chart" };
    const root = fitToSchema("body", [
      strange,
      paragraph("前", { type: "emoji" }, text("后", { type: "ruby", attrs: { rt: "hòu" } })),
    ]).toJSON();
    expect(JSON.parse(root.content[0].attrs.json)).toEqual(strange);
    expect(root.content[1].content[1]).toMatchObject({ type: "unknownInline" });
    expect(root.content[1].content[2].marks[0]).toMatchObject({ type: "unknownMark" });
  });

  test("keeps a node whose attributes are refused as unknown", () => {
    const bad = figure("超1.1万个", 1, { metricId: "x" });
    const root = fitToSchema("body", [paragraph(bad)]).toJSON();
    expect(root.content[0].content[0].type).toBe("unknownInline");
    expect(JSON.parse(root.content[0].content[0].attrs.json)).toEqual(bad);
  });

  test("keeps a table in a headline, and a link with an unsafe address, as unknown", () => {
    const table = { type: "table" };
    expect(fitToSchema("headline", [table]).toJSON().content[0]).toEqual(kept(table));
    const mark = { type: "link", attrs: { href: "javascript:alert(1)" } };
    const root = fitToSchema("body", [paragraph(text("点", mark))]).toJSON();
    expect(root.content[0].content[0].marks[0].type).toBe("unknownMark");
  });

  test("gathers loose text into a paragraph and fills an empty fragment", () => {
    expect(fitToSchema("body", [text("散")]).toJSON().content).toEqual([paragraph("散")]);
    expect(fitToSchema("body", []).toJSON().content).toEqual([paragraph()]);
  });
});

describe("safe links", () => {
  test.each(["https://example.org/统计?a=1#b", "http://example.org", "mailto:desk@example.org"])(
    "accepts %s",
    (href) => expect(isSafeHref(href)).toBe(true),
  );

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript\u200b:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//example.org",
    "/relative",
    "https:example.org",
    "https:\\\\example.org",
    "https://",
    "http://exa mple.org",
    "ftp://example.org",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "",
    null,
    undefined,
    ["https://example.org"],
    { toString: () => "https://example.org" },
  ])("refuses %j", (href) => expect(isSafeHref(href)).toBe(false));
});
