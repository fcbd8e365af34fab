import { hanDigit, hanPower } from "./numerals.ts";
import { isDigit, isLatin } from "./fold.ts";
import type { Phrase } from "./phrase.ts";
import type { Marker } from "./qualifiers.ts";
import { type Prose, zone } from "./prose.ts";
import { isSilentClassifier } from "./units.ts";

/** Why a number in a text is no metric. */
export type NotMetricReason =
  | "date"
  | "title"
  | "name"
  | "document-number"
  | "model"
  | "ordinal"
  | "rank"
  | "vague"
  | "enumeration"
  | "idiom"
  | "category"
  | "span"
  | "no-unit";

export interface NotMetric {
  start: number;
  end: number;
  text: string;
  reason: NotMetricReason;
}

const zoneReasons: Partial<Record<number, NotMetricReason>> = {
  [zone.title]: "title",
  [zone.name]: "name",
  [zone.document]: "document-number",
  [zone.date]: "date",
};

export interface Candidate {
  prose: Prose;
  phrase: Phrase;
  prefix: Marker | null;
  /** Set when the unit comes from the words around (¥, 产值, a list). */
  hasImpliedUnit: boolean;
  clauseStart: number;
}

/** The reason a candidate is no metric, or null when it is one. */
export function refuse(candidate: Candidate): NotMetricReason | null {
  const { prose, phrase } = candidate;
  const zoned = zoneReasons[prose.zones[phrase.start] ?? 0];
  if (zoned) return zoned;
  return (
    refuseBefore(candidate) ??
    refuseNumber(candidate) ??
    refuseUnit(candidate) ??
    refuseSmallHan(candidate)
  );
}

const BEFORE_RANK = "目此之以日当提年眼空超生跟面事史";

function refuseBefore({ prose: { text }, phrase, prefix }: Candidate): NotMetricReason | null {
  const start = prefix?.start ?? phrase.start;
  const before = text.charAt(start - 1);
  if (
    isLatin(text, start - 1) &&
    !/(?:GDP|CPI|PPI|HK|RMB|US)$/.test(text.slice(Math.max(0, start - 4), start))
  )
    return "model";
  if (before === "-" && (isLatin(text, start - 2) || isDigit(text, start - 2))) return "model";
  if (before === "." && isDigit(text, phrase.start)) return "model";
  if (before === "第") return "ordinal";
  if (before === "每" || before === "隔") return "span";
  if (before === "前" && !BEFORE_RANK.includes(text.charAt(start - 2) || " ")) return "rank";
  if (before === "首" && text.charAt(start - 2) !== "榜") return "rank";
  if (before === "×" && phrase.unit?.norm === "小时") return "idiom";
  const isHanStart =
    hanDigit(text.charAt(phrase.start)) >= 0 || hanPower(text.charAt(phrase.start)) > 0;
  if (isHanStart && prefix === null && "第星期初周拜老".includes(before || " ")) return "ordinal";
  return null;
}

function refuseNumber({
  phrase,
  prefix,
  hasImpliedUnit,
  prose: { text },
}: Candidate): NotMetricReason | null {
  const { amount } = phrase;
  const next = text.charAt(phrase.end);
  if (amount.positional) return "model";
  if (phrase.unit === null && !hasImpliedUnit) {
    const isLarge = amount.power >= 4 && (prefix !== null || phrase.marks.length > 0);
    const isCounted = amount.form === "indefinite" && text.charAt(amount.end - 1) === "计";
    if (!isLarge && !isCounted) return "no-unit";
    const endsClause = next === "" || "，。；、,;！!）)".includes(next);
    if (amount.form === "bare" && prefix !== null && endsClause) return null;
    if (amount.form === "bare" || (amount.form === "indefinite" && !isCounted)) return "no-unit";
  }
  if (amount.form === "bare" && prefix === null && phrase.marks.length === 0) {
    const isMeant = /(?:达|达到|实现|为|到|至|超|上)$/.test(
      text.slice(Math.max(0, phrase.start - 2), phrase.start),
    );
    const isCrossed = ["大关", "台阶", "关口"].some((word) => text.startsWith(word, phrase.end));
    if (!isCrossed && !(isMeant && amount.power >= 6)) return "name";
  }
  if (
    amount.fraction !== null &&
    amount.form === "fraction" &&
    text.charAt(amount.start + 1) === "/" &&
    /[月日\d]/.test(next)
  )
    return "date";
  return null;
}

