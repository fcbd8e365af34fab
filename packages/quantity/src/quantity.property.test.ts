import type { Qualifier } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuantities } from "./compare.ts";
import { decimal } from "./decimal.ts";
import { extract, extractQuantities } from "./extract.ts";
import { formatAsWritten, formatQuantity } from "./format.ts";
import { interval, plausibleInterval } from "./interval.ts";
import { parseQuantity } from "./parse.ts";
import { checkHouseRules } from "./rules/check-house-rules.ts";
import { applyEdits } from "./rules/rule.ts";
import { splitSentences } from "./sentences.ts";

const prefix = fc.constantFrom(
  "",
  "超",
  "超过",
  "逾",
  "近",
  "约",
  "不少于",
  "不足",
  "至少",
  "突破",
  "总量达",
  "最高",
  "大约",
  "已超",
);
const digits = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map(String),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([a, b]) => `${a}.${b}`),
  fc.constantFrom("三", "十五", "二十", "一百二十", "两千零八", "三四百", "１２８", "1,285"),
);
const multiplier = fc.constantFrom("", "万", "亿", "万亿");
const mark = fc.constantFrom("", "余", "多");
const unit = fc.constantFrom(
  "家",
  "个",
  "元",
  "亿元",
  "千瓦时",
  "架次",
  "平方米",
  "标准箱",
  "台/万人",
  "元/千瓦时",
  "人次",
);
const suffix = fc.constantFrom("", "以上", "左右", "以内", "以下");

/** Phrases as people write them; not every combination is good style, but each must come back whole. */
const phrase = fc
  .tuple(prefix, digits, multiplier, mark, unit, suffix)
  .map((parts) => parts.join(""))
  .filter((text) => parseQuantity(text) !== null);

const value = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, places]) => decimal.shift(whole.toString(), -places));
const bounded: Qualifier[] = [
  "exact",
  "over",
  "at_least",
  "nearly",
  "approx",
  "under",
  "at_most",
  "more_than_suffix",
];

describe("phrases and values", () => {
  it("writes every phrase it reads exactly as it was", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const quantity = parseQuantity(text);
        expect(quantity && formatAsWritten(quantity)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("accepts nearly all combinations of a number and a unit", () => {
    fc.assert(
      fc.property(
        digits,
        multiplier,
        unit.filter((word) => word !== "亿元"),
        (number, scale, word) => {
          const quantity = parseQuantity(`${number}${scale}${word}`);
          expect(quantity?.unit.norm).toBe(word);
        },
      ),
    );
  });

  it("reads back what it writes in house style", () => {
    const units = fc.constantFrom(
      "家",
      "元",
      "千瓦时",
      "架次",
      "%",
      "公里",
      "元/千瓦时",
      "个月",
      "年",
      "摄氏度",
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...bounded), units, (low, qualifier, norm) => {
        const written = formatQuantity({ low, high: null, qualifier, unit: { norm } }, "zh-CN");
        // A year alone is a date, not a length of time.
        fc.pre(!/^(?:19|20)\d\d年$/.test(written));
        expect(parseQuantity(written), written).toMatchObject({
          low,
          high: null,
          qualifier,
          unit: { norm },
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("reads back ranges", () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom("家", "元", "%"), (a, b, norm) => {
        fc.pre(decimal.compare(a, b) < 0);
        const written = formatQuantity({ low: a, high: b, qualifier: "range", unit: { norm } });
        expect(parseQuantity(written), written).toMatchObject({
          low: a,
          high: b,
          qualifier: "range",
        });
      }),
    );
  });

  it("never throws on a phrase, whatever it is", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 90 }),
        (text) => parseQuantity(text) !== undefined,
      ),
    );
  });

  it("finds a quantity the same way alone and in a sentence", () => {
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 2, max: 9999 }),
        multiplier,
        fc.constantFrom("家", "台", "亩"),
        (lead, number, scale, word) => {
          const alone = parseQuantity(`${lead}${number}${scale}${word}`);
          const [found] = extractQuantities(
            `全市各类项目${lead}${number}${scale}${word}，分布在各县。`,
          );
          expect(found).toMatchObject({
            low: alone?.low,
            qualifier: alone?.qualifier,
            unit: alone?.unit,
          });
        },
      ),
    );
  });
});

