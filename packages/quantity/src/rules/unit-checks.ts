import { convert } from "../convert.ts";
import { decimal } from "../decimal.ts";
import type { QuantityStatement } from "../read-statement.ts";
import { findUnit, readUnit } from "../units.ts";
import { replaceSpot, type Spot } from "./rule.ts";
import { matchSpots, type RuleCheck, type RuleContext } from "./rule-context.ts";

function around(
  { folded }: RuleContext,
  statement: QuantityStatement,
  reach: number,
): [string, string] {
  const before = folded.slice(
    Math.max(statement.sentence.start, statement.phraseStart - reach),
    statement.phraseStart,
  );
  const after = folded.slice(
    statement.end,
    Math.min(statement.sentence.end, statement.end + reach),
  );
  return [lastClause(before), firstClause(after)];
}

function lastClause(text: string): string {
  return text.slice(
    Math.max(
      text.lastIndexOf("，"),
      text.lastIndexOf("；"),
      text.lastIndexOf("。"),
      text.lastIndexOf("、"),
    ) + 1,
  );
}

function firstClause(text: string): string {
  const stop = text.search(/[，；。、]/);
  return stop < 0 ? text : text.slice(0, stop);
}

/** One of a pair 100万千瓦/600万千瓦时 says both and is right. */
function isPaired(folded: string, statement: QuantityStatement): boolean {
  return folded.charAt(statement.end) === "/" || folded.charAt(statement.phraseStart - 1) === "/";
}

const powerAndEnergy: RuleCheck = (context) =>
  context.statements.flatMap((statement) => {
    const family = findUnit(statement.unit.norm)?.family;
    if ((family !== "power" && family !== "energy") || isPaired(context.folded, statement))
      return [];
    const [before, after] = around(context, statement, 16);
    const words = `${before}|${after}`;
    const isWrong =
      family === "energy"
        ? /装机|功率/.test(words)
        : /(?:发|用|售|供|充|节)电量|电池容量/.test(words);
    const isHalf = /储能(?:电站|项目|规模)/.test(words) && !/产能|产业|产值/.test(words);
    return isWrong || isHalf ? [{ start: statement.start, end: statement.end }] : [];
  });

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\d万亿千百十多余] ?)(?:KWH|KWh|Kwh|kwh|kWH)(?![A-Za-z])/g, "千瓦时"],
  [/(?<=[\d万亿千百十多余] ?)(?:KW|Kw|kw)(?![A-Za-z·])/g, "千瓦"],
  [/(?<=[\d万亿千百十多余] ?)(?:KM|Km)(?![A-Za-z])/g, "公里"],
  [/(?<=[\d万亿千百十多余] ?)(?:KG|Kg)(?![A-Za-z])/g, "千克"],
  [/千瓦小时/g, "千瓦时"],
  [/兆瓦小时/g, "兆瓦时"],
  [/(?<=[\d万亿千百十多余])度(?:电(?!价|成本|补|费)|（电）|\(电\))/g, "千瓦时"],
  [/(?<=[\d万亿千百十多余])平米/g, "平方米"],
];

const unitSpelling: RuleCheck = ({ text }) =>
  SPELLINGS.flatMap(([pattern, right]) =>
    matchSpots(text, pattern, ({ index, 0: words }) =>
      replaceSpot(index, index + words.length, right),
    ),
  ).sort((a, b) => a.start - b.start);

const NON_LEGAL: Readonly<Record<string, string>> = {
  英寸: "厘米",
  英尺: "米",
  英里: "公里",
  斤: "公斤",
  亩: "公顷",
  克拉: "克",
};

/** 亩 passes when the sentence gives 公顷 too; others when the right unit stands right behind. */
const nonLegalUnit: RuleCheck = (context) => [
  ...context.numbers.flatMap(({ phrase }) => {
    const norm = phrase.unit?.norm ?? "";
    const legal = NON_LEGAL[norm];
    if (norm !== "马力" && legal === undefined) return [];
    const near = context.folded.slice(phrase.end, phrase.end + 16);
    const before = context.folded.slice(Math.max(0, phrase.start - 8), phrase.start);
    if (legal !== undefined && before.includes(legal)) return [];
    if (/^[（(]/.test(near) || (legal !== undefined && near.includes(legal))) return [];
    const spot = { start: phrase.start, end: phrase.end };
    if (legal === undefined || phrase.high !== null) return [spot];
    const converted = convert(phrase.low, norm, legal);
    return converted.ok ? [{ ...spot, suggestion: `${shorten(converted.value)}${legal}` }] : [spot];
  }),
];

function shorten(value: string): string {
  return decimal.divide(value, "1", 2);
}

/** Chinese names and international symbols on the two sides of one solidus (km/时, 公里/h). */
const mixedUnit: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /(?<![A-Za-z])(?:km|m|cm|mm|kg|g|mg|kW|MW|kWh|MWh|GWh|t|L|mL)\/(?:小时|时|分钟|秒|天|日|公里|千米|平方米|立方米|千克|公斤|吨|升|克)|(?:公里|千米|米|千克|公斤|克|吨|升|千瓦|千瓦时|瓦时|兆瓦)\/(?:h|s|min|d|km|m|kg|g|L|t|kW|kWh)(?![A-Za-z])/g,
  );

