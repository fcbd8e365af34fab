import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalJson,
  countCharacters,
  documentText,
  figuresIn,
  hashDocument,
  headlineText,
  mediaIn,
  readLines,
  validateDocument,
} from "./index.ts";
import {
  documentOf,
  figure,
  heading,
  paragraph,
  picture,
  testId,
  text,
  wholeDocument,
} from "./testing/builders.ts";

describe("canonical JSON", () => {
  test("sorts keys by UTF-16 code units and leaves out undefined (RFC 8785 §3.2.3)", () => {
    const value = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\u{1f600}": 5,
      "\u0080": 6,
      a: undefined,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  test("reads back as the same value, and doesn't depend on key order", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 10n])("refuses %s", (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  test("refuses a cycle", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => canonicalJson(cycle)).toThrow(TypeError);
  });
});

describe("the hash of a document", () => {
  test("is SHA-256 of the canonical JSON, the same whatever the order of keys", () => {
    const document = wholeDocument();
    const shuffled = JSON.parse(JSON.stringify(document), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const expected = createHash("sha256").update(canonicalJson(document), "utf8").digest("hex");
    expect(hashDocument(document)).toBe(expected);
    expect(hashDocument(shuffled)).toBe(expected);
  });

  test("changes when only a figure's revision changes", () => {
    const one = documentOf({ body: [paragraph(figure("超1.1万个", 1))] });
    const other = documentOf({
      body: [paragraph(figure("超1.1万个", 1, { revisionId: testId(8) }))],
    });
    expect(hashDocument(one)).not.toBe(hashDocument(other));
  });

  test("of a known document never changes", () => {
    expect(hashDocument(wholeDocument())).toMatchInlineSnapshot(
      `"8f199f7053f3a8b53d3b445261574c2c44f5a1e79ccacfb44b4030387b52e3ae"`,
    );
  });
});

describe("reading a document", () => {
  test("names every figure with its sentence, in reading order", () => {
    const uses = figuresIn(wholeDocument());
    expect(uses.map((use) => [use.position, use.fragment, use.phrase, use.sentence])).toEqual([
      [0, "summary", "1.5万余家", "企业总量达1.5万余家。"],
      [
        1,
        "body",
        "超1.1万个",
        "截至2024年底，全省已开通5G-A基站超1.1万个，累计获批无人机航线超700条。",
      ],
      [
        2,
        "body",
        "超700条",
        "截至2024年底，全省已开通5G-A基站超1.1万个，累计获批无人机航线超700条。",
      ],
    ]);
  });

  test("reads a line a text block, with every figure where its phrase stands", () => {
    const { text, figures } = readLines(wholeDocument());
    expect(text.split("\n")).toContain("企业总量达1.5万余家。");
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual([
      "1.5万余家",
      "超1.1万个",
      "超700条",
    ]);
  });

  test("leaves out a figure whose ids are no ids", () => {
    const document = documentOf({ body: [paragraph(figure("1", 1, { metricId: "x" }))] });
    expect(figuresIn(document)).toEqual([]);
  });

  test("names every picture with caption and credit", () => {
    expect(mediaIn(wholeDocument())).toEqual([
      {
        mediaId: testId(501),
        width: 1600,
        height: 900,
        alt: "无人机",
        fragment: "body",
        position: 0,
        caption: "无人机配送提高了物流效率。",
        credit: "本报记者 赵雪 摄",
      },
    ]);
  });

  test("writes one line a block, the headline on one line, and counts characters", () => {
    const document = documentOf({
      headline: [paragraph("广东低空经济", { type: "hardBreak" }, "再提速")],
      body: [heading(2, "小标题"), paragraph("第一 段。")],
    });
    expect(documentText(document)).toBe("广东低空经济\n再提速\n\n小标题\n第一 段。");
    expect(headlineText(document)).toBe("广东低空经济再提速");
    expect(countCharacters(document)).toBe(16);
  });
});

describe("validating a document for submission", () => {
  const codes = (value: unknown) => {
    const validation = validateDocument(value);
    return validation.ok
      ? []
      : validation.problems.map(({ code, subject }) => `${code}:${subject}`);
  };
  const withBody = (...body: Parameters<typeof documentOf>[0]["body"] & object) =>
    documentOf({ headline: [paragraph("标题")], body });

  test("accepts a document with one of everything", () => {
    expect(validateDocument(wholeDocument())).toMatchObject({ ok: true });
  });

  test.each([
    ["nothing", undefined, ["malformed:document"]],
    ["a string", "x", ["malformed:document"]],
    ["an array", [], ["malformed:document"]],
    [
      "missing fragments",
      { schemaVersion: 1, fragments: {} },
      [
        "malformed:kicker",
        "malformed:headline",
        "malformed:deck",
        "malformed:summary",
        "malformed:body",
      ],
    ],
  ])("refuses %s", (_, value, expected) => expect(codes(value)).toEqual(expected));

  test("refuses another schema version and a fragment that isn't ours", () => {
    expect(codes({ ...wholeDocument(), schemaVersion: 0 })).toEqual(["schema-version:0"]);
    const more = { ...wholeDocument().fragments, footer: [] };
    expect(codes({ schemaVersion: 1, fragments: more })).toEqual(["malformed:footer"]);
  });

  test("asks for a headline and a body, and for one line of headline", () => {
    expect(codes(documentOf({ body: [paragraph("字")] }))).toEqual(["headline-empty:"]);
    expect(codes(documentOf({ headline: [paragraph("字")] }))).toEqual(["body-empty:"]);
    const two = documentOf({
      headline: [paragraph("一"), paragraph(), paragraph("二")],
      body: [paragraph("字")],
    });
    expect(codes(two)).toEqual(["several-paragraphs:headline"]);
  });

  test.each([
    ["an unknown node", { type: "chart" }, "unknown-node:chart"],
    [
      "a kept unknown node",
      { type: "unknownBlock", attrs: { json: "{}" } },
      "unknown-node:unknownBlock",
    ],
    ["an unknown mark", paragraph(text("字", { type: "ruby" })), "unknown-mark:ruby"],
    [
      "a comment left in",
      paragraph(text("字", { type: "comment", attrs: { threadId: testId(1) } })),
      "comment-left:",
    ],
    ["a heading of level 1", heading(1 as 2, "字"), "invalid-attribute:heading.level"],
    [
      "an unsafe link",
      paragraph(text("字", { type: "link", attrs: { href: "javascript:1" } })),
      "invalid-attribute:link.href",
    ],
    [
      "an attribute that isn't ours",
      { type: "paragraph", attrs: { onclick: "x" } },
      "invalid-attribute:paragraph.onclick",
    ],
    [
      "an array for a phrase",
      paragraph(figure("字", 1, { phrase: ["b"] as never })),
      "invalid-attribute:figure.phrase",
    ],
    [
      "a misplaced node",
      { type: "blockquote", content: [{ type: "blockquote" }] },
      "misplaced-node:blockquote in blockquote",
    ],
    [
      "text that is no text",
      { type: "paragraph", content: [{ type: "text", text: 5 }] },
      "malformed:text",
    ],
    ["content that is no list", { type: "paragraph", content: "abc" }, "malformed:paragraph"],
    ["a node that is null", null, "malformed:body"],
    ["a picture without alt", picture("图", "摄", ""), "picture-alt-missing:图"],
    ["a picture without caption", picture("", "摄"), "picture-caption-missing:"],
    ["a picture without credit", picture("图", " "), "picture-credit-missing:"],
    [
      "an empty pull box",
      { type: "pullBox", content: [{ type: "pullBoxTitle" }] },
      "pull-box-empty:",
    ],
  ])("refuses %s", (_, node, expected) => {
    expect(codes(withBody(paragraph("字"), node as never))).toContain(expected);
  });

  test("refuses one figure twice, naming its phrase", () => {
    const body = [paragraph(figure("超1.1万个", 1)), paragraph(figure("超1.1万个", 1))];
    expect(codes(withBody(...body))).toEqual(["figure-duplicate:超1.1万个"]);
  });

  test("refuses what is too deep, too long or too many, and never throws", () => {
    let deep: unknown = paragraph("字");
    for (let index = 0; index < 100; index += 1) {
      deep = { type: "bulletList", content: [{ type: "listItem", content: [deep] }] };
    }
    expect(codes(withBody(deep as never))).toContain("too-deep:");
    expect(codes(withBody(paragraph("字".repeat(200_001))))).toEqual(["too-large:characters"]);
    const many = Array.from({ length: 20_001 }, () => paragraph("字"));
    expect(codes(withBody(...many))).toEqual(["too-large:nodes"]);
  });

  test("never throws, whatever it is given", () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            "paragraph",
            "picture",
            "text",
            "table",
            "pullBox",
            "pictureCaption",
            "x",
          ),
          attrs: fc.oneof(fc.jsonValue(), fc.constant({ alt: "" })),
          content: fc.oneof(fc.array(tie("node"), { maxLength: 3 }), fc.jsonValue()),
          text: fc.jsonValue(),
          marks: fc.jsonValue(),
        },
        { requiredKeys: ["type"] },
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (body) => {
        expect(() => validateDocument(withBody(...(body as never[])))).not.toThrow();
      }),
    );
  });
});
