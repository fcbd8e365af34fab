import { compareQuantities } from "../compare.ts";
import { parseQuantity } from "../parse.ts";
import { replaceSpot } from "./rule.ts";
import { matchSpots, type RuleCheck } from "./rule-context.ts";

/** 报名截止 and 截止日期 end something; 截止2024年底 before a figure is 截至. */
const asOf: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /(?<!报名|投稿|申请|申报|受理|投标|征集|缴费|提交)截止(?:到|至)?(?=\d{1,4}年|\d{1,2}月|目前|今年|去年|上年|本月|上月|发稿|[二一][〇零一二三四五六七八九])/g,
    ({ index, 0: words }) => replaceSpot(index, index + words.length, "截至"),
  );

const ADVERBS =
  "扎实|稳步|大力|不断|深入|顺利|持续|切实|加快|有序|有力|全力|认真|主动|努力|快速|迅速|积极";
const VERBS = "推进|推动|开展|实施|提升|促进|落实|完成|做好|解决|加强|扩大|提高|支持|融入|发展";
const NOUN_AFTER = "机制|方案|措施|作用|力度|体系|者|计划|工作组|路径|模式|态势|成果";

/** Only adverb + verb and verb + degree, where a noun reading is out of the question. */
const particles: RuleCheck = ({ text }) => [
  ...matchSpots(
    text,
    new RegExp(`(?:${ADVERBS})的(?=(?:${VERBS})(?!${NOUN_AFTER})[\\u4e00-\\u9fff])`, "g"),
    ({ index, 0: words }) => {
      const end = index + words.length;
      return { start: end - 1, end, suggestion: "地" };
    },
  ),
  ...matchSpots(
    text,
    /(?:发展|增长|推进|进展|提升|恢复|完成|变|走|跑|做)的(?=(?:很|非常|越来越|十分|特别|相当|比较)[\u4e00-\u9fff])/g,
    ({ index, 0: words }) => {
      const end = index + words.length;
      return { start: end - 1, end, suggestion: "得" };
    },
  ),
];

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/内蒙(?!古)/g, "内蒙古"],
  [/内蒙古省/g, "内蒙古自治区"],
  [/新疆省/g, "新疆维吾尔自治区"],
  [/广西省/g, "广西壮族自治区"],
  [/宁夏省/g, "宁夏回族自治区"],
  [/西藏省/g, "西藏自治区"],
];

const regionNames: RuleCheck = ({ text }) =>
  REGIONS.flatMap(([pattern, suggestion]) =>
    matchSpots(text, pattern, ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      suggestion,
    })),
  ).sort((a, b) => a.start - b.start);

/** A bound figure must say what its metric says now, or the same in other words. */
const boundFigures: RuleCheck = ({ text, options }) =>
  (options.figures ?? []).flatMap(({ start, end, current }) => {
    const written = parseQuantity(text.slice(start, end));
    if (written) {
      const { relation } = compareQuantities(current, written);
      if (relation === "same" || relation === "rewords") return [];
    }
    return [{ start, end }];
  });

const pastTargets: RuleCheck = ({ statements, options }) => {
  const { today } = options;
  if (today === undefined) return [];
  return statements
    .filter(
      ({ status, period }) => status === "target" && period?.end != null && period.end < today,
    )
    .map(({ start, end }) => ({ start, end }));
};

const CHECKED = new Set(["first", "only", "superlative", "rank"]);

/** A claim of rank with a scope and, in its sentence, a source is allowed. */
const claims: RuleCheck = ({ prose, folded, claims: found }) => {
  let sentence = 0;
  return found.flatMap((claim) => {
    if (!CHECKED.has(claim.kind)) return [];
    while ((prose.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= claim.start) sentence++;
    const span = prose.sentences[sentence];
    const words = span
      ? folded.slice(Math.max(span.start, claim.start - 120), Math.min(span.end, claim.end + 120))
      : "";
    const hasSource =
      /(?:根?据|依据|来自|记者从)[^，。]{2,40}[，,]|数据显示|来源|统计显示|认定|评为|授予/.test(
        words,
      );
    return hasSource && claim.scope !== null ? [] : [{ start: claim.start, end: claim.end }];
  });
};

/** The first undated, unsourced number of a sentence stands for all of them. */
const undated: RuleCheck = ({ statements, folded }) => {
  let last = -1;
  return statements.flatMap((statement) => {
    const { kind, status, period, source, sentence, start, end } = statement;
    if (sentence.start === last || (kind !== "level" && kind !== "share") || status !== "actual")
      return [];
    if (
      period !== null &&
      (period.end !== null || period.start !== null || period.role === "as_of")
    )
      return [];
    if (
      source !== null ||
      /来源|数据显示/.test(folded.slice(end, Math.min(sentence.end, end + 60)))
    )
      return [];
    last = sentence.start;
    return [{ start, end }];
  });
};

const CATEGORIES = "规模|限额|省级|市级|县级|国家级";

/** A figure must not swallow the 以上 of a category, nor a sign replace it. */
const categories: RuleCheck = ({ text, options }) => [
  ...matchSpots(text, new RegExp(`(?:≥|>=|大于等于|不低于|不少于)(?=${CATEGORIES})`, "g")),
  ...(options.figures ?? []).flatMap(({ start, end }) =>
    new RegExp(`(?:${CATEGORIES})以上$`).test(text.slice(Math.max(start, end - 6), end))
      ? [{ start, end }]
      : [],
  ),
];

export const textChecks: Readonly<Record<string, RuleCheck>> = {
  T01: asOf,
  T02: particles,
  T03: regionNames,
  T05: boundFigures,
  T06: pastTargets,
  T07: claims,
  T08: undated,
  T09: categories,
};