const splitUnit: RuleCheck = ({ text }) => [
  ...matchSpots(
    text,
    /(?<![\d.])([1-3])米(\d{1,2})(?!\d|\.\d)/g,
    ({ index, 0: words, 1: metres = "", 2: rest = "" }) => {
      const end = index + words.length;
      if (readUnit(text, end) !== null || "%％万亿千百多余".includes(text.charAt(end) || " "))
        return null;
      return { start: index, end, suggestion: `${metres}.${rest}米` };
    },
  ),
  ...matchSpots(
    text,
    /摄氏(零下)?(\d{1,4}(?:\.\d{1,2})?)度/g,
    ({ index, 0: words, 1: below = "", 2: degrees = "" }) => ({
      start: index,
      end: index + words.length,
      suggestion: `${below}${degrees}摄氏度`,
    }),
  ),
];

const FUNDING = /(?:融资|募资|投资|贷款|收购|估值|授信|注资)[^，。；]{0,10}$/;

/** Statements whose unit the words around supplied. */
function unitless({ candidates }: RuleContext) {
  return candidates.found.filter(
    ({ phrase }) =>
      phrase.unit === null && phrase.amount.form !== "indefinite" && phrase.qualifier !== "order",
  );
}

const SYMBOLS = "¥￥$€£";

/** 用户数突破1亿 and 人口近1亿 name what they count; 产值超3000亿 does not say of what. */
const COUNTED_NOUN = /[数量次户口人员活](?:已|约|均)?$/;

const missingUnit: RuleCheck = (context) =>
  unitless(context).flatMap(({ phrase, prefix, unit }) => {
    const start = prefix?.start ?? phrase.start;
    const before = context.folded.slice(Math.max(0, start - 14), start);
    const isMoney = unit?.family.startsWith("currency") === true;
    if (unit !== null && !isMoney) return [];
    if (!isMoney && COUNTED_NOUN.test(before)) return [];
    if (SYMBOLS.includes(before.at(-1) ?? " ") || FUNDING.test(before)) return [];
    return [{ start: phrase.start, end: phrase.end }];
  });

const currency: RuleCheck = (context) => [
  ...matchSpots(context.text, /[¥￥$€£]\d{1,15}(?:\.\d{1,6})?[万亿]{0,2}(?:元|美元|欧元|英镑)/g),
  ...unitless(context).flatMap(({ phrase, prefix }) => {
    const start = prefix?.start ?? phrase.start;
    const before = context.folded.slice(Math.max(0, start - 14), start);
    if (!FUNDING.test(before) || SYMBOLS.includes(before.at(-1) ?? " ")) return [];
    return [{ start: phrase.start, end: phrase.end }];
  }),
];

const megaAsTrillion: RuleCheck = ({ folded }) =>
  matchSpots(
    folded,
    /(?<=[\d十百千])兆(?=元|美元|日元|韩元|欧元|人民币|新台币|家|人|户)/g,
    ({ index }) => ({ start: index, end: index + 1 }),
  );

/** The same label in two units, or one in 万亿元 and again in 亿元 though it reaches a trillion. */
const twoUnits: RuleCheck = ({ statements }) => {
  const first = new Map<string, QuantityStatement>();
  const spots: Spot[] = [];
  for (const statement of statements) {
    const label = statement.label?.text.replace(/^[\d年月上下半季度前三一二四]{1,8}/, "");
    if (statement.kind !== "level" || label === undefined || label.length < 3) continue;
    const before = first.get(label);
    if (!before) first.set(label, statement);
    else if (isOtherUnit(before, statement))
      spots.push({ start: statement.start, end: statement.end });
  }
  return spots;
};

function isOtherUnit(a: QuantityStatement, b: QuantityStatement): boolean {
  if (a.unit.norm !== b.unit.norm) return convert("1", a.unit.norm, b.unit.norm).ok;
  const isTrillion = (statement: QuantityStatement) => statement.unit.verbatim.startsWith("万亿");
  const reaches = (statement: QuantityStatement) =>
    decimal.compare(statement.low, "1000000000000") >= 0;
  return reaches(a) && reaches(b) && isTrillion(a) !== isTrillion(b);
}

export const unitChecks: Readonly<Record<string, RuleCheck>> = {
  U01: powerAndEnergy,
  U02: unitSpelling,
  U03: nonLegalUnit,
  U04: mixedUnit,
  U05: splitUnit,
  U06: missingUnit,
  U07: currency,
  U08: megaAsTrillion,
  U09: twoUnits,
};
