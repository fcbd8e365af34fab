import { z } from "zod";
import { lineOfText } from "./text.ts";

/**
 * The words in which a quantity is recorded, shared by the metric records, the extraction from
 * prose and the screens. Bounds: Civil Code of the PRC §1259 (以上/以下/以内 include the number,
 * 超过/不满 exclude it).
 */
export const qualifiers = [
  "exact",
  "over",
  "more_than_suffix",
  "at_least",
  "nearly",
  "approx",
  "under",
  "at_most",
  "range",
  "order",
  "indefinite",
] as const;
export const Qualifier = z.enum(qualifiers);
export type Qualifier = z.infer<typeof Qualifier>;

export const quantityKinds = ["level", "share", "change", "ratio", "rate", "duration"] as const;
export const QuantityKind = z.enum(quantityKinds);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** `actual` happened; `target` is wanted; `forecast` expected; `capacity` could be; `standard` is a threshold. */
export const quantityStatuses = ["actual", "target", "forecast", "capacity", "standard"] as const;
export const QuantityStatus = z.enum(quantityStatuses);
export type QuantityStatus = z.infer<typeof QuantityStatus>;

export const periodRoles = ["during", "as_of", "by", "since", "unspecified"] as const;
export const PeriodRole = z.enum(periodRoles);
export type PeriodRole = z.infer<typeof PeriodRole>;

export const periodPrecisions = [
  "day",
  "month",
  "quarter",
  "half",
  "year",
  "mixed",
  "none",
] as const;
export const PeriodPrecision = z.enum(periodPrecisions);
export type PeriodPrecision = z.infer<typeof PeriodPrecision>;

/** An exact decimal written in base ten ("11000", "1.52", "-0.3"); never a binary float. */
export const DecimalString = z
  .string()
  .max(40)
  .regex(/^-?\d+(?:\.\d+)?$/);
export type DecimalString = z.infer<typeof DecimalString>;

/** A civil date, `YYYY-MM-DD` (GB/T 7408.1), of the years a newsroom writes about. */
export const CivilDate = z.iso
  .date()
  .refine((date) => date >= "1000-01-01" && date <= "2200-12-31", { error: "year-out-of-bounds" });
export type CivilDate = z.infer<typeof CivilDate>;

/** When a value holds. A point in time (`as_of`, `by`) has only an `end`. */
export const Period = z
  .strictObject({
    text: lineOfText(60),
    role: PeriodRole,
    start: CivilDate.nullable(),
    end: CivilDate.nullable(),
    precision: PeriodPrecision,
  })
  .refine((period) => !period.start || !period.end || period.start <= period.end, {
    error: "period-ends-before-it-starts",
    path: ["end"],
  });
export type Period = z.infer<typeof Period>;
