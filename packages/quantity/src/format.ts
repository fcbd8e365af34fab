import type { DecimalString, Qualifier } from "@fangzhi/types";
import { decimal } from "./decimal.ts";
import { formatEnglish } from "./format-english.ts";
import { hanPowerWord } from "./numeral-words.ts";
import type { Quantity } from "./quantity.ts";
import { findUnit, isDivisible } from "./units.ts";

/** What a stored value needs to be written: a record's columns, or a parsed quantity. */
export interface QuantityToFormat {
  low: DecimalString | null;
  high: DecimalString | null;
  qualifier: Qualifier;
  unit: { norm: string };
  /** "1/3": written instead of the rounded value. */
  fraction?: string | null;
  /** The writer's own marker (突破, 逾, 多), instead of the house's for the qualifier. */
  marker?: string;
}

/** The phrase exactly as it was written: `formatAsWritten(parseQuantity(p)) === p`. */
export function formatAsWritten(quantity: Pick<Quantity, "parts">): string {
  return quantity.parts.map((part) => part.text).join("");
}

/**
 * A stored value in house style. zh: 超1.1万个, 近80万架次, 1/3, 2850万千瓦时 — 万 and 亿 (万亿 from 10¹²) when
 * at most two digits stand after the point, else all digits, so nothing is rounded (conventions.md
 * N04, N05). en: more than 11,000; nearly 800,000 sorties. An amount without value is "".
 */
export function formatQuantity(quantity: QuantityToFormat, locale: string = "zh-CN"): string {
  return locale.startsWith("en") ? formatEnglish(quantity) : formatChinese(quantity);
}

const prefixWords: Partial<Record<Qualifier, string>> = {
  over: "超",
  nearly: "近",
  approx: "约",
  under: "不足",
  at_most: "不超过",
};

const SUFFIX_MARKERS = new Set([
  "以上",
  "及以上",
  "起",
  "以内",
  "以下",
  "之内",
  "左右",
  "上下",
  "开外",
]);
const INNER_MARKERS = new Set(["余", "多", "来"]);

function formatChinese(quantity: QuantityToFormat): string {
  const { qualifier } = quantity;
  const value = quantity.low ?? quantity.high;
  if (value === null) return "";
  const unit = findUnit(quantity.unit.norm)?.zh ?? quantity.unit.norm;
  if (qualifier === "range" && quantity.low !== null && quantity.high !== null) {
    return formatRange(quantity.low, quantity.high, unit);
  }
  if (qualifier === "order") return `${hanPowerWord(value) ?? scaleChinese(value)}${unit}级`;
  if (qualifier === "indefinite") return `${indefinite(value)}${unit}`;
  const marker = quantity.marker ?? defaultMarker(qualifier, unit);
  if (INNER_MARKERS.has(marker)) return formatInner(value, quantity.unit.norm, unit, marker);
  const body = quantity.fraction ?? formatAmount(value, unit);
  return SUFFIX_MARKERS.has(marker) ? `${body}${marker}` : `${marker}${body}`;
}

function defaultMarker(qualifier: Qualifier, unit: string): string {
  if (qualifier === "at_least") return unit === "%" ? "以上" : "不少于";
  if (qualifier === "more_than_suffix") return "余";
  return prefixWords[qualifier] ?? "";
}

/**
 * Both ends carry multiplier and percent sign (GB/T 15835 5.1): 3亿～5亿元, 10%～15%. Where the lower
 * end has no multiplier the upper is written in digits, for 5～3万 would be read as 5万～3万.
 */
function formatRange(low: DecimalString, high: DecimalString, unit: string): string {
  if (unit === "%" || unit === "‰") return `${low}${unit}～${formatAmount(high, unit)}`;
  const lower = scaleChinese(low);
  const isPlain = !/[万亿]$/.test(lower);
  return `${lower}～${isPlain ? decimal.normalize(high) : scaleChinese(high)}${unit}`;
}

function formatAmount(value: DecimalString, unit: string): string {
  return `${scaleChinese(value)}${unit}`;
}

/** 余 stands before the unit; behind 3 or 3.5 of a divisible unit 多 stands after it (3年多). */
function formatInner(value: DecimalString, norm: string, unit: string, marker: string): string {
  const scaled = scaleChinese(value);
  const known = findUnit(norm);
  const isRound = /[万亿]$/.test(scaled) || /^[1-9]\d*0$/.test(scaled);
  if (isRound || known === null || !isDivisible(known)) return `${scaled}${marker}${unit}`;
  // 3个多月: the marker parts a classifier that belongs to the unit.
  return /^个./.test(unit) ? `${scaled}个多${unit.slice(1)}` : `${scaled}${unit}多`;
}

/** Some tens, hundreds …: 数十, 数百, 数万; a value between powers of ten is written with 几 behind 十. */
function indefinite(value: DecimalString): string {
  const power = hanPowerWord(value);
  return power === null ? `${scaleChinese(value)}几` : `数${power}`;
}

const SCALES = [
  [12, "万亿"],
  [8, "亿"],
  [4, "万"],
] as const;

function scaleChinese(value: DecimalString): string {
  const size = decimal.absolute(value);
  for (const [power, word] of SCALES) {
    const mantissa = decimal.shift(size, -power);
    if (decimal.compare(mantissa, "1") < 0 || decimal.places(mantissa) > 2) continue;
    return `${decimal.shift(value, -power)}${word}`;
  }
  return decimal.normalize(value);
}
