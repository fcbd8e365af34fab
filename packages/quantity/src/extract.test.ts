import { describe, expect, it } from "vitest";
import { extract, extractQuantities } from "./extract.ts";

function only(text: string, documentDate?: string) {
  const found = extractQuantities(text, documentDate ? { documentDate } : {});
  expect(found, text).toHaveLength(1);
  const [statement] = found;
  if (!statement) throw new Error(text);
  return statement;
}

describe("extractQuantities", () => {
  it("gives spans, markers, unit and interval of a statement", () => {
    const text = "截至2024年底，全省已开通5G-A基站超1.1万个。";
    expect(only(text)).toMatchObject({
      low: "11000",
      high: null,
      mantissa: "1.1",
      multiplier: "10000",
      qualifier: "over",
      unit: { norm: "个", code: "count", verbatim: "万个" },
      raw: "1.1万个",
      phrase: "超1.1万个",
      start: 21,
      phraseStart: 20,
      markers: [{ text: "超", start: 20, end: 21 }],
      interval: { low: "11000", lowOpen: true, high: null },
      period: { role: "as_of", end: "2024-12-31", precision: "year" },
      status: "actual",
    });
  });

  it("carries a date over the clauses of its sentence and over 其中", () => {
    const found = extractQuantities(
      "截至2024年底，共有企业488家，投资6亿元。其中，国家级107家。另有平台3个。",
    );
    expect(found.map(({ period }) => period?.end ?? null)).toEqual([
      "2024-12-31",
      "2024-12-31",
      "2024-12-31",
      null,
    ]);
  });

  it("resolves a relative date only with the document's date", () => {
    expect(only("去年产值达3亿元。").period).toMatchObject({
      role: "during",
      start: null,
      end: null,
    });
    expect(only("去年产值达3亿元。", "2026-03-01").period).toMatchObject({
      start: "2025-01-01",
      end: "2025-12-31",
      relative: true,
    });
  });

  it("does not take the base of a comparison for the period", () => {
    expect(only("能耗较2020年降低18%。")).toMatchObject({
      low: "-18",
      kind: "change",
      change: { direction: "decrease", mode: "by", basis: "vs_period" },
      period: null,
    });
  });

  it("tells what rose to a level from what rose by an amount", () => {
    expect(only("产值增至5000亿元。")).toMatchObject({ kind: "level", low: "500000000000" });
    expect(only("产值增加5000亿元。")).toMatchObject({ kind: "change", low: "500000000000" });
    expect(only("占比提高到35%。")).toMatchObject({ kind: "share", low: "35" });
    expect(only("占比提高3个百分点。")).toMatchObject({
      kind: "change",
      unit: { norm: "个百分点" },
    });
  });

  it("keeps goal, forecast, capacity and rule apart from fact", () => {
    const status = (text: string) => only(text).status;
    expect(status("力争到2027年建成20座加氢站。")).toBe("target");
    expect(status("市场规模有望突破2000亿元。")).toBe("forecast");
    expect(status("项目可年产电池20吉瓦时。")).toBe("capacity");
    expect(status("对获奖企业给予最高100万元奖励。")).toBe("standard");
    expect(status("全市已建成加氢站20座。")).toBe("actual");
  });

  it("reads both halves of a double metric", () => {
    const found = extractQuantities("100万千瓦/600万千瓦时储能电站开工。");
    expect(found.map(({ low, unit }) => [low, unit.norm])).toEqual([
      ["1000000", "千瓦"],
      ["6000000", "千瓦时"],
    ]);
  });

  it("shares the unit of a list", () => {
    const found = extractQuantities("三市分别新增企业12、15、18家。");
    expect(found.map(({ low, unit }) => [low, unit.norm])).toEqual([
      ["12", "家"],
      ["15", "家"],
      ["18", "家"],
    ]);
  });

  it("names the source and guesses what is counted", () => {
    expect(only("据江苏省科学技术厅公开的信息，江苏建设了32个省级以上重点实验室。")).toMatchObject({
      qualifier: "exact",
      source: { text: "据江苏省科学技术厅公开的信息", kind: "government_release" },
      label: { text: "省级以上重点实验室" },
    });
    expect(only("低空飞行器制造企业超2000家。").label?.text).toBe("低空飞行器制造企业");
  });

  it.each([
    "第三届世界设计大会举办。",
    "T1100级碳纤维、5G-A和C919亮相。",
    "推进“1650”产业体系和“千家场景”行动。",
    "省政府印发苏政发〔2025〕12号文件。",
    "规模以上企业和省级以上园区运行平稳。",
    "电话0531-88886666，9时30分开始。",
    "1. 加强统筹。\n2、完善政策。",
    "入选世界500强，排名第12位。",
    "2025年7月15日发布，未来三年实施。",
    "围绕四大方向，推出一系列举措。",
    "《关于支持100家企业上云的通知》印发。",
  ])("finds no quantity in %s", (text) => {
    expect(extractQuantities(text)).toEqual([]);
  });
});