const SPAN_AFTER =
  /^(?:多?来|之?后|之?前|间|期间|行动|规划|计划|任期|之内|之久|之际|纲要|磨|禁渔|一遇|一次|一届|一度)/;
const LASTING_BEFORE =
  /(?:连续|寿命|周期|期限|有效期|质保|保质期|历时|用时|耗时|长达|为期|达|满|免租|延长|缩短|期为|期|不少于|不超过|至少|最长|超过?|近|时长|运行|使用|工龄|经验|年限|保修|服役|时间|仅需|只需|仅用|只用|需|约|提前|滞后|用)(?:了|为|至|到|约|近|超)?$/;

function refuseUnit({
  phrase,
  prefix,
  prose: { text },
  clauseStart,
}: Candidate): NotMetricReason | null {
  const { unit } = phrase;
  if (unit === null) return null;
  const after = text.slice(phrase.end, phrase.end + 8);
  const start = prefix?.start ?? phrase.start;
  const before = text.slice(Math.max(clauseStart, start - 8), phrase.start);
  if (unit.norm === "日") return prefix || phrase.marks.length > 0 ? null : "date";
  if (unit.norm === "角" && phrase.amount.form === "han") return "name";
  if (unit.norm === "年") return refuseYears(phrase, prefix, before, after);
  if (unit.norm === "岁")
    return /平均|年龄|寿命|中位/.test(text.slice(clauseStart, phrase.start)) ? null : "category";
  if (unit.family === "calendar" || unit.family === "time" || unit.norm === "周") {
    if (SPAN_AFTER.test(after)) return "span";
    if (
      unit.norm === "小时" &&
      phrase.low === "24" &&
      /^(?:不间断|值班|在线|热线|营业|服务|值守|运行|开放|无休|自助)/.test(after)
    )
      return "idiom";
    if (
      unit.norm === "个月" &&
      phrase.marks.some((mark) => mark.text === "内" || mark.text === "以内")
    )
      return "span";
  }
  if (unit.norm === "级") return refuseGrade(phrase, before);
  if (unit.norm === "度" && !/电/.test(before)) return "no-unit";
  if (isSilentClassifier(unit.norm) && phrase.amount.mark === null && prefix === null)
    return "enumeration";
  if (unit.norm === "立方米" && text.charAt(phrase.unitStart) === "方" && phrase.amount.power === 0)
    return "enumeration";
  if (unit.norm === "期" && /^(?:工程|项目|建设|厂房|用地)/.test(after)) return "ordinal";
  if (unit.norm === "%" || unit.norm === "倍" || unit.family === "proportion") return null;
  return null;
}

/** 三级, 5级 name a grade; 抗12级大风 and 8.0级 measure. */
function refuseGrade(phrase: Phrase, before: string): NotMetricReason | null {
  const isMeasured =
    phrase.amount.form === "arabic" &&
    (phrase.low.includes(".") || /(?:抗|御|达|达到|风力|烈度|震级|共)$/.test(before));
  return phrase.qualifier === "order" || isMeasured ? null : "category";
}

