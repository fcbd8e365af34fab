import { expect, test } from "vitest";
import { wordsToCheck } from "./words-to-check.ts";

const end = (year: number) => ({ start: null, end: `${year}-12-31` });
const undated = { start: null, end: null };

test.each([
  ["截至2024年底，广东开通5G-A基站超1.1万个，居全国首位。", ["截至2024年底", "首位"]],
  ["截至2025年底，累计获批航线超900条。", []],
  [
    "2024年6月底开通超1.1万个，同比增长30%，数量翻一番。",
    ["2024年6月底", "同比", "增长", "翻一番"],
  ],
  ["今年以来已开通超1.1万个，约占全国1/3。", ["今年以来", "占全国"]],
  ["全省已开通超1.1万个。", []],
])("%s asks to look at %o", (sentence, words) => {
  expect(wordsToCheck(sentence, end(2024), end(2025))).toEqual(words);
});

test("a restated value of the same time leaves its date true", () => {
  expect(wordsToCheck("截至2024年底超1.1万个。", end(2024), end(2024))).toEqual([]);
});

test("beside a value that had no time, any date is looked at", () => {
  expect(wordsToCheck("2023年突破100家。", undated, end(2025))).toEqual(["2023年"]);
});
