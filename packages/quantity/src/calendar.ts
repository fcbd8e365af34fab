import type { PeriodPrecision, PeriodRole } from "@fangzhi/types";

/** When a statement holds, as read from prose. `relative` = worked out from the document's date. */
export interface ReadPeriod {
  text: string;
  role: PeriodRole;
  start: string | null;
  end: string | null;
  precision: PeriodPrecision;
  anchor: "start" | "end" | null;
  relative: boolean;
}

/** Civil days of the first and last day of what a date names. */
export interface DayRange {
  start: string;
  end: string;
  precision: PeriodPrecision;
}

function day(year: number, month: number, date: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearRange(year: number, last: number = year): DayRange {
  return { start: day(year, 1, 1), end: day(last, 12, 31), precision: "year" };
}

/** Whole months, both included; the months must be 1–12. */
export function monthRange(year: number, first: number, last: number = first): DayRange {
  return {
    start: day(year, first, 1),
    end: day(year, last, daysInMonth(year, last)),
    precision: "month",
  };
}

export function dayRange(year: number, month: number, date: number): DayRange {
  const civil = day(year, month, Math.min(date, daysInMonth(year, month)));
  return { start: civil, end: civil, precision: "day" };
}

/** Quarters `first` to `last` of a year, 1–4. */
export function quarterRange(year: number, first: number, last: number = first): DayRange {
  return { ...monthRange(year, first * 3 - 2, last * 3), precision: "quarter" };
}

export function halfRange(year: number, half: 1 | 2): DayRange {
  return { ...monthRange(year, half === 1 ? 1 : 7, half === 1 ? 6 : 12), precision: "half" };
}

/** The years of a five-year plan: 十四五 is the 14th, 2021–2025. */
export function planRange(ordinal: number): DayRange {
  const first = 1953 + (ordinal - 1) * 5;
  // After the years of readjustment (1963–1965) the third plan began in 1966.
  const start = ordinal >= 3 ? first + 3 : first;
  return yearRange(start, start + 4);
}
