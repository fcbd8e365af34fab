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
  /** Written as a fraction: 1/3, 三分之一, 半数. */
  isFraction: boolean;
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
  isFraction,
  base,
}: KindContext): QuantityKind {
  if (change) return "change";
  const before = text.slice(clause, start);
  const norm = unit?.norm ?? "";
  if (norm === "倍") return "ratio";
  if (norm === "ratio") return findRatioKind(before, isFraction);
  if (norm === "%" || norm === "‰") {
    if (
      /(?:(?<![毛净])利率|收益率|税率|费率|汇率|贴现率)(?:[^，。]{0,6}|[^，。]{0,16}[至到])$/.test(
        before,
      )
    )
      return "rate";
    return RELATIVE.test(before) && PEER.test(before) ? "ratio" : "share";
  }
  if (base !== "duration") return base;
  return isAge(text, start, end) ? "level" : base;
}

const RELATIVE =
  /(?:相当于|是|为|只有|仅有|不到|不足|[降减缩][小少低减]?[到至]|恢复[到至]|达到?)[^，。占]{1,14}的(?:约|近|不到|不足|超过?)?$/;
/** A measure of another place, time or kind: 平原的60% is a comparison, not a part. */
const PEER =
  /(?:平均|同期|上年|去年|传统|原来|平原|进口|国外|普通|常规|同类)[^，。]{0,6}的(?:约|近|不到|不足|超过?)?$/;

/** 占全国1/3 is a part; 成本是进口的1/3 compares two wholes; PUE 1.15 is a level, 收入比2.4 a ratio. */
function findRatioKind(before: string, isFraction: boolean): QuantityKind {
  if (!isFraction)
    return /比例?(?!值|重|上|去|同|较|年|月)[^，。]{0,14}$/.test(before) ? "ratio" : "level";
  return RELATIVE.test(before) && !/占|其中|总/.test(before) ? "ratio" : "share";
}

function isAge(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes("岁");
}
