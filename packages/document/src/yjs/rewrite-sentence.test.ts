import type { NodeJson } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentOf, figure, paragraph, testId, text } from "../testing/builders.ts";
import { applyUpdates, documentFromJson, documentToJson, rewriteSentence } from "./index.ts";
import { placeFigures } from "./place-figures.ts";

const placed = (sentence: string, ...phrases: string[]) =>
  placeFigures(
    sentence,
    phrases.map((phrase, index) => ({ phrase, comesFirst: index === 0 })),
  ).map((one) => one && one.start);

describe("finding where figures stand in a new sentence", () => {
  test("takes any order", () => {
    expect(placed("乙超200条，甲超100个。", "超100个", "超200条")).toEqual([8, 1]);
  });

  test("does not read a number inside a longer one", () => {
    expect(placed("共11万个、1万个。", "1万个")).toEqual([6]);
    expect(placed("共21.1万个。", "1.1万个")).toEqual([null]);
    expect(placed("占30%。", "30")).toEqual([null]);
    expect(placed("共二十三百个。", "三百个")).toEqual([null]);
  });

  test("leaves a longer phrase to the figure that says it", () => {
    expect(placed("甲1.1万个，乙超1.1万个。", "1.1万个", "超1.1万个")).toEqual([1, 8]);
    expect(placed("乙超1.1万个，甲1.1万个。", "1.1万个", "超1.1万个")).toEqual([9, 1]);
    expect(placed("甲超1.1万个。", "1.1万个")).toEqual([2]);
  });

  test("keeps figures that read alike in their order", () => {
    expect(placed("三5个，一5个，二7条，四5个。", "5个", "7条", "5个", "5个")).toEqual([
      1, 9, 5, 13,
    ]);
  });

  test("the rewritten figure gets the only place there is", () => {
    expect(placed("只剩5个。", "5个", "5个")).toEqual([2, null]);
  });
});

/** The figures of a paragraph of JSON, in order. */
const figuresOf = (block: NodeJson | undefined): NodeJson[] =>
  (block?.content ?? []).filter((node) => node.type === "figure");
const readsAs = (block: NodeJson | undefined): string =>
  (block?.content ?? []).map((node) => node.text ?? String(node.attrs?.phrase ?? "")).join("");

const filler = fc.constantFrom("", "全省", "，其中", "航线", "、", "已达", "😀", "（含在建）");
const phrases = ["超1.1万个", "1.1万个", "5个", "近80万架次", "30%以上", "5个"] as const;
/** A sentence's figures in one order and in another, with other words between them. */
const rewriting = fc.shuffledSubarray([...phrases.keys()], { minLength: 1 }).chain((order) =>
  fc.record({
    before: fc.constant(order),
    after: fc.shuffledSubarray(order, { minLength: order.length }),
    words: fc.array(filler, { minLength: 2 * order.length + 2, maxLength: 2 * order.length + 2 }),
    bold: fc.boolean(),
  }),
);

describe("any rewriting that says every figure", () => {
  test("keeps every figure, reads as asked, and touches nothing around the sentence", () => {
    fc.assert(
      fc.property(rewriting, ({ before, after, words, bold }) => {
        const mark = bold ? [{ type: "bold" }] : [];
        const body = paragraph(
          text("前一句。", ...mark),
          ...before.flatMap((id, at) => [`${words[at]}的`, figure(phrases[id] ?? "", id + 1)]),
          `${words[before.length]}。`,
          text("后一句。", ...mark),
        );
        const ydoc = applyUpdates([documentFromJson(documentOf({ body: [body] }))]);
        const rest = words.slice(before.length + 1);
        const sentence = `${after.map((id, at) => `${rest[at]}有${phrases[id]}`).join("")}${rest.at(-1)}。`;
        const [first = 0] = before;
        const outcome = rewriteSentence(ydoc, testId(first + 1), {
          revisionId: testId(777),
          phrase: phrases[first] ?? "",
          sentence,
          expected: readsAs(body).slice(4, -4),
          letGo: [],
        });
        expect(outcome).toEqual({ ok: true, lost: [] });
        const [block] = documentToJson(ydoc).fragments.body;
        expect(readsAs(block)).toBe(`前一句。${sentence}后一句。`);
        const shown = figuresOf(block);
        expect(shown.map((node) => node.attrs?.phrase)).toEqual(after.map((id) => phrases[id]));
        const ids = shown.map((node) => node.attrs?.figureId);
        expect(new Set(ids)).toEqual(new Set(before.map((id) => testId(id + 1))));
        const alike = before.filter((id) => phrases[id] === "5个").map((id) => testId(id + 1));
        expect(ids.filter((id) => alike.includes(String(id)))).toEqual(alike);
        expect(block?.content?.[0]?.text).toMatch(/^前一句。/);
        if (bold) expect(block?.content?.at(-1)).toEqual(text("后一句。", ...mark));
      }),
      { numRuns: 500 },
    );
  });
});

test("what a colleague types beside the sentence at the same instant stays beside it", () => {
  const body = paragraph(
    "前一句。甲",
    figure("超100个", 1),
    "，乙",
    figure("超200条", 2),
    "。后一句。",
  );
  const state = documentFromJson(documentOf({ body: [body] }));
  const [server, tab] = [applyUpdates([state]), applyUpdates([state])];
  rewriteSentence(server, testId(1), {
    revisionId: testId(777),
    phrase: "超100个",
    sentence: "乙超200条，甲超100个。",
    expected: "甲超100个，乙超200条。",
    letGo: [],
  });
  const block = tab.getXmlFragment("body").get(0) as Y.XmlElement;
  const end = block.get(4) as Y.XmlText;
  end.insert(end.length, "再一句。");
  (block.get(0) as Y.XmlText).insert(0, "最先一句。");
  Y.applyUpdate(server, Y.encodeStateAsUpdate(tab));
  expect(readsAs(documentToJson(server).fragments.body[0])).toBe(
    "最先一句。前一句。乙超200条，甲超100个。后一句。再一句。",
  );
});
