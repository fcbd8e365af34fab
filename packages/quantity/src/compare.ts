import type { DecimalString, Qualifier } from "@fangzhi/types";
import { areComparable, convert } from "./convert.ts";
import { decimal } from "./decimal.ts";
import { contains, type Interval, interval, overlaps, plausibleInterval } from "./interval.ts";

/**
 * - `same`: same value, unit and qualifier
 * - `rewords`: the same bounds in other words (超100家 → 突破100家, 3000亿元 → 0.3万亿元)
 * - `refines`: says more precisely what the old one allows (1.5万余 → 1.52万)
 * - `widens`: says less precisely what the old one said
 * - `changes`: another value (1.5万余 → 1.8万)
 * - `contradicts`: another value for the same period
 * - `incomparable`: the units measure different things (千瓦 and 千瓦时)
 */
export type QuantityRelation =
  | "same"
  | "rewords"
  | "refines"
  | "widens"
  | "changes"
  | "contradicts"
  | "incomparable";

/** What `compareQuantities` reads of a quantity; a parsed one or one built from a record. */
export interface ComparableQuantity {
  low: DecimalString | null;
  high: DecimalString | null;
  qualifier: Qualifier;
  unit: { norm: string };
}

export interface QuantityComparison {
  relation: QuantityRelation;
  /** new − old and new ÷ old in the old unit, null when incomparable or a bound is missing. */
  difference: DecimalString | null;
  ratio: DecimalString | null;
}

/**
 * How a new quantity stands to an old one of the same indicator. With `samePeriod` a value outside
 * the stated bounds of the old one contradicts it; without, it changes it.
 */
export function compareQuantities(
  old: ComparableQuantity,
  next: ComparableQuantity,
  options: { samePeriod?: boolean } = {},
): QuantityComparison {
  const inOldUnit = toUnit(next, old.unit.norm);
  if (!inOldUnit) return { relation: "incomparable", difference: null, ratio: null };
  const a = old.low ?? old.high;
  const b = inOldUnit.low ?? inOldUnit.high;
  const difference = a === null || b === null ? null : decimal.subtract(b, a);
  const ratio = a === null || b === null || decimal.isZero(a) ? null : decimal.divide(b, a, 6);
  return { relation: relate(old, inOldUnit, next, options.samePeriod === true), difference, ratio };
}

function toUnit(quantity: ComparableQuantity, norm: string): ComparableQuantity | null {
  if (quantity.unit.norm === norm) return quantity;
  if (!areComparable(quantity.unit.norm, norm)) return null;
  const low = convertBound(quantity.low, quantity.unit.norm, norm);
  const high = convertBound(quantity.high, quantity.unit.norm, norm);
  return { ...quantity, low, high, unit: { norm } };
}

/** Classifiers (家, 个) are comparable without a factor. */
function convertBound(value: DecimalString | null, from: string, to: string): DecimalString | null {
  if (value === null) return null;
  const converted = convert(value, from, to);
  return converted.ok ? converted.value : value;
}

function relate(
  old: ComparableQuantity,
  next: ComparableQuantity,
  asWritten: ComparableQuantity,
  samePeriod: boolean,
): QuantityRelation {
  const isEqual = sameBounds(old, next);
  if (isEqual && old.qualifier === next.qualifier) {
    return old.unit.norm === asWritten.unit.norm ? "same" : "rewords";
  }
  const oldBounds = plausibleInterval(old);
  const newBounds = plausibleInterval(next);
  if (equalIntervals(oldBounds, newBounds)) return "rewords";
  if (contains(oldBounds, newBounds)) return "refines";
  if (contains(newBounds, oldBounds)) return "widens";
  if (samePeriod && !overlaps(interval(old), interval(next))) return "contradicts";
  return "changes";
}

function sameBounds(a: ComparableQuantity, b: ComparableQuantity): boolean {
  return equalOrNull(a.low, b.low) && equalOrNull(a.high, b.high);
}

function equalOrNull(a: DecimalString | null, b: DecimalString | null): boolean {
  return a === null || b === null ? a === b : decimal.equals(a, b);
}

function equalIntervals(a: Interval, b: Interval): boolean {
  return (
    a.lowOpen === b.lowOpen &&
    a.highOpen === b.highOpen &&
    equalOrNull(a.low, b.low) &&
    equalOrNull(a.high, b.high)
  );
}
