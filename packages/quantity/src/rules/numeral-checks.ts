import { isDigit } from "../fold.ts";
import type { Phrase } from "../phrase.ts";
import type { Marker } from "../qualifiers.ts";
import { replaceSpot, type Spot } from "./rule.ts";
import { matchSpots, type RuleCheck } from "./rule-context.ts";

const fullWidthDigits: RuleCheck = ({ text, folded }) => {
  const spots: Spot[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWide(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (
      end < text.length &&
      (isWide(text.charCodeAt(end)) ||
        (text.charAt(end) === "．" && isWide(text.charCodeAt(end + 1))))
    )
      end++;
    spots.push(replaceSpot(at, end, folded.slice(at, end)));
    at = end;
  }
  return spots;
};

function isWide(code: number): boolean {
  return (code >= 0xff10 && code <= 0xff19) || code === 0xff05;
}

const wideComma: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /(?<![\d.,，年月第])(\d{1,3})，(\d{3})(?![\d，年月日])(?=[万亿千百家个元人吨户台项件条座名架辆平公])/g,
    ({ index, 0: all, 1: head = "", 2: tail = "" }) => ({
      start: index,
      end: index + all.length,
      suggestion: head + tail,
    }),
  );

/** Both styles in one text: the grouped ones are shown, for the other is the house's. */
const mixedThousands: RuleCheck = ({ text, candidates }) => {
  const large = candidates.found.filter(
    ({ phrase }) => phrase.amount.form === "arabic" && /^\d{4}/.test(phrase.amount.mantissa ?? ""),
  );
  const isGrouped = (phrase: Phrase) => text.slice(phrase.start, phrase.amount.end).includes(",");
  const grouped = large.filter(({ phrase }) => isGrouped(phrase));
  if (grouped.length === 0 || grouped.length === large.length) return [];
  return grouped.map(({ phrase }) => ({
    start: phrase.start,
    end: phrase.end,
    suggestion: text.slice(phrase.start, phrase.end).replaceAll(",", ""),
  }));
};

const mixedMultipliers: RuleCheck = ({ folded }) =>
  matchSpots(folded, /(?<![\d.])\d{1,6}(?:\.\d{1,4})?亿\d{1,4}(?:\.\d{1,4})?万/g);

/** 3千家, 1.2千亿元; units that begin with 千, and classes (千亿级), are exempt. */
const smallMultiplier: RuleCheck = ({ folded, numbers }) =>
  numbers.flatMap(({ phrase }) => {
    const { amount } = phrase;
    if (amount.form !== "arabic" || phrase.qualifier === "order") return [];
    const first = folded.charAt(amount.scaleAt);
    const isSmall = amount.scaleAt < amount.end && "十百千".includes(first || " ");
    return isSmall ? [{ start: phrase.start, end: phrase.end }] : [];
  });

const onePercentSign: RuleCheck = ({ text, folded, numbers }) =>
  numbers.flatMap(({ phrase }) => {
    if (!phrase.upper || phrase.unit?.norm !== "%" || phrase.amount.form !== "arabic") return [];
    if (folded.slice(phrase.start, phrase.upper.separatorAt).includes("%")) return [];
    return [
      {
        start: phrase.start,
        end: phrase.end,
        suggestion: `${text.slice(phrase.start, phrase.amount.end)}%${text.slice(phrase.upper.separatorAt, phrase.end)}`,
      },
    ];
  });

const oneMultiplier: RuleCheck = ({ folded, numbers }) =>
  numbers.flatMap(({ phrase }) => {
    const { upper } = phrase;
    if (!upper || upper.amount.form !== "arabic" || upper.amount.power < 4) return [];
    const low = folded.slice(phrase.start, upper.separatorAt);
    return /[万亿千百]/.test(low) ? [] : [{ start: phrase.start, end: phrase.end }];
  });

const bareDecimal: RuleCheck = ({ text }) =>
  matchSpots(text, /(?<=[\u4e00-\u9fff，：（、 ])\.(?=\d)/g, ({ index }) =>
    replaceSpot(index, index + 1, "0."),
  );

const LOWER = new Set(["nearly", "under", "at_most"]);
const UPPER = new Set(["over", "at_least", "more_than_suffix"]);
const SUFFIX_BOUNDS = new Set([
  "以上",
  "及以上",
  "以下",
  "及以下",
  "以内",
  "之内",
  "左右",
  "上下",
  "开外",
]);

interface Marks {
  prefix: Marker;
  inner: Marker | undefined;
  suffix: Marker | undefined;
}

function marksOf(phrase: Phrase, prefix: Marker | null): Marks | null {
  if (!prefix) return null;
  const suffix = phrase.marks.find((mark) => SUFFIX_BOUNDS.has(mark.text));
  const inner = phrase.marks.find((mark) => mark.qualifier === "more_than_suffix");
  return { prefix, inner, suffix };
}

/** 近100余家: below and above at once. */
const contradictoryMarks: RuleCheck = ({ numbers }) =>
  numbers.flatMap(({ phrase, prefix }) => {
    const marks = marksOf(phrase, prefix);
    if (!marks?.inner || !LOWER.has(marks.prefix.qualifier)) return [];
    return [{ start: marks.prefix.start, end: phrase.end }];
  });

