import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";
import { formatQuantity } from "./format.ts";
import { parseQuantity } from "./parse.ts";
import { checkShare, checkShares, checkSubset, checkSum } from "./relations.ts";

function read(phrase: string) {
  const quantity = parseQuantity(phrase);
  if (!quantity) throw new Error(phrase);
  return quantity;
}

describe("checks over a set of quantities", () => {
  it("finds a part greater than its whole", () => {
    expect(checkSubset(read("107家"), read("488家"))).toBe("holds");
    expect(checkSubset(read("5家"), read("4家"))).toBe("fails");
    expect(checkSubset(read("超100家"), read("100家"))).toBe("fails");
    expect(checkSubset(read("120家"), read("超100家"))).toBe("open");
    expect(checkSubset(read("100万千瓦"), read("600万千瓦时"))).toBe("open");
  });

  it("adds parts up within their bounds and across units", () => {
    expect(checkSum([read("3亿元"), read("2亿元")], read("5亿元"))).toBe("holds");
    expect(checkSum([read("3亿元"), read("2亿元")], read("6亿元"))).toBe("fails");
    expect(checkSum([read("15亩"), read("1公顷")], read("2公顷"))).toBe("holds");
    expect(checkSum([read("超3家"), read("2家")], read("9家"))).toBe("open");
  });

  it("checks a share to the digit written", () => {
    expect(checkShare(read("1家"), read("3家"), read("33.3%"))).toBe("holds");
    expect(checkShare(read("1家"), read("3家"), read("1/3"))).toBe("holds");
    expect(checkShare(read("1家"), read("3家"), read("35%"))).toBe("fails");
  });

  it("lets rounded shares add up to a little over one whole", () => {
    expect(checkShares([read("33.4%"), read("33.3%"), read("33.4%")])).toBe("holds");
    expect(checkShares([read("60%"), read("50%")])).toBe("fails");
  });
});

describe("convert", () => {
  it("is exact, and says where the factor comes from", () => {
    expect(convert("15", "亩", "公顷")).toMatchObject({ ok: true, value: "1", exact: true });
    expect(convert("10000", "亩", "公顷")).toMatchObject({
      ok: true,
      value: "666.666666666667",
      exact: false,
    });
    const mu = convert("1", "亩", "平方米");
    expect(mu.ok && mu.sources.join()).toContain("国务院令");
    expect(convert("2", "小时", "分钟")).toMatchObject({ ok: true, value: "120" });
  });

  it("never takes power for energy, nor one currency for another", () => {
    expect(convert("1", "千瓦", "千瓦时").ok).toBe(false);
    expect(convert("1", "元", "美元").ok).toBe(false);
    expect(convert("1", "元/千瓦时", "元/吨").ok).toBe(false);
  });
});

describe("formatQuantity", () => {
  const zh = (phrase: string) => formatQuantity(read(phrase), "zh-CN");
  const en = (phrase: string) => formatQuantity(read(phrase), "en");

  it("writes house style in both languages", () => {
    expect([zh("超11000个"), en("超1.1万个")]).toEqual(["超1.1万个", "more than 11,000"]);
    expect([zh("近800000架次"), en("近80万架次")]).toEqual([
      "近80万架次",
      "nearly 800,000 sorties",
    ]);
    expect([zh("28500000千瓦时"), en("2850万千瓦时")]).toEqual([
      "2850万千瓦时",
      "28.5 million kWh",
    ]);
    expect([zh("三分之一"), en("1/3")]).toEqual(["1/3", "1/3"]);
    expect([zh("30%～40%"), en("3亿～5亿元")]).toEqual([
      "30%～40%",
      "300 million to 500 million yuan",
    ]);
  });

  it("rounds nothing to reach 万 or 亿", () => {
    expect(zh("123456家")).toBe("123456家");
    expect(zh("1294272亿元")).toBe("1294272亿元");
  });
});
