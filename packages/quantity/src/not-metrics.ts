import type { Candidate, NotMetricReason } from "./candidate.ts";
import { refuseEnumeration } from "./enumerations.ts";
import { isDigit, isLatin } from "./fold.ts";
import { refuseUnit } from "./not-units.ts";
import { hanDigit, hanPower } from "./numerals.ts";
import type { Phrase } from "./phrase.ts";
import { zone } from "./prose.ts";

const zoneReasons: Partial<Record<number, NotMetricReason>> = {
  [zone.title]: "title",
  [zone.name]: "name",
  [zone.document]: "document-number",
  [zone.date]: "date",
};

/** The reason a candidate is no metric, or null when it is one. */
export function refuse(candidate: Candidate): NotMetricReason | null {
  const { prose, phrase } = candidate;
  const zoned = zoneReasons[prose.zones[phrase.start] ?? 0];
  if (zoned) return zoned;
  return (
    refuseBefore(candidate) ??
    refuseNumber(candidate) ??
    refuseUnit(candidate) ??
    refuseEnumeration(candidate)
  );
}

function endsClause(next: string): boolean {
  return next === "" || "，。；、,;！!）)".includes(next);
}

/** 千亿产业 is a name; 达千亿元 and 万亿元大关 are amounts. */
function isReached(text: string, phrase: Phrase): boolean {
  if (["大关", "台阶", "关口"].some((word) => text.startsWith(word, phrase.end))) return true;
  const before = text.slice(Math.max(0, phrase.start - 2), phrase.start);
  return phrase.amount.power >= 6 && /(?:达|现|为|到|至|超|上)$/.test(before);
}

/** 参数规模达6710亿: a verb of amount and a great number need no unit. */
function isTold(text: string, start: number): boolean {
  return /(?:达到?|增至|升至|为|突破|超过?|共有?|[客人]流)$/.test(
    text.slice(Math.max(0, start - 2), start),
  );
}

/** 亿元以上项目, 千人以上企业: a class of things, as 规模以上 is. */
const CLASS_ABOVE =
  /^(?:及)?以上(?:的)?[^，。；、0-9]{0,6}(?:项目|企业|工程|集群|园区|平台|光伏|电站|机组|泊位)/;
/** 每降低1克油耗: the step of a proportion. */
const STEP_BEFORE = /每(?:增加|降低|减少|提高|提升|上升|下降|升高|新增|增长|投入|消费)$/;
const BEFORE_RANK = "目此之以日当提年眼空超生跟面事史";

function refuseBefore({ prose: { text }, phrase, prefix }: Candidate): NotMetricReason | null {
  const start = prefix?.start ?? phrase.start;
  const before = text.charAt(start - 1);
  const isIndicator =
    /(?:GDP|CPI|PPI|RMB|PUE|PMI|BDI|GMV|DAU|MAU|ROE|ROI|FDI|LPR|R&D|NPS|APP|App)$/.test(
      text.slice(Math.max(0, start - 3), start),
    );
  // App超300款: a marker parts a name from its amount.
  if (isLatin(text, start - 1) && !isIndicator && prefix === null) return "model";
  if (before === "-" && (isLatin(text, start - 2) || isDigit(text, start - 2))) return "model";
  if ((before === "." || before === "+") && isDigit(text, start - 2)) return "model";
  if (before === "第") return "ordinal";
  if (text.charAt(phrase.start) === "半" && "大小前后".includes(before || " ")) return "vague";
  if (
    before === "每" ||
    before === "隔" ||
    STEP_BEFORE.test(text.slice(Math.max(0, start - 5), start))
  )
    return "span";
  if (before === "前" && !BEFORE_RANK.includes(text.charAt(start - 2) || " ")) return "rank";
  if (before === "首" && prefix === null && text.charAt(start - 2) !== "榜") return "rank";
  // 7×24小时, 4×100米: a factor, not an amount.
  if (before === "×" && isDigit(text, start - 2)) return "idiom";
  const isHanStart =
    hanDigit(text.charAt(phrase.start)) >= 0 || hanPower(text.charAt(phrase.start)) > 0;
  if (isHanStart && prefix === null && "第星初周拜老".includes(before || " ")) return "ordinal";
  if (isHanStart && text.startsWith("星期", start - 2)) return "ordinal";
  // 百十家, 百八十家: what stands behind is no number of its own.
  if (isHanStart && prefix === null && "百千".includes(before || " ")) return "vague";
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
  // 09组卫星 and 007号 are names.
  if (amount.positional || /^0\d/.test(text.slice(phrase.start, phrase.start + 2))) return "model";
  const isMarked = prefix !== null || phrase.marks.length > 0;
  if (phrase.unit === null && !hasImpliedUnit) {
    // 数以万计 counts without a unit, and so does 过万 at the end of its clause.
    if (amount.form === "indefinite")
      return text.charAt(amount.end - 1) === "计" ? null : "no-unit";
    if (amount.form === "bare")
      return prefix !== null && amount.power >= 4 && endsClause(next) ? null : "no-unit";
    if (amount.power < 4) return "no-unit";
    if (!isMarked && !(endsClause(next) && isTold(text, phrase.start))) return "no-unit";
  }
  if (amount.form === "bare" && !isMarked && !isReached(text, phrase)) return "name";
  if (
    amount.form === "bare" &&
    prefix === null &&
    CLASS_ABOVE.test(text.slice(phrase.unitEnd, phrase.unitEnd + 8))
  )
    return "category";
  if (amount.form !== "fraction") return null;
  const behind = text.slice(phrase.end, phrase.end + 2);
  if (behind === "决赛") return "name";
  if (/^(?:赛季|雪季|财年|学年|榨季|年度)/.test(behind)) return "date";
  return /[月日\d]/.test(next) ? "date" : null;
}
