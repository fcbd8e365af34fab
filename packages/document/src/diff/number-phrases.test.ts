import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberPhrases } from "./number-phrases.ts";

const found = (text: string) => numberPhrases(text).map(({ start, end }) => text.slice(start, end));

const read: [text: string, phrases: string[]][] = [
  ["投资9877.5万元，增长2024.5%", ["9877.5万元", "2024.5%"]],
  ["2024.5.1开工，2024-05投产", ["2024.5.1", "2024-05"]],
  ["9月12日至14日，9月30日—10月3日", ["9月12日至14日", "9月30日—10月3日"]],
  ["每日7:00至22:30", ["7:00至22:30"]],
  ["超300fps，近800V，突破5G技术", ["超300fps", "近800V"]],
  ["36标准机架，近百学位，120个学位以上", ["36标准机架", "近百学位", "120个"]],
  ["12日元，3日内", ["12日元", "3日"]],
  ["少于1 200家，12 300亿元", ["少于1 200家", "12 300亿元"]],
  ["尺寸3×4米，1.2×10^5次", ["3×4米", "1.2×10^5"]],
  ["歼-20，最低-20℃", ["20", "最低-20℃"]],
  ["从1.5倍增至2倍", ["1.5倍", "2倍"]],
  ["US$3.2 billion, nearly 75 percent", ["US$3.2 billion", "nearly 75 percent"]],
  ["on July 8, 2025 and 9 May 2026", ["July 8, 2025", "9 May 2026"]],
  ["more than 1.2 million square meters", ["more than 1.2 million square meters"]],
];

const pick = (words: string) => fc.constantFrom(...words.split(" "));
const maybe = (words: string) => fc.constantFrom("", "", ...words.split(" "));
const digits = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }).map(String),
  fc.integer({ min: 1_000, max: 9_999_999 }).map((number) => number.toLocaleString("en")),
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => `${whole}.${part}`),
);
const written = fc
  .tuple(
    maybe("超 近 约 逾 超过 突破 不足 不少于 不超过 至少 最多 将近 接近 大约"),
    digits,
    maybe("万 亿 万亿"),
    maybe("余 多"),
    pick("个 家 条 项 % 元 美元 人次 架次 吨 千瓦时 平方米 公里 台 户 亩 名 小时 个百分点"),
    maybe("以上 以下 左右"),
  )
  .map(([qualifier, number, scale, more, unit, bound]) => {
    const mayBeMore = scale !== "" && !unit.startsWith("个百") && unit !== "%";
    return `${qualifier}${number}${scale}${mayBeMore ? more : ""}${unit}${bound}`;
  });

describe("number phrases", () => {
  test.each(read)("are whole in %s", (text, phrases) => {
    expect(found(text)).toEqual(phrases);
  });

  test("are read in texts without an end of groups and sizes", () => {
    for (const text of ["3×".repeat(20_000), "1 234".repeat(20_000)]) {
      expect(numberPhrases(text).length).toBeGreaterThan(0);
    }
  });

  test("are whole with any digits, qualifier, multiplier and unit", () => {
    fc.assert(
      fc.property(written, pick("，总量 。目前为 （其中 、 “"), (phrase, before) => {
        expect(found(`${before}${phrase}，同比提升。`)).toEqual([phrase]);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 1_000) },
    );
  });
});