/** A year is a date or a stretch unless the words speak of how long something lasts. */
function refuseYears(
  phrase: Phrase,
  prefix: Marker | null,
  before: string,
  after: string,
): NotMetricReason | null {
  if (
    /^(?:19|20)\d\d$/.test(phrase.low) &&
    phrase.amount.form === "arabic" &&
    phrase.marks.length === 0
  )
    return "date";
  if (
    /^\d\d$/.test(phrase.low) &&
    phrase.marks.length === 0 &&
    /^(?:产值|全年|以来|初|底|末|的?[GＧ]|我|全)/.test(after)
  )
    return "date";
  if (
    SPAN_AFTER.test(after) ||
    phrase.marks.some((mark) => mark.text === "内" || mark.text === "以内")
  )
    return "span";
  // 连续三年位居第一 tells of the rank, not of the three years.
  if (
    /连续$/.test(before) &&
    /^(?:位居|位列|居|稳居|蝉联|保持|入选|获|荣获|名列|排名|上榜|进入|跻身|夺|摘|斩|实现|正|增|超|领)/.test(
      after,
    )
  )
    return "span";
  if (LASTING_BEFORE.test(before) || prefix !== null) return null;
  if (/^(?:免|期|质保|保修|的?(?:寿命|期限|有效期|使用|经验|工作经验|历史|周期|时间))/.test(after))
    return null;
  return phrase.marks.some((mark) => mark.qualifier === "at_least" || mark.qualifier === "at_most")
    ? null
    : "span";
}

const ABSTRACT =
  /方面|维度|层面|环节|阶段|方向|原则|举措|措施|要求|问题|重点|转变|主线|路径|路线|抓手|关键|模块|部分|步骤|特点|优势|特征|趋势|任务|内容|板块|要素|机制|制度|统一|结合|坚持|关系|目标|理念|意识|坐标|角度|梯队|层次|步|道理|字|引擎|支柱|支点|主体|故事|信号|变化|共同体|世界|时代|月亮|时期|词|圈层|难题|版本|不同/;
/** Classifiers that with a small Chinese numeral enumerate more often than they count. */
const ENUMERATING = new Set([
  "方",
  "种",
  "类",
  "级",
  "层",
  "步",
  "点",
  "面",
  "期",
  "批",
  "轮",
  "次",
  "段",
  "位",
  "门",
  "部",
  "章",
  "字",
  "句",
  "节",
  "道",
  "头",
  "场",
  "口",
  "首",
  "幅",
  "口",
  "度",
  "把",
  "回",
  "双",
  "对",
  "股",
  "片",
  "本",
  "组",
  "伏",
  "安",
  "升",
  "瓦",
  "克",
  "牛",
  "焦",
  "斤",
  "方",
  "桶",
]);

/** 一批, 三项举措, 两个方面: grammar and enumeration, not a count worth a record. */
function refuseSmallHan({ phrase, prefix, prose: { text } }: Candidate): NotMetricReason | null {
  const { amount, unit } = phrase;
  if (unit === null || amount.unitNorm !== null || phrase.marks.length > 0) return null;
  const after = text.slice(phrase.end, phrase.end + 8).split(/[，。；、,;和与]/)[0] ?? "";
  if (amount.form === "arabic") {
    const isSmall = amount.power === 0 && amount.low.length === 1 && unit.family === "count";
    return isSmall &&
      prefix === null &&
      /^(?:方面|维度|层面|环节|阶段|步骤|原则|问题|关键|字|字母|统一|转变|故事)/.test(after)
      ? "enumeration"
      : null;
  }
  if (amount.form !== "han" || amount.power > 0 || amount.low.length > 2 || Number(amount.low) > 10)
    return null;
  if (prefix !== null) return null;
  if (amount.low !== phrase.low) return null;
  if (amount.low === "1" && unit.norm !== "倍")
    return isDivided(unit.family) && amount.high !== null ? null : "vague";
  const isCount =
    unit.family === "count" || unit.family.startsWith("event") || ENUMERATING.has(unit.norm);
  if (!isCount) return null;
  if (text.charAt(phrase.start) === "二" && amount.low === "2") return "ordinal";
  if (phrase.high !== null && amount.high !== null)
    return amount.high !== null && ENUMERATING.has(unit.norm) ? "vague" : null;
  if (ENUMERATING.has(unit.norm)) return "enumeration";
  return ABSTRACT.test(after) || (after === "" && unit.norm === "个") ? "enumeration" : null;
}

function isDivided(family: string): boolean {
  return family === "count" || family.startsWith("currency");
}
