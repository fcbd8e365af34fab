import { plausibleInterval } from "@fangzhi/quantity";
import type { MetricRevisionView } from "@fangzhi/types";

/** What is drawn of a value, in the metric's unit; numbers are for drawing only. */
export interface DrawnValue {
  /** The number the phrase names. */
  stated: number;
  low: number;
  high: number;
  /** The bar has no end there: 超 is open above, 近 below. */
  opensUp: boolean;
  opensDown: boolean;
  isExact: boolean;
}

export function drawnValue(revision: MetricRevisionView): DrawnValue | null {
  const { qualifier } = revision;
  const stated = Number(revision.low ?? revision.high);
  if (revision.low === null && revision.high === null) return null;
  const bounds = plausibleInterval(revision);
  const isOpenAbove = ["over", "more_than_suffix", "at_least", "indefinite"].includes(qualifier);
  const isOpenBelow = ["nearly", "under", "at_most"].includes(qualifier);
  return {
    stated,
    low: bounds.low === null ? stated : Number(bounds.low),
    high: bounds.high === null ? stated : Number(bounds.high),
    opensUp: isOpenAbove,
    opensDown: isOpenBelow,
    isExact: qualifier === "exact",
  };
}

/** An axis mark as the newsroom writes numbers: 5000, 1.5万, 3000亿. */
export function markText(value: number, locale: string): string {
  if (locale.startsWith("en")) {
    return new Intl.NumberFormat("en", { notation: "compact" }).format(value);
  }
  const size = Math.abs(value);
  if (size >= 1e8) return `${Number((value / 1e8).toPrecision(4))}亿`;
  if (size >= 1e4) return `${Number((value / 1e4).toPrecision(4))}万`;
  return String(Number(value.toPrecision(6)));
}
