import type { DecimalString, Qualifier } from "@fangzhi/types";
import { decimal } from "./decimal.ts";

/** What a quantity claims: exact bounds, null = open; `lowOpen` excludes the bound itself. */
export interface Interval {
  low: DecimalString | null;
  high: DecimalString | null;
  lowOpen: boolean;
  highOpen: boolean;
}

/** The part of a quantity that its interval depends on; a stored value may have only one end. */
export interface QualifiedValue {
  low: DecimalString | null;
  high: DecimalString | null;
  qualifier: Qualifier;
}

const unbounded: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

/**
 * The bounds a qualifier states. Civil Code of the PRC §1259: 以上 and 以内 include the number, 超过
 * and 不满 exclude it. An order of magnitude (千亿级) states its lower limit; 约 and 几十 no bound.
 */
export function interval({ low, high, qualifier }: QualifiedValue): Interval {
  const value = low ?? high;
  if (value === null) return unbounded;
  switch (qualifier) {
    case "exact":
      return { low: value, high: high ?? value, lowOpen: false, highOpen: false };
    case "range":
      return { low, high: high ?? value, lowOpen: false, highOpen: false };
    case "over":
    case "more_than_suffix":
      return { low: value, high: null, lowOpen: true, highOpen: false };
    case "at_least":
    case "order":
      return { low: value, high: null, lowOpen: false, highOpen: false };
    case "nearly":
    case "under":
      return { low: null, high: value, lowOpen: false, highOpen: true };
    case "at_most":
      return { low: null, high: value, lowOpen: false, highOpen: false };
    case "approx":
    case "indefinite":
      return unbounded;
  }
}

/**
 * The values a careful reader would still accept under the phrase: a writer rounds to the last digit
 * written, so 超 and 余 stay within one more of it (1.5万余 < 1.6万) and 不到 within one less; 近 stays
 * over nine tenths, 约 within a twentieth, 数十, 几十 and 千亿级 under the next power of ten.
 */
export function plausibleInterval(quantity: QualifiedValue): Interval {
  const value = quantity.low ?? quantity.high;
  const stated = interval(quantity);
  if (value === null || decimal.compare(value, "0") <= 0) return stated;
  switch (quantity.qualifier) {
    case "over":
    case "more_than_suffix":
    case "at_least":
      return { ...stated, high: decimal.add(value, lastStep(value)), highOpen: true };
    case "nearly":
      return { ...stated, low: decimal.multiply(value, "0.9") };
    case "under":
    case "at_most":
      return { ...stated, low: decimal.subtract(value, lastStep(value)), lowOpen: true };
    case "approx":
      return {
        low: decimal.multiply(value, "0.95"),
        high: decimal.multiply(value, "1.05"),
        lowOpen: false,
        highOpen: false,
      };
    case "indefinite":
    case "order":
      return { low: value, high: decimal.shift(value, 1), lowOpen: false, highOpen: true };
    default:
      return stated;
  }
}

/** One of the last significant digit: 1000 for 15000, 100 for 600, 0.1 for 1.5. */
function lastStep(value: DecimalString): DecimalString {
  const places = decimal.places(value);
  if (places > 0) return decimal.shift("1", -places);
  let zeros = 0;
  while (zeros < value.length - 1 && value.charCodeAt(value.length - 1 - zeros) === 48) zeros++;
  return decimal.shift("1", zeros);
}

/** Whether a value lies within bounds. */
export function includes(bounds: Interval, value: DecimalString): boolean {
  if (bounds.low !== null) {
    const order = decimal.compare(value, bounds.low);
    if (order < 0 || (order === 0 && bounds.lowOpen)) return false;
  }
  if (bounds.high !== null) {
    const order = decimal.compare(value, bounds.high);
    if (order > 0 || (order === 0 && bounds.highOpen)) return false;
  }
  return true;
}

/** Whether two intervals share a value. */
export function overlaps(a: Interval, b: Interval): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  const order = decimal.compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

/** Whether every value of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return lowWithin(outer, inner) && highWithin(outer, inner);
}

function lowWithin(outer: Interval, inner: Interval): boolean {
  if (outer.low === null) return true;
  if (inner.low === null) return false;
  const order = decimal.compare(inner.low, outer.low);
  return order > 0 || (order === 0 && (!outer.lowOpen || inner.lowOpen));
}

function highWithin(outer: Interval, inner: Interval): boolean {
  if (outer.high === null) return true;
  if (inner.high === null) return false;
  const order = decimal.compare(inner.high, outer.high);
  return order < 0 || (order === 0 && (!outer.highOpen || inner.highOpen));
}
