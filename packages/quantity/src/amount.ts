/**
 * The number of a phrase with its multipliers and the marker inside it, before the unit:
 * `1.5万余`, `600多`, `十几`, `数十万`, `1/3`, `百分之三十`, `三成`, `翻一番`.
 */
export interface Amount {
  start: number;
  end: number;
  /** Multiplied out; for 三成 already ×10. */
  low: string;
  high: string | null;
  /** The number before its multiplier, null where there is none to speak of. */
  mantissa: string | null;
  power: number;
  form: "arabic" | "han" | "bare" | "indefinite" | "fraction" | "share" | "fold";
  mark: { text: "余" | "多" | "来" | "几" | "数" | "+"; start: number } | null;
  /** Where the printed multiplier starts (万 of 1.5万余), or `end`. */
  scaleAt: number;
  /** Set when the words name the unit themselves (百分之, 成, 1/3, 番). */
  unitNorm: string | null;
  fraction: string | null;
  positional: boolean;
  /** A marker between the words of the number: 近 in 翻了近一番. */
  inner: { text: string; start: number } | null;
}

/** An amount of the fields given and nothing else. */
export function amount(
  fields: Partial<Amount> & Pick<Amount, "start" | "end" | "low" | "form">,
): Amount {
  return {
    high: null,
    mantissa: null,
    power: 0,
    mark: null,
    scaleAt: fields.end,
    unitNorm: null,
    fraction: null,
    positional: false,
    inner: null,
    ...fields,
  };
}
