import type { DecimalString } from "@fangzhi/types";
import { decimal } from "./decimal.ts";
import { findUnit, type Unit } from "./units.ts";

/** `1 unit = numerator / denominator × base`, with where the factor is laid down. */
interface Factor {
  base: string;
  numerator: DecimalString;
  denominator: DecimalString;
  source: string;
}

const SI = "GB 3100-1993 (SI prefixes)";
const MU = "1984-02-27 国务院令: 1亩 = 10000/15平方米";

const factorTable: readonly (readonly [string, string, string, string, string])[] = [
  ["瓦", "瓦", "1", "1", SI],
  ["千瓦", "瓦", "1000", "1", SI],
  ["兆瓦", "瓦", "1000000", "1", SI],
  ["吉瓦", "瓦", "1000000000", "1", SI],
  ["瓦时", "瓦时", "1", "1", SI],
  ["千瓦时", "瓦时", "1000", "1", SI],
  ["兆瓦时", "瓦时", "1000000", "1", SI],
  ["吉瓦时", "瓦时", "1000000000", "1", SI],
  ["太瓦时", "瓦时", "1000000000000", "1", SI],
  ["兆焦", "瓦时", "10000", "36", SI],
  ["千焦", "瓦时", "10", "36", SI],
  ["吉焦", "瓦时", "10000000", "36", SI],
  ["焦耳", "瓦时", "1", "3600", SI],
  ["克", "克", "1", "1", SI],
  ["毫克", "克", "0.001", "1", SI],
  ["微克", "克", "0.000001", "1", SI],
  ["千克", "克", "1000", "1", SI],
  ["公斤", "克", "1000", "1", SI],
  ["吨", "克", "1000000", "1", SI],
  ["斤", "克", "500", "1", "1959-06-25 国务院: 1市斤 = 0.5千克"],
  ["克拉", "克", "0.2", "1", "CGPM 1907: 1 carat = 200 mg"],
  ["克标准煤", "克标准煤", "1", "1", SI],
  ["千克标准煤", "克标准煤", "1000", "1", SI],
  ["吨标准煤", "克标准煤", "1000000", "1", SI],
  ["米", "米", "1", "1", SI],
  ["分米", "米", "0.1", "1", SI],
  ["厘米", "米", "0.01", "1", SI],
  ["毫米", "米", "0.001", "1", SI],
  ["微米", "米", "0.000001", "1", SI],
  ["纳米", "米", "0.000000001", "1", SI],
  ["公里", "米", "1000", "1", SI],
  ["千米", "米", "1000", "1", SI],
  ["海里", "米", "1852", "1", "GB 3100-1993 表5"],
  ["英寸", "米", "0.0254", "1", "GB 3102.1-1993 附录"],
  ["英尺", "米", "0.3048", "1", "GB 3102.1-1993 附录"],
  ["英里", "米", "1609.344", "1", "GB 3102.1-1993 附录"],
  ["平方米", "平方米", "1", "1", SI],
  ["平方厘米", "平方米", "0.0001", "1", SI],
  ["平方毫米", "平方米", "0.000001", "1", SI],
  ["平方公里", "平方米", "1000000", "1", SI],
  ["平方千米", "平方米", "1000000", "1", SI],
  ["公顷", "平方米", "10000", "1", "GB 3100-1993 表5"],
  ["亩", "平方米", "10000", "15", MU],
  ["立方米", "立方米", "1", "1", SI],
  ["立方厘米", "立方米", "0.000001", "1", SI],
  ["升", "立方米", "0.001", "1", SI],
  ["毫升", "立方米", "0.000001", "1", SI],
  ["秒", "秒", "1", "1", SI],
  ["毫秒", "秒", "0.001", "1", SI],
  ["微秒", "秒", "0.000001", "1", SI],
  ["纳秒", "秒", "0.000000001", "1", SI],
  ["分钟", "秒", "60", "1", "GB 3100-1993 表5"],
  ["小时", "秒", "3600", "1", "GB 3100-1993 表5"],
  ["天", "秒", "86400", "1", "GB 3100-1993 表5"],
  ["日", "秒", "86400", "1", "GB 3100-1993 表5"],
  ["个自然日", "秒", "86400", "1", "GB 3100-1993 表5"],
  ["周", "秒", "604800", "1", "7天"],
  ["年", "个月", "12", "1", "12个月"],
  ["个月", "个月", "1", "1", "12个月"],
  ["帕", "帕", "1", "1", SI],
  ["千帕", "帕", "1000", "1", SI],
  ["兆帕", "帕", "1000000", "1", SI],
  ["吉帕", "帕", "1000000000", "1", SI],
  ["赫兹", "赫兹", "1", "1", SI],
  ["千赫", "赫兹", "1000", "1", SI],
  ["兆赫", "赫兹", "1000000", "1", SI],
  ["吉赫", "赫兹", "1000000000", "1", SI],
  ["太赫兹", "赫兹", "1000000000000", "1", SI],
  ["伏", "伏", "1", "1", SI],
  ["千伏", "伏", "1000", "1", SI],
  ["牛", "牛", "1", "1", SI],
  ["千牛", "牛", "1000", "1", SI],
  ["千伏安", "千伏安", "1", "1", SI],
  ["兆伏安", "千伏安", "1000", "1", SI],
  ["%", "%", "1", "1", "定义"],
  ["‰", "%", "0.1", "1", "定义"],
  ["ratio", "%", "100", "1", "定义"],
  ["ppm", "%", "0.0001", "1", "定义"],
  ["个百分点", "个百分点", "1", "1", "定义"],
  ["个基点", "个百分点", "0.01", "1", "定义"],
  ["元", "元", "1", "1", "定义"],
  ["角", "元", "0.1", "1", "人民币管理条例 §4"],
  ["分钱", "元", "0.01", "1", "人民币管理条例 §4"],
  ["TFLOPS", "TFLOPS", "1", "1", SI],
  ["PFLOPS", "TFLOPS", "1000", "1", SI],
  ["EFLOPS", "TFLOPS", "1000000", "1", SI],
  ["bps", "bps", "1", "1", SI],
  ["Kbps", "bps", "1000", "1", SI],
  ["Mbps", "bps", "1000000", "1", SI],
  ["Gbps", "bps", "1000000000", "1", SI],
  ["Tbps", "bps", "1000000000000", "1", SI],
  ["MB", "MB", "1", "1", SI],
  ["GB", "MB", "1000", "1", SI],
  ["TB", "MB", "1000000", "1", SI],
  ["PB", "MB", "1000000000", "1", SI],
  ["EB", "MB", "1000000000000", "1", SI],
  ["ZB", "MB", "1000000000000000", "1", SI],
];

