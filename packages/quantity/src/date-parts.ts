import {
  type DayRange,
  dayRange,
  halfRange,
  monthRange,
  quarterRange,
  type ReadPeriod,
  yearRange,
} from "./calendar.ts";
import { isDigit, skipSpace } from "./fold.ts";
import { hanDigit, readHan } from "./numerals.ts";

/** A date, time or other word of time in a text; never an amount. */
export interface DateMention {
  start: number;
  end: number;
  text: string;
  /** Null for a time of day, a decade or a length of time that only places the statement vaguely. */
  period: ReadPeriod | null;
}

/** What earlier words of a text settle for later ones: 8月 takes its year from 2025年7月. */
export interface DateState {
  year: number | null;
  /** The document's own date, `YYYY-MM-DD`; 去年 and 目前 stay open without it. */
  documentDate: string | null;
}

/** The range a date names, and where its words end. */
export interface DateCore {
  end: number;
  range: DayRange | null;
  relative: boolean;
  /** 底, 末, 初 name a point of the range. */
  anchor: "start" | "end" | null;
  /** Fixed by the words themselves (目前 → as_of). */
  role?: ReadPeriod["role"];
  /** 上半年, 8月底 of a year nobody names: it places the statement though it gives no day. */
  isOpen?: boolean;
}

export const DASHES = "—–-~～至到";

export function core(
  end: number,
  range: DayRange | null,
  anchor: DateCore["anchor"] = null,
): DateCore {
  return { end, range, relative: false, anchor };
}

/** A part of a year, dated by the last year named or by the document; open when there is neither. */
export function partOfYear(
  state: DateState,
  read: (year: number) => DateCore | null,
): DateCore | null {
  if (state.year !== null) return read(state.year);
  if (state.documentDate === null) {
    const found = read(1);
    return found ? { ...found, range: null, isOpen: true } : null;
  }
  const year = Number(state.documentDate.slice(0, 4));
  const found = read(year);
  if (!found?.range) return found;
  // In January 第四季度 and 12月 are last year's.
  const isAhead = found.range.start > state.documentDate;
  const dated = isAhead ? read(year - 1) : found;
  return dated ? { ...dated, relative: true } : null;
}

export function digitsEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isDigit(text, end)) end++;
  return isDigit(text, end) ? at : end;
}

export function number(text: string, start: number, end: number): number {
  return end > start ? Number(text.slice(start, end)) : -1;
}

const QUARTERS = "一二三四";

/** What follows 2025年: a month, quarter, half, 底/末/初, or nothing. */
export function readInsideYear(text: string, at: number, year: number, state: DateState): DateCore {
  const next = skipSpace(text, at);
  const month = readMonths(text, next, year, state);
  if (month) return month;
  const part = readPartOfYear(text, next, year);
  if (part) return part;
  return readPointOfYear(text, at, year);
}

function readPointOfYear(text: string, at: number, year: number): DateCore {
  const next = text.charAt(at);
  const doubled = next === "年" ? text.charAt(at + 1) : next;
  const end = next === "年" ? at + 2 : at + 1;
  if (doubled === "底" || doubled === "末") return core(end, yearRange(year), "end");
  if (doubled === "初") return core(end, yearRange(year), "start");
  if (next === "度") return core(at + 1, yearRange(year));
  return core(at, yearRange(year));
}

/** 一季度, 第3季度, 前三季度, 上半年, 前8个月, 全年: of a known year. */
export function readPartOfYear(text: string, at: number, year: number): DateCore | null {
  const start = text.charAt(at) === "的" ? at + 1 : at;
  const char = text.charAt(start);
  if (text.startsWith("上半年", start)) return core(start + 3, halfRange(year, 1));
  if (text.startsWith("下半年", start)) return core(start + 3, halfRange(year, 2));
  if (text.startsWith("全年", start)) return core(start + 2, yearRange(year));
  const isUpTo = char === "前" || char === "头";
  const from = isUpTo || char === "第" ? start + 1 : start;
  const quarter = text.charAt(from) === "Q" ? readQ(text, from) : readQuarter(text, from);
  if (quarter) {
    const end = quarter.end + (["末", "底"].includes(text.charAt(quarter.end)) ? 1 : 0);
    const range = quarterRange(year, isUpTo ? 1 : quarter.value, quarter.value);
    return core(end, range, end > quarter.end ? "end" : null);
  }
  if (!isUpTo) return null;
  const months = readSmall(text, from);
  if (!months || months.value < 1 || months.value > 12) return null;
  const mark = ["个月", "月"].find((word) => text.startsWith(word, months.end));
  return mark ? core(months.end + mark.length, monthRange(year, 1, months.value)) : null;
}

