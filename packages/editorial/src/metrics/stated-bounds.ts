import type { DecimalString, Qualifier } from "@fangzhi/types";

/**
 * The ends a phrase states, as a metric revision records them: 超1.1万 has no upper end, 近80万 no
 * lower one; an exact or rounded value is both of its ends. Bounds: Civil Code of the PRC §1259.
 */
export function statedBounds(
  qualifier: Qualifier,
  low: DecimalString,
  high: DecimalString | null,
): { low: DecimalString | null; high: DecimalString | null } {
  switch (qualifier) {
    case "over":
    case "more_than_suffix":
    case "at_least":
    case "order":
    case "indefinite":
      return { low, high: null };
    case "nearly":
    case "under":
    case "at_most":
      return { low: null, high: low };
    case "exact":
    case "approx":
    case "range":
      return { low, high: high ?? low };
  }
}