describe("extract", () => {
  it("gives rank claims, dates and refused numbers apart", () => {
    const found = extract("2025年6月，全国首个示范区在第3届大会上揭牌，入选全球五大集群。");
    expect(found.quantities).toEqual([]);
    expect(found.claims.map(({ text, kind }) => [text, kind])).toEqual([
      ["全国首个", "first"],
      ["全球五大", "top_n"],
    ]);
    expect(found.dates[0]).toMatchObject({
      text: "2025年6月",
      period: { start: "2025-06-01", end: "2025-06-30" },
    });
  });

  it("reads a length of time told in several units as one, in its smallest", () => {
    expect(only("全程仅需1小时20分钟左右。")).toMatchObject({
      raw: "1小时20分钟左右",
      low: "80",
      qualifier: "approx",
      unit: { norm: "分钟" },
    });
    expect(only("首航用时2小时10分38秒。")).toMatchObject({ low: "7838", unit: { norm: "秒" } });
  });

  it("reads a proportion its noun names and leaves a score alone", () => {
    const ratios = extractQuantities("车桩比由3:1优化至2.5∶1，师生比为1:15。");
    expect(ratios.map(({ low, kind }) => [low, kind])).toEqual([
      ["3", "ratio"],
      ["2.5", "ratio"],
      ["0.066666667", "ratio"],
    ]);
    expect(extractQuantities("比赛以3比1获胜，总比分4:2。")).toEqual([]);
  });

  it("reads an index without a unit, and what it moved by", () => {
    const found = extractQuantities("价格指数为105.3，比上月回升0.8。");
    expect(found.map(({ low, unit, kind }) => [low, unit.norm, kind])).toEqual([
      ["105.3", "ratio", "level"],
      ["0.8", "ratio", "change"],
    ]);
  });

  it("gives each number behind 分别 the year it stands for", () => {
    const found = extractQuantities("2022、2023、2024年，营收分别为12亿元、18亿元和31亿元。");
    expect(found.map(({ period }) => period?.end)).toEqual([
      "2022-12-31",
      "2023-12-31",
      "2024-12-31",
    ]);
  });

  it("shares the unit of a pair and the rate of what it grew from", () => {
    const found = extractQuantities("资本由500万增加到2000万元，售价从每斤8元涨到15元。");
    expect(found.map(({ low, unit }) => [low, unit.norm])).toEqual([
      ["5000000", "元"],
      ["20000000", "元"],
      ["8", "元/斤"],
      ["15", "元/斤"],
    ]);
  });

  it("dates a part of an unnamed year only with the document's date", () => {
    const text = "截至8月底，机采面积240万亩。";
    expect(only(text).period).toMatchObject({ role: "as_of", end: null });
    expect(only(text, "2026-11-02").period).toMatchObject({ end: "2026-08-31", relative: true });
    expect(only("12月，完成投资3亿元。", "2026-01-10").period).toMatchObject({
      start: "2025-12-01",
    });
  });
});