/** Q3 of 2025年Q3. */
function readQ(text: string, at: number): { end: number; value: number } | null {
  const value = Number(text.charAt(at + 1));
  return value >= 1 && value <= 4 && !isDigit(text, at + 2) ? { end: at + 2, value } : null;
}

function readQuarter(text: string, at: number): { end: number; value: number } | null {
  const char = text.charAt(at);
  const value =
    char === "两" ? 2 : QUARTERS.includes(char || " ") ? QUARTERS.indexOf(char) + 1 : Number(char);
  if (!(value >= 1 && value <= 4)) return null;
  const isCounted = text.charAt(at + 1) === "个";
  const end = at + (isCounted ? 2 : 1);
  return text.startsWith("季度", end) ? { end: end + 2, value } : null;
}

/** A small whole number in digits or Chinese. */
export function readSmall(text: string, at: number): { end: number; value: number } | null {
  const digits = digitsEnd(text, at, 3);
  if (digits > at) return { end: digits, value: number(text, at, digits) };
  if (hanDigit(text.charAt(at)) < 0 && text.charAt(at) !== "十") return null;
  const numeral = readHan(text, at);
  return numeral && numeral.low.length <= 4
    ? { end: numeral.end, value: Number(numeral.low) }
    : null;
}

/** 6月, 6月底, 6月15日, 1—9月, 3月15日至20日, of a known year. */
export function readMonths(
  text: string,
  at: number,
  year: number | null,
  state: DateState,
): DateCore | null {
  if (year === null) return partOfYear(state, (assumed) => readMonths(text, at, assumed, state));
  const first = readSmall(text, at);
  if (!first || first.value < 1) return null;
  let end = skipSpace(text, first.end);
  let last = first.value;
  if (DASHES.includes(text.charAt(end) || " ")) {
    const second = readSmall(text, skipSpace(text, end + 1));
    if (!second || text.charAt(skipSpace(text, second.end)) !== "月") return null;
    last = second.value;
    end = skipSpace(text, second.end);
  }
  const isMonth =
    text.charAt(end) === "月" && first.value <= 12 && last <= 12 && last >= first.value;
  if (!isMonth) return null;
  end++;
  if (text.charAt(end) === "份") end++;
  return readInsideMonth(text, end, year, first.value, last);
}

function readInsideMonth(
  text: string,
  at: number,
  year: number,
  first: number,
  last: number,
): DateCore {
  const date = readSmall(text, skipSpace(text, at));
  const mark = date ? skipSpace(text, date.end) : at;
  const unit = text.charAt(mark);
  if (date && date.value >= 1 && date.value <= 31 && (unit === "日" || unit === "号")) {
    return untilDay(text, mark + 1, dayRange(year, last, date.value), year, last);
  }
  const range = monthRange(year, first, last);
  const next = text.charAt(at);
  if (next === "底" || next === "末") return core(at + 1, range, "end");
  if (next === "初") return core(at + 1, range, "start");
  if ("上中下".includes(next || " ") && text.charAt(at + 1) === "旬") return core(at + 2, range);
  return readUntilMonth(text, at, year, first) ?? core(at, range);
}

/** 1月至9月. */
function readUntilMonth(text: string, at: number, year: number, first: number): DateCore | null {
  if (!DASHES.includes(text.charAt(at) || " ")) return null;
  const second = readSmall(text, at + 1);
  if (!second || text.charAt(second.end) !== "月" || second.value < first || second.value > 12)
    return null;
  return core(second.end + 1, monthRange(year, first, second.value));
}

/** Where a stretch of days ends that began before `at`: 至20日, —10月7日; null when none does. */
export function readUntilDay(
  text: string,
  at: number,
): { end: number; month: number | null; date: number } | null {
  if (!DASHES.includes(text.charAt(at) || " ")) return null;
  const first = readSmall(text, at + 1);
  if (!first) return null;
  if (text.charAt(first.end) === "日")
    return { end: first.end + 1, month: null, date: first.value };
  if (text.charAt(first.end) !== "月" || first.value < 1 || first.value > 12) return null;
  const date = readSmall(text, first.end + 1);
  if (!date || text.charAt(date.end) !== "日" || date.value < 1 || date.value > 31) return null;
  return { end: date.end + 1, month: first.value, date: date.value };
}

/** 10月1日至7日, 9月28日至10月7日; a month before the first is the next year's. */
function untilDay(
  text: string,
  at: number,
  first: DayRange,
  year: number,
  month: number,
): DateCore {
  const until = readUntilDay(text, at);
  if (!until) return core(at, first);
  const lastMonth = until.month ?? month;
  const last = dayRange(lastMonth < month ? year + 1 : year, lastMonth, until.date);
  return core(until.end, last.end > first.start ? { ...first, end: last.end } : first);
}
