import type { DecimalString } from "@fangzhi/types";
import { areComparable, convert } from "./convert.ts";
import { decimal } from "./decimal.ts";
import { type Interval, interval, overlaps, type QualifiedValue } from "./interval.ts";

/** A quantity as the arithmetic checks need it. */
export interface MeasuredValue extends QualifiedValue {
  unit: { norm: string };
}

/**
 * What a check of several quantities can say: they agree, they cannot all be true, or the bounds
 * leave it open (a part 超100家 of a whole 超100家).
 */
export type CheckResult = "holds" | "fails" | "open";

/** Whether a part can be within its whole: 其中 107家 of 488家. Units must be comparable, else `open`. */
export function checkSubset(part: MeasuredValue, whole: MeasuredValue): CheckResult {
  const bounds = inUnit(part, whole.unit.norm);
  if (!bounds) return "open";
  const limit = interval(whole);
  if (bounds.low !== null && limit.high !== null) {
    const order = decimal.compare(bounds.low, limit.high);
    if (order > 0 || (order === 0 && (bounds.lowOpen || limit.highOpen))) return "fails";
  }
  if (bounds.high !== null && limit.low !== null && decimal.compare(bounds.high, limit.low) <= 0) {
    return "holds";
  }
  return "open";
}

/** Whether parts can add up to a total, each within its bounds. */
export function checkSum(parts: readonly MeasuredValue[], total: MeasuredValue): CheckResult {
  let sum: Interval = { low: "0", high: "0", lowOpen: false, highOpen: false };
  for (const part of parts) {
    const bounds = inUnit(part, total.unit.norm);
    if (!bounds) return "open";
    sum = addIntervals(sum, bounds);
  }
  const stated = interval(total);
  if (!overlaps(sum, stated)) return "fails";
  return isPoint(sum) && isPoint(stated) ? "holds" : "open";
}

/**
 * Whether part ÷ whole can be the share stated (in % or as a fraction), to within half of the last
 * digit written. Needs exact part and whole, else `open`.
 */
export function checkShare(
  part: MeasuredValue,
  whole: MeasuredValue,
  share: MeasuredValue,
): CheckResult {
  const top = inUnit(part, whole.unit.norm);
  const below = interval(whole);
  if (!top || !isPoint(top) || !isPoint(below) || top.low === null || below.low === null)
    return "open";
  if (decimal.isZero(below.low)) return "open";
  const percent = convert(decimal.divide(top.low, below.low, 12), "ratio", share.unit.norm);
  if (!percent.ok) return "open";
  const stated = interval(share);
  const margin = halfDigit(share.low ?? share.high ?? "0");
  const widened: Interval = {
    ...stated,
    low: stated.low === null ? null : decimal.subtract(stated.low, margin),
    high: stated.high === null ? null : decimal.add(stated.high, margin),
  };
  const value = percent.value;
  return overlaps(widened, { low: value, high: value, lowOpen: false, highOpen: false })
    ? "holds"
    : "fails";
}

/** Whether shares of one whole can stand together: their lower bounds do not exceed 100%. */
export function checkShares(shares: readonly MeasuredValue[]): CheckResult {
  let least: DecimalString = "0";
  let isExact = true;
  for (const share of shares) {
    const bounds = inUnit(share, "%");
    if (!bounds) return "open";
    least = decimal.add(least, bounds.low ?? "0");
    isExact &&= isPoint(bounds);
  }
  // Shares rounded to whole percents may add up to a little more.
  const margin = decimal.multiply("0.5", String(shares.length));
  if (decimal.compare(least, decimal.add("100", margin)) > 0) return "fails";
  return isExact ? "holds" : "open";
}

function inUnit(value: MeasuredValue, norm: string): Interval | null {
  if (!areComparable(value.unit.norm, norm)) return null;
  const bounds = interval(value);
  return {
    ...bounds,
    low: toUnit(bounds.low, value, norm),
    high: toUnit(bounds.high, value, norm),
  };
}

function toUnit(
  bound: DecimalString | null,
  { unit }: MeasuredValue,
  norm: string,
): DecimalString | null {
  if (bound === null) return null;
  const converted = convert(bound, unit.norm, norm);
  return converted.ok ? converted.value : bound;
}

function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : decimal.add(a.low, b.low),
    high: a.high === null || b.high === null ? null : decimal.add(a.high, b.high),
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

function isPoint(bounds: Interval): boolean {
  return bounds.low !== null && bounds.high !== null && decimal.equals(bounds.low, bounds.high);
}

function halfDigit(value: DecimalString): DecimalString {
  return decimal.divide(decimal.shift("1", -decimal.places(value)), "2", 12);
}
