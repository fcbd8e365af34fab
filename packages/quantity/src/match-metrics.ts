import type { DecimalString, Qualifier, QuantityKind } from "@fangzhi/types";
import { compareQuantities, type QuantityComparison, type QuantityRelation } from "./compare.ts";
import { areComparable } from "./convert.ts";
import { decimal } from "./decimal.ts";

/** A number in prose, as far as it says which indicator it belongs to. */
export interface NumberToMatch {
  low: DecimalString;
  high: DecimalString | null;
  qualifier: Qualifier;
  unit: { norm: string };
  kind: QuantityKind;
  /** The noun phrase it counts, as guessed. */
  label: string | null;
  /** The clause around it, where names stand that the label misses. */
  clause: string;
  /** The end of its period, `YYYY-MM-DD`. */
  periodEnd: string | null;
}

/** A recorded value that a number may be bound to. */
export interface ValueToMatch {
  metricName: string;
  low: DecimalString | null;
  high: DecimalString | null;
  qualifier: Qualifier;
  unit: { norm: string };
  kind: QuantityKind;
  periodEnd: string | null;
  isCurrent: boolean;
}

export interface MetricMatch<T> {
  value: T;
  relation: QuantityRelation;
  /** How like the indicator's name the words are, 0–1. */
  likeness: number;
  score: number;
  /** The number may be bound to the value; else it is at most a new value of the same metric. */
  isSameValue: boolean;
}

/** Below this a name is another indicator's. */
const LEAST_LIKENESS = 0.34;
/** A bound that allows the other number says the same only when the two lie this close. */
const CLOSE = 0.1;

/**
 * The values a number in prose may be, best first: same kind and comparable unit, a name like the
 * words around it, then the value itself, its period, and current before older. Values must already
 * be of the right region and industry. Only a proposal; a person binds.
 */
export function matchMetrics<T extends ValueToMatch>(
  number: NumberToMatch,
  values: readonly T[],
  atMost = 3,
): MetricMatch<T>[] {
  const matches = values.flatMap((value) => {
    if (value.kind !== number.kind || !areComparable(value.unit.norm, number.unit.norm)) return [];
    const likeness = nameLikeness(value.metricName, number);
    if (likeness < LEAST_LIKENESS) return [];
    const compared = compareQuantities(recordedAsWritten(value), number);
    const weight = valueWeight(compared);
    const isSameValue = weight > 0;
    const score = likeness + weight + periodWeight(value, number) + (value.isCurrent ? 0.1 : 0);
    const { relation } = compared;
    return [{ value, relation, likeness, score, isSameValue }];
  });
  return matches.sort((a, b) => b.score - a.score).slice(0, atMost);
}

/** How far a value says the same: the same words, the same number marked otherwise, a close one. */
function valueWeight({ relation, difference, ratio }: QuantityComparison): number {
  if (relation === "same") return 1;
  if (relation === "rewords") return 0.9;
  if (relation !== "refines" && relation !== "widens") return 0;
  if (difference !== null && decimal.isZero(difference)) return 0.8;
  return ratio !== null && Math.abs(Number(ratio) - 1) <= CLOSE ? 0.5 : 0;
}

/**
 * A recorded value as prose is read. A record keeps only the side that its qualifier states (近80万 →
 * high) and an exact value on both; what is written stands in `low`, and in `high` the end of a range.
 */
export function recordedAsWritten<T extends Pick<ValueToMatch, "low" | "high">>(value: T): T {
  const { low, high } = value;
  if (low === null) return { ...value, low: high, high: null };
  return low === high ? { ...value, high: null } : value;
}

/** Two years that differ say another value of the indicator, even when the numbers agree. */
function periodWeight(value: ValueToMatch, number: NumberToMatch): number {
  if (!value.periodEnd || !number.periodEnd) return 0;
  return value.periodEnd.slice(0, 4) === number.periodEnd.slice(0, 4) ? 0.3 : -0.4;
}

/** The more of the name's character pairs stand in the label, or in the clause, the likelier. */
function nameLikeness(name: string, { label, clause }: NumberToMatch): number {
  const wanted = pairs(name.replace(/(?:数量?|总量|总数|规模)$/, ""));
  if (wanted.size === 0) return 0;
  const shared = (text: string) => [...pairs(text)].filter((pair) => wanted.has(pair)).length;
  const ofLabel = label ? (2 * shared(label)) / (wanted.size + pairs(label).size) : 0;
  return Math.max(ofLabel, 0.9 * (shared(clause) / wanted.size));
}

function pairs(text: string): Set<string> {
  const letters = Array.from(text.normalize("NFKC").toLowerCase()).filter((one) =>
    /[\p{L}\p{N}]/u.test(one),
  );
  const found = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) {
    found.add(`${letters[at]}${letters[at + 1]}`);
  }
  return found;
}
