import { statedBounds } from "@fangzhi/editorial";
import { areComparable, convert, decimal, findUnit, parseQuantity } from "@fangzhi/quantity";
import {
  accept,
  type DecimalString,
  type NewMetric,
  type NewMetricRevision,
  type Qualifier,
  type QuantityKind,
  type Result,
  refuse,
} from "@fangzhi/types";

export interface ReadPhrase {
  qualifier: Qualifier;
  /** In the metric's unit. */
  low: DecimalString | null;
  high: DecimalString | null;
}

/** A unit the registry knows, written as it says and fit for the kind of quantity. */
export function checkMetricUnit(
  metric: Pick<NewMetric, "unit" | "unitCode" | "kind">,
): Result<null> {
  const unit = findUnit(metric.unit);
  if (!unit || unit.code !== metric.unitCode) {
    return refuse("unit-mismatch", { unit: metric.unit }, "unit");
  }
  const timeFamilies = ["time", "calendar", "workday", "age"];
  const fits =
    metric.kind === "share"
      ? unit.family === "proportion"
      : metric.kind !== "duration" || timeFamilies.includes(unit.family);
  return fits ? accept(null) : refuse("unit-mismatch", { unit: metric.unit }, "unit");
}

/**
 * What a phrase says in a metric's unit. 千亿级 may leave the unit to the sentence; any other phrase
 * names one that measures the same: 3.2亿千瓦 for 千瓦, never 千瓦时.
 */
export function readMetricPhrase(
  phrase: string,
  metric: { unit: string; kind: QuantityKind },
): Result<ReadPhrase> {
  const quantity = parseQuantity(phrase);
  if (!quantity) return refuse("phrase-mismatch", { phrase }, "phrase");
  const { norm } = quantity.unit;
  const isUnitless = norm === "" && quantity.qualifier === "order";
  if (!isUnitless && (norm === "" || !areComparable(norm, metric.unit))) {
    return refuse(
      "unit-mismatch",
      { unit: metric.unit, written: quantity.unit.verbatim },
      "phrase",
    );
  }
  const inUnit = (value: DecimalString | null): DecimalString | null => {
    if (value === null || isUnitless) return value;
    const converted = convert(value, norm, metric.unit);
    return decimal.normalize(converted.ok ? converted.value : value);
  };
  const low = inUnit(quantity.low) ?? quantity.low;
  const bounds = statedBounds(quantity.qualifier, low, inUnit(quantity.high));
  return accept({ qualifier: quantity.qualifier, ...bounds });
}

/** The recorded numbers must be what the phrase says: readers see the one, machines the other. */
export function checkMetricPhrase(
  revision: Pick<NewMetricRevision, "phrase" | "qualifier" | "low" | "high">,
  metric: { unit: string; kind: QuantityKind },
): Result<null> {
  const read = readMetricPhrase(revision.phrase, metric);
  if (!read.ok) return read;
  const { qualifier, low, high } = read.value;
  const agrees =
    qualifier === revision.qualifier && isEqual(low, revision.low) && isEqual(high, revision.high);
  if (agrees) return accept(null);
  return refuse("phrase-mismatch", { phrase: revision.phrase }, "phrase");
}

const isEqual = (a: DecimalString | null, b: DecimalString | null): boolean =>
  a === null || b === null ? a === b : decimal.equals(a, b);
