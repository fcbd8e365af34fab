import type { QuantityStatus } from "@fangzhi/types";
import type { ReadPeriod } from "./calendar.ts";
import type { DateMention } from "./date-parts.ts";

/** Words before a date that make it a base or an event, not the time of what follows. */
const BASE_BEFORE = /(?:较|比|比照|对比|相比|相较|相较于|较之|同|与|超过|高于|低于|不及|以)$/;
const EVENT_BEFORE =
  /(?:成立于|创立于|创办于|始建于|建于|诞生于|组建于|创建于|注册于|起步于|始于|源于|设立于|出生于|成立时间为|印发于|发布于|排(?:产|期|单)?已?|(?:排|延长|推迟|延续|持续|顺延|延期|有效期|执行)[到至]了?)$/;
const EVENT_AFTER =
  /^(?:成立|创立|创办|组建|设立|注册|印发的?《|发布的?《|出台的?《|修订|(?:建成)?(?:投产|投用|投运|竣工|投入使用|开业|开园|开馆|挂牌|上市)后?[，,])/;
const BASE_AFTER =
  /^(?:的)?(?:相比|同期|相比较)|^(?:\d+年)?的总和|^的(?:约|近|超)?[0-9一二三四五六七八九十两百][0-9.]{0,5}[多余]?倍/;

/** Whether a date can carry over to the numbers behind it. */
export function isCarried(text: string, date: DateMention): boolean {
  if (date.period === null) return false;
  const before = text.slice(Math.max(0, date.start - 6), date.start);
  const after = text.slice(date.end, date.end + 12);
  return (
    !BASE_BEFORE.test(before) &&
    !EVENT_BEFORE.test(before) &&
    !EVENT_AFTER.test(after) &&
    !BASE_AFTER.test(after)
  );
}

export interface PeriodContext {
  text: string;
  status: QuantityStatus;
  start: number;
  end: number;
  clauseEnd: number;
}

/**
 * The period of a number from the dates of its sentence: the last that carries over before it, or
 * one in brackets or a clause's tail behind it (5000亿元（2024年）, 将于2027年建成).
 */
export function choosePeriod(
  carried: readonly DateMention[],
  inherited: DateMention | null,
  context: PeriodContext,
): ReadPeriod | null {
  const before = lastBefore(carried, context);
  const behind = before ? bracketed(carried, context) : firstBehind(carried, context);
  const date = behind ?? before ?? inherited;
  return date?.period ? adapt(date.period, context) : null;
}

/** The last date before the number; 近年来 yields to a date that says when. */
function lastBefore(
  carried: readonly DateMention[],
  { text, start }: PeriodContext,
): DateMention | null {
  let last: DateMention | null = null;
  for (const date of carried) {
    if (date.start >= start) break;
    if (isOutgrown(text, date, start)) continue;
    if (last !== null && date.period?.role === "unspecified") continue;
    last = date;
  }
  return last;
}

/** 由上月的5.6%回落至4.9%: the date holds for the first number only. */
function isOutgrown(text: string, date: DateMention, start: number): boolean {
  if (text.charAt(date.end) !== "的") return false;
  const isStart =
    "由从".includes(text.charAt(date.start)) || "由从".includes(text.charAt(date.start - 1) || " ");
  return (
    isStart &&
    /[0-9一二两三四五六七八九十百千万亿][^，。；]{0,12}[到至]/.test(
      text.slice(date.end, Math.min(start, date.end + 40)),
    )
  );
}

function bracketed(
  carried: readonly DateMention[],
  { text, end }: PeriodContext,
): DateMention | null {
  const open = text.charAt(end);
  if (open !== "（" && open !== "(") return null;
  return carried.find((date) => date.start === end + 1) ?? null;
}

function firstBehind(carried: readonly DateMention[], context: PeriodContext): DateMention | null {
  const found = bracketed(carried, context);
  if (found) return found;
  return (
    carried.find(
      (date) =>
        date.start >= context.end &&
        date.start < context.clauseEnd &&
        // 从五年前的37家到如今的512家: the date belongs to the number it grew to.
        !/[到至]$/.test(context.text.slice(context.end, date.start)) &&
        !"到至".includes(context.text.charAt(date.start)),
    ) ?? null
  );
}

/** A goal or forecast for a year is to be reached by its end; a fact 到2024年底 is as of it. */
function adapt(period: ReadPeriod, { text, status, start, end }: PeriodContext): ReadPeriod {
  const isAhead = status === "target" || status === "forecast";
  if (period.role === "by" && !isAhead && status === "actual") {
    const isPoint = period.text.startsWith("到") || period.text.startsWith("至");
    return isPoint || isReached(text, start, end) ? { ...period, role: "as_of" } : period;
  }
  // 预计“十四五”末达到: a point ahead is one to be reached.
  const isPointAhead =
    isAhead && period.role === "as_of" && period.anchor === "end" && period.end !== null;
  if (isPointAhead && !period.text.startsWith("截")) return { ...period, role: "by" };
  const isWholeYear = period.role === "during" && period.precision === "year";
  if (!isAhead || !isWholeYear || /全年|年度/.test(period.text)) return period;
  if (period.start?.slice(0, 4) !== period.end?.slice(0, 4)) return period;
  return { ...period, role: "by", start: null, anchor: "end" };
}

function isReached(text: string, start: number, end: number): boolean {
  return /[已了]|累计|共有|达到/.test(text.slice(Math.max(0, start - 24), end));
}
