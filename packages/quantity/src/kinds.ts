import type { QuantityKind } from "@fangzhi/types";
import type { Change } from "./changes.ts";
import type { Unit } from "./units.ts";

export interface KindContext {
  text: string;
  clause: number;
  start: number;
  end: number;
  unit: Unit | null;
  change: Change | null;
  /** What the unit alone suggests. */
  base: QuantityKind;
}

/** The kind of a quantity: a change where a verb says so, a share of a whole, a ratio, or its unit's. */
export function findKind({
  text,
  clause,
  start,
  end,
  unit,
  change,
  base,
}: KindContext): QuantityKind {
  if (change) return "change";
  const before = text.slice(clause, start);
  const norm = unit?.norm ?? "";
  if (norm === "倍") return "ratio";
  if (norm === "ratio") return "share";
  if (norm === "%" || norm === "‰") {
    if (/(?:利率|收益率|税率|费率|汇率|贴现率)[^，。]{0,6}$/.test(before)) return "rate";
    return "share";
  }
  if (base !== "duration") return base;
  return isAge(text, start, end) ? "level" : base;
}

function isAge(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes("岁");
}
