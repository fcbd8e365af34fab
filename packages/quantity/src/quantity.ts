import type { DecimalString, Qualifier, QuantityKind, QuantityStatus } from "@fangzhi/types";

/** The unit of a written quantity: `verbatim` is multiplier and unit as printed (万家, 亿元). */
export interface WrittenUnit {
  code: string;
  norm: string;
  verbatim: string;
}

/** A run of a phrase and what it is; joined, the runs are the phrase. */
export interface PhrasePart {
  role: "prefix" | "number" | "multiplier" | "mark" | "unit" | "suffix" | "joint";
  text: string;
}

/**
 * A number as a person wrote it. `low` is the written value with its multipliers worked out, in
 * `unit.norm`; `high` is the upper end of a range and else null. What the qualifier makes of the
 * value is `interval(quantity)`.
 */
export interface Quantity {
  low: DecimalString;
  high: DecimalString | null;
  qualifier: Qualifier;
  unit: WrittenUnit;
  kind: QuantityKind;
  status: QuantityStatus;
  /** "1/3" when written as a fraction; `low` is then rounded to nine places. */
  fraction: string | null;
  /** The whole phrase, markers included: 超1.1万个. */
  phrase: string;
  parts: readonly PhrasePart[];
}
