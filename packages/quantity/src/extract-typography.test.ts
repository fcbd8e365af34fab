import { describe, expect, it } from "vitest";
import { extract, extractQuantities } from "./extract.ts";
import { parseQuantity } from "./parse.ts";

const SENTENCES = [
  "截至2024年底，全省已开通5G-A基站超1.1万个，累计获批无人机航线700余条。",
  "2025年前8个月，进出口总值3.86万亿元，占全国的1/3以上。",
  "最快3小时16分可达，票价（含税）从80元提升到260元；全年发送旅客60多万人次。",
  "基金规模为3亿4500万元，企业增至2300多家，近9成实现盈利，产值翻了2番。",
  "研发投入约￥3.2亿，App超300款，误差≤0.05毫米。",
];

/** The values of a text, without where they stand. */
function valuesOf(text: string) {
  return extractQuantities(text).map(({ low, high, qualifier, unit, kind, status, period }) => ({
    ...{ low, high, qualifier, unit: unit.norm, kind, status },
    period: period && { role: period.role, start: period.start, end: period.end },
  }));
}

/** A space wherever Chinese and a figure or a letter meet. */
function spaced(text: string): string {
  return text
    .replace(/([\u4e00-\u9fff])([0-9A-Za-z￥])/g, "$1 $2")
    .replace(/([0-9A-Za-z%])([\u4e00-\u9fff])/g, "$1 $2");
}

const HALF: Readonly<Record<string, string>> = { "，": ",", "；": ";", "（": "(", "）": ")" };

describe("the typography of a text", () => {
  for (const sentence of SENTENCES) {
    it(`does not change what is read when figures are set apart by spaces: ${sentence}`, () => {
      expect(valuesOf(spaced(sentence))).toEqual(valuesOf(sentence));
    });

    it(`does not change what is read with half-width marks: ${sentence}`, () => {
      const half = sentence.replace(/[，；（）]/g, (mark) => HALF[mark] ?? mark);
      expect(valuesOf(half)).toEqual(valuesOf(sentence));
    });
  }

  it("keeps every span on the text as it was written", () => {
    const text = spaced(SENTENCES.join(""));
    const { quantities, dates, notMetrics } = extract(text);
    expect(quantities.length).toBeGreaterThan(12);
    for (const { start, end, raw, phrase, phraseStart, parts, markers, label } of quantities) {
      expect(text.slice(start, end)).toBe(raw);
      expect(text.slice(phraseStart, end)).toBe(phrase);
      expect(parts.map((part) => part.text).join("")).toBe(phrase);
      for (const words of [...markers, ...(label ? [label] : [])])
        expect(text.slice(words.start, words.end)).toBe(words.text);
    }
    for (const words of [...dates, ...notMetrics])
      expect(text.slice(words.start, words.end)).toBe(words.text);
  });

  it("parses a phrase with spaces and gives its parts with them", () => {
    const quantity = parseQuantity("超 60 多万 人次");
    expect(quantity).toMatchObject({ low: "600000", unit: { norm: "人次" } });
    expect(quantity?.parts.map(({ text }) => text).join("")).toBe("超 60 多万 人次");
  });
});
