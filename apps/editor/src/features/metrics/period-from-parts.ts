import type { Period, PeriodRole } from "@fangzhi/types";

export const periodPartRoles = ["as_of", "during", "by", "since"] as const;
export type PeriodPartRole = Extract<PeriodRole, (typeof periodPartRoles)[number]>;

export const periodSpans = ["year", "half", "quarter", "month", "day"] as const;
export type PeriodSpan = (typeof periodSpans)[number];

/** What a person chooses in the form; `null` role: the source names no time. */
export interface PeriodParts {
  role: PeriodPartRole | null;
  span: PeriodSpan;
  year: number;
  /** 1 to 2. */
  half: number;
  /** 1 to 4. */
  quarter: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31; a day the month does not have is its last. */
  day: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
const date = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const quarterNames = ["一", "二", "三", "四"];

/** First and last month of the span, 1-based. */
function monthsOf({ span, half, quarter, month }: PeriodParts): [number, number] {
  if (span === "year") return [1, 12];
  if (span === "half") return half === 1 ? [1, 6] : [7, 12];
  if (span === "quarter") return [quarter * 3 - 2, quarter * 3];
  return [month, month];
}

/** How the newsroom writes the span: 2025年, 2025年上半年, 2025年一季度, 2025年6月30日. */
function spanText(parts: PeriodParts): string {
  const { span, year, half, quarter, month } = parts;
  const whole = `${year}年`;
  if (span === "year") return whole;
  if (span === "half") return `${whole}${half === 1 ? "上" : "下"}半年`;
  if (span === "quarter") return `${whole}${quarterNames[quarter - 1] ?? ""}季度`;
  return span === "month" ? `${whole}${month}月` : `${whole}${month}月${dayOf(parts)}日`;
}

const dayOf = ({ year, month, day }: PeriodParts): number => Math.min(day, daysIn(year, month));

/** The end of a span as a point: 2025年底, 2025年6月底, 2025年一季度末. */
function endText(parts: PeriodParts): string {
  const { span, year, half } = parts;
  if (span === "half") return half === 1 ? `${year}年6月底` : `${year}年底`;
  const end = { year: "底", quarter: "末", month: "底", day: "" }[span];
  return `${spanText(parts)}${end}`;
}

/** A period with its dates and the words the newsroom uses for it; points have only an end. */
export function periodFromParts(parts: PeriodParts): Period {
  const { role, span, year } = parts;
  if (role === null) {
    return { text: "来源未注明时间", role: "as_of", start: null, end: null, precision: "none" };
  }
  const [first, last] = monthsOf(parts);
  const isDay = span === "day";
  const start = date(year, first, isDay ? dayOf(parts) : 1);
  const end = date(year, last, isDay ? dayOf(parts) : daysIn(year, last));
  switch (role) {
    case "as_of":
      return { text: `截至${endText(parts)}`, role, start: null, end, precision: span };
    case "by":
      return { text: `到${spanText(parts)}`, role, start: null, end, precision: span };
    case "during":
      return { text: spanText(parts), role, start, end, precision: span };
    case "since":
      return { text: `${spanText(parts)}以来`, role, start, end: null, precision: span };
  }
}
