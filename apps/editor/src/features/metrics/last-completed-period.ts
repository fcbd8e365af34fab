import type { Cadence } from "@fangzhi/types";
import { type PeriodParts, type PeriodSpan, periodSpans } from "./period-from-parts.ts";

const spanOfCadence: Record<Cadence, PeriodSpan> = {
  annual: "year",
  quarterly: "quarter",
  monthly: "month",
  irregular: "year",
  once: "year",
};

/** How exact a metric's dates are: as its cadence asks, or finer when its last value was. */
export function spanOf(cadence: Cadence, precision: string | undefined): PeriodSpan {
  const asked = periodSpans.indexOf(spanOfCadence[cadence]);
  const known = periodSpans.findIndex((span) => span === precision);
  return periodSpans[Math.max(asked, known)] ?? "year";
}

/**
 * The last period that is over: a value that claims a time to come is refused. Every part is filled
 * in, so that another span begins at the end of the same year.
 * @param today the civil date in the newsroom, `YYYY-MM-DD`
 */
export function lastCompletedPeriod(span: PeriodSpan, today: string): Omit<PeriodParts, "role"> {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const ended = { year: 12, half: 6, quarter: 3, month: 1, day: 0 }[span];
  if (span === "day") return { span, year, ...partsOf(month), day };
  // Months of this year that lie in periods that are over; none: the last period of the year before.
  const over = Math.floor((month - 1) / ended) * ended;
  return over > 0
    ? { span, year, ...partsOf(over), day: 31 }
    : { span, year: year - 1, ...partsOf(12), day: 31 };
}

const partsOf = (month: number) => ({
  month,
  quarter: Math.ceil(month / 3),
  half: Math.ceil(month / 6),
});
