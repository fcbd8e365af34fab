import { describe, expect, it } from "vitest";
import { compareQuantities } from "./compare.ts";
import { formatAsWritten, formatQuantity } from "./format.ts";
import { parseQuantity } from "./parse.ts";

const phrases: [string, string, string | null, string, string, string][] = [
  ["超1.1万个", "11000", null, "over", "个", "超1.1万个"],
  ["近80万架次", "800000", null, "nearly", "架次", "近80万架次"],
  ["1/3", "0.333333333", null, "exact", "ratio", "1/3"],
  ["2850万千瓦时", "28500000", null, "exact", "千瓦时", "2850万千瓦时"],
  ["1.5万余家", "15000", null, "more_than_suffix", "家", "1.5万余家"],
  ["30%以上", "30", null, "at_least", "%", "30%以上"],
  ["三大", "3", null, "exact", "个", "3个"],
  ["千亿级", "100000000000", null, "order", "元", "千亿元级"],
  ["突破万亿元大关", "1000000000000", null, "over", "元", "超1万亿元"],
  ["三四百家", "300", "400", "range", "家", "300～400家"],
  ["3～5亿元", "300000000", "500000000", "range", "元", "3亿～5亿元"],
  ["近八成", "80", null, "nearly", "%", "近80%"],
  ["翻两番", "4", null, "exact", "倍", "4倍"],
  ["3年多", "3", null, "more_than_suffix", "年", "3年多"],
  ["3个多月", "3", null, "more_than_suffix", "个月", "3个多月"],
  ["十余万人", "100000", null, "more_than_suffix", "人", "10万余人"],
  ["3亿4500万元", "345000000", null, "exact", "元", "3.45亿元"],
  ["１２．５％", "12.5", null, "exact", "%", "12.5%"],
  ["过半", "0.5", null, "over", "ratio", "超1/2"],
];

describe("parseQuantity", () => {
  it.each(phrases)("reads %s", (phrase, low, high, qualifier, norm, house) => {
    const quantity = parseQuantity(phrase);
    expect(quantity).toMatchObject({ low, high, qualifier, unit: { norm } });
    if (quantity === null) return;
    expect(formatAsWritten(quantity)).toBe(phrase);
    expect(formatQuantity(quantity, "zh-CN")).toBe(house);
  });

  it.each(["", "T1100", "5G-A", "2025年", "3000场景", "3.0升级", "企业", "超", "万科", "5家和6家"])(
    "refuses %s",
    (phrase) => {
      expect(parseQuantity(phrase)).toBeNull();
    },
  );
});

describe("compareQuantities", () => {
  const relation = (a: string, b: string, samePeriod = false) => {
    const old = parseQuantity(a);
    const next = parseQuantity(b);
    if (!old || !next) throw new Error(`unread: ${a} or ${b}`);
    return compareQuantities(old, next, { samePeriod }).relation;
  };

  it.each([
    ["1.5万余家", "1.52万家", "refines"],
    ["1.5万余家", "1.8万家", "changes"],
    ["超1.1万个", "逾2.13万个", "changes"],
    ["超100家", "突破100家", "same"],
    ["3000亿元", "0.3万亿元", "same"],
    ["100万千瓦", "100万千瓦时", "incomparable"],
    ["1.52万家", "1.5万余家", "widens"],
    ["15亩", "1公顷", "rewords"],
  ])("says that %s → %s %s", (old, next, expected) => {
    expect(relation(old, next)).toBe(expected);
  });

  it("calls another value for the same period a contradiction", () => {
    expect(relation("488家", "490家", true)).toBe("contradicts");
  });
});
