import { expect, test } from "vitest";
import { matchTrigger } from "./match-trigger.ts";

test.each([
  ["/", ""],
  ["/数", "数"],
  ["全省已开通/shu", "shu"],
  ["全省已开通／数字", "数字"],
  ["，/h2", "h2"],
  ["with a space /quote", "quote"],
  ["after a figure \ufffc/图", "图"],
  ["、", ""],
  ["、shu'zi", "shuzi"],
])("%j asks for the slash menu", (text, query) => {
  expect(matchTrigger(text)).toMatchObject({ kind: "slash", query });
});

test.each(["5G/", "https:/", "km/h", "统筹、", "统筹、shu", "/数 ", "and/or", "C#"])(
  "%j is only text",
  (text) => {
    expect(matchTrigger(text)).toBeNull();
  },
);

test.each(["#", "全省已开通#", "全省已开通＃", "，#"])("%j asks for a figure", (text) => {
  expect(matchTrigger(text)).toEqual({ kind: "figure", length: 1, query: "" });
});

test("the length covers the trigger and what was typed after it", () => {
  expect(matchTrigger("全省已开通/shu")?.length).toBe(4);
});