const factors = new Map<string, Factor>(
  factorTable.map(([norm, base, numerator, denominator, source]) => [
    norm,
    { base, numerator, denominator, source },
  ]),
);

export type Conversion =
  | { ok: true; value: DecimalString; exact: boolean; sources: readonly string[] }
  | { ok: false; refusal: { code: "not-convertible"; from: string; to: string } };

/**
 * A value in another unit of the same family. `exact` is false when the quotient does not end
 * within twelve places (亩 → 公顷 does not always). Power and energy (千瓦, 千瓦时) never convert, nor
 * do currencies, classifiers (家, 个) or a compound with another denominator.
 */
export function convert(value: DecimalString, from: string, to: string): Conversion {
  const refusal = { ok: false, refusal: { code: "not-convertible", from, to } } as const;
  const a = findUnit(from);
  const b = findUnit(to);
  if (!a || !b) return refusal;
  if (a.norm === b.norm)
    return { ok: true, value: decimal.normalize(value), exact: true, sources: [] };
  const [top, per] = splitCompound(a);
  const [otherTop, otherPer] = splitCompound(b);
  if (per !== otherPer) return refusal;
  const x = factors.get(top);
  const y = factors.get(otherTop);
  if (!x || !y || x.base !== y.base) return refusal;
  const numerator = decimal.multiply(decimal.multiply(value, x.numerator), y.denominator);
  const denominator = decimal.multiply(x.denominator, y.numerator);
  const converted = decimal.divide(numerator, denominator, 12);
  return {
    ok: true,
    value: converted,
    exact: decimal.equals(decimal.multiply(converted, denominator), numerator),
    sources: [...new Set([x.source, y.source])],
  };
}

function splitCompound(unit: Unit): [string, string] {
  const slash = unit.norm.indexOf("/");
  return slash < 0 ? [unit.norm, ""] : [unit.norm.slice(0, slash), unit.norm.slice(slash)];
}

/** Whether two units measure the same thing: equal, convertible, or classifiers of one count. */
export function areComparable(from: string, to: string): boolean {
  if (from === to) return true;
  const a = findUnit(from);
  const b = findUnit(to);
  if (!a || !b) return false;
  if (a.code === "count" && b.code === "count") return true;
  return a.code === b.code || convert("1", from, to).ok;
}