describe("intervals and comparison", () => {
  const quantity = fc.record({
    low: value,
    high: fc.constant(null),
    qualifier: fc.constantFrom(...bounded),
    unit: fc.constantFrom({ norm: "家" }, { norm: "元" }),
  });

  it("calls a quantity the same as itself", () => {
    fc.assert(fc.property(quantity, (one) => compareQuantities(one, one).relation === "same"));
  });

  it("keeps every plausible value within the stated bounds", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        const stated = interval(one);
        const plausible = plausibleInterval(one);
        if (stated.low !== null && plausible.low !== null) {
          expect(decimal.compare(plausible.low, stated.low)).toBeGreaterThanOrEqual(0);
        }
        if (stated.high !== null && plausible.high !== null) {
          expect(decimal.compare(plausible.high, stated.high)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("is incomparable in both directions or in neither", () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const there = compareQuantities(a, b).relation === "incomparable";
        expect(compareQuantities(b, a).relation === "incomparable").toBe(there);
      }),
    );
  });
});

describe("exact decimals", () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
    .map(([whole, places]) => decimal.shift(whole.toString(), -places));

  it("adds and subtracts without loss", () => {
    fc.assert(
      fc.property(number, number, (a, b) =>
        decimal.equals(decimal.subtract(decimal.add(a, b), b), a),
      ),
    );
  });

  it("divides back what it multiplied", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(!decimal.isZero(b));
        expect(decimal.equals(decimal.divide(decimal.multiply(a, b), b, 9), a)).toBe(true);
      }),
    );
  });

  it("shifts there and back", () => {
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: -12, max: 12 }),
        (a, power) => decimal.shift(decimal.shift(a, power), -power) === decimal.normalize(a),
      ),
    );
  });
});

/** Characters that numbers, dates, quotes and rules are made of, so that random texts come near them. */
const tempting =
  "0123456789.,%％１２，。、；：“”《》（）()～—-/年月日个家元万亿千百十一二三两几数余多来近约超不至少以上内左右倍成番翻分之第每前截至止到从据占增长降其中目标储能装机兆度\n \"'…≥A$";
const hostile = fc.string({ unit: fc.constantFrom(...tempting), maxLength: 400 });

describe("any text", () => {
  it("yields spans in order that hold what they say", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { quantities, claims, dates, notMetrics } = extract(text);
        let end = 0;
        for (const found of quantities) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end)).toBe(found.raw);
          expect(formatAsWritten(found)).toBe(text.slice(found.phraseStart, found.end));
          for (const marker of found.markers)
            expect(text.slice(marker.start, marker.end).length).toBe(marker.text.length);
          end = found.end;
        }
        for (const span of [...claims, ...dates, ...notMetrics])
          expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 3000 },
    );
  });

  it("is checked without throwing, and its fixes leave nothing of their rule to fix", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const findings = checkHouseRules(text);
        for (const { start, end, text: words } of findings)
          expect(text.slice(start, end)).toBe(words);
        const wide = findings
          .filter(({ ruleId }) => ruleId === "N01")
          .flatMap(({ fix }) => fix ?? []);
        expect(
          checkHouseRules(applyEdits(text, wide)).filter(({ ruleId }) => ruleId === "N01"),
        ).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("of any characters at all is read without throwing", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        extract(text);
        checkHouseRules(text);
      }),
    );
  });

  it("is covered by its sentences but for white space", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const covered = splitSentences(text)
          .map((sentence) => sentence.text)
          .join("");
        expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("long hostile text", () => {
  const length = 100_000;
  it.each([
    "1",
    "9,999",
    "1/",
    "1、",
    "万",
    "“",
    "《",
    "（",
    "1～",
    "截至",
    "每万人",
    "和1",
    "百分之",
    ".",
    "十",
    "约占全国",
    "从1台到2台，",
  ])(
    "of %s is read to its end",
    (seed) => {
      const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
      expect(extract(text)).toBeDefined();
      expect(checkHouseRules(text)).toBeDefined();
    },
    60_000,
  );
});