/** 超过50亿元以上, 不到30个左右, and 超过…多 which says the same twice. */
const doubledBounds: RuleCheck = ({ numbers }) =>
  numbers.flatMap(({ phrase, prefix }) => {
    const marks = marksOf(phrase, prefix);
    if (!marks || marks.prefix.qualifier === "range") return [];
    const isBound = LOWER.has(marks.prefix.qualifier) || UPPER.has(marks.prefix.qualifier);
    if (!marks.suffix || !isBound) return [];
    return [{ start: marks.prefix.start, end: phrase.end }];
  });

/** Debated: dictionaries use 约 with 余, so this only asks. */
const doubledApproximation: RuleCheck = ({ numbers }) =>
  numbers.flatMap(({ phrase, prefix }) => {
    const marks = marksOf(phrase, prefix);
    if (marks?.prefix.qualifier !== "approx") return [];
    const isDoubled =
      marks.inner !== undefined || ["左右", "上下"].includes(marks.suffix?.text ?? "");
    return isDoubled ? [{ start: marks.prefix.start, end: phrase.end }] : [];
  });

const reachedApproximately: RuleCheck = ({ folded, numbers }) =>
  numbers.flatMap(({ phrase, prefix }) => {
    const start = prefix?.start ?? phrase.start;
    const verb = /达到?$/.exec(folded.slice(Math.max(0, start - 2), start))?.[0];
    if (verb === undefined) return [];
    const isNear = prefix?.qualifier === "nearly";
    const isMore = phrase.marks.some((mark) => mark.text === "余");
    return isNear || isMore ? [{ start: start - verb.length, end: phrase.end }] : [];
  });

const TENS = ["", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十"];

/** 10几家, 几10人; larger round numbers likewise. */
const digitsWithSome: RuleCheck = ({ text }) => [
  ...matchSpots(text, /(?<![\d.])([1-9])0几(?=[\u4e00-\u9fff])/g, ({ index, 1: digit = "" }) =>
    replaceSpot(index, index + 3, `${TENS[Number(digit)]}几`),
  ),
  ...matchSpots(text, /几(10{1,3})(?!\d)/g, ({ index, 1: digits = "" }) =>
    replaceSpot(index, index + 1 + digits.length, `几${["", "", "十", "百", "千"][digits.length]}`),
  ),
];

const YEAR_AFTER =
  "(?:全年|上半年|下半年|第?[一二三四1-4]季度|前三季度|1?[0-9]月|产值|产量|营收|年?底|末|GDP)";

/** 25年产值 at the head of a clause, ’25. */
const shortYear: RuleCheck = ({ text }) => [
  ...matchSpots(
    text,
    new RegExp(`(?<=^|[，。；、（\\n到至自从于在截止])([1-4]\\d)年(?=${YEAR_AFTER})`, "g"),
    ({ index }) => ({
      start: index,
      end: index + 3,
      suggestion: `20${text.slice(index, index + 3)}`,
    }),
  ),
  ...matchSpots(text, /[’'‘](\d\d)(?=年|[\u4e00-\u9fff])/g, ({ index, 1: year = "" }) => {
    if (isDigit(text, index - 1)) return null;
    return { start: index, end: index + 3, suggestion: `20${year}` };
  }),
];

const RELATIVE =
  /^(?:目前|当前|如今|现在|眼下|近日|日前|今年|去年|前年|明年|后年|上年|本月|上月|下月|上个月|下个月|截至目前|现阶段)/;

const relativeTime: RuleCheck = ({ prose }) =>
  prose.dates.filter((date) => RELATIVE.test(date.text)).map(({ start, end }) => ({ start, end }));

const mixedDate: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /[二一][〇○零一二三四五六七八九]{3}年\d{1,2}月|(?<!\d)\d{4}年[一二三四五六七八九十]{1,2}月|(?<!\d)\d{1,2}月[一二三四五六七八九十]{1,3}日|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月\d{1,2}日/g,
  );

const CLASSIFIERS = "个家名位条座台辆项件艘架颗栋张";

const twoBeforeClassifier: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    new RegExp(
      `[俩仨][${CLASSIFIERS}]|(?<![第十百千万亿〇零一二三四五六七八九之其])二[个家名位条座台辆艘架颗栋张](?!体)`,
      "g",
    ),
    ({ index, 0: words }) => {
      const numeral = words.charAt(0) === "仨" ? "三" : "两";
      return { start: index, end: index + 2, suggestion: numeral + words.charAt(1) };
    },
  );

const doubledTime: RuleCheck = ({ text }) => matchSpots(text, /[上中下]旬(?:前后|左右)/g);

export const numeralChecks: Readonly<Record<string, RuleCheck>> = {
  N01: fullWidthDigits,
  N02: wideComma,
  N03: mixedThousands,
  N04: mixedMultipliers,
  N05: smallMultiplier,
  N06: onePercentSign,
  N07: oneMultiplier,
  N08: bareDecimal,
  N09: contradictoryMarks,
  N10: doubledBounds,
  N11: doubledApproximation,
  N12: reachedApproximately,
  N13: digitsWithSome,
  N14: shortYear,
  N15: relativeTime,
  N16: mixedDate,
  N22: doubledTime,
  N23: twoBeforeClassifier,
};
