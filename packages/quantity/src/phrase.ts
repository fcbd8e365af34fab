import type { Qualifier } from "@fangzhi/types";
import type { Amount } from "./amount.ts";
import { readAmount } from "./amounts.ts";
import { decimal } from "./decimal.ts";
import { readCompoundDuration } from "./durations.ts";
import { skipSpace } from "./fold.ts";
import { findSuffix, type Marker, qualifierOf } from "./qualifiers.ts";
import { findUnit, isDivisible, readUnit, type Unit } from "./units.ts";

/**
 * A number phrase from its first numeral to the end of its unit and suffix marker; prefix markers
 * (超, 近, 不少于) stand before `start` and are looked for by the caller.
 */
export interface Phrase {
  start: number;
  end: number;
  low: string;
  high: string | null;
  amount: Amount;
  /** The upper end of a written range, with the separator between. */
  upper: { amount: Amount; separatorAt: number } | null;
  unit: Unit | null;
  unitStart: number;
  unitEnd: number;
  marks: Marker[];
  /** The qualifier of the marks inside and behind; a prefix marker may be stronger. */
  qualifier: Qualifier;
  isBare: boolean;
}

interface UnitPart {
  unit: Unit | null;
  start: number;
  end: number;
  /** 年半, 个半月: half a unit more. */
  half: boolean;
  mark: Marker | null;
}

/** The phrase whose number starts exactly at `at` in folded text, or null. */
export function readPhrase(text: string, at: number): Phrase | null {
  const first = readAmount(text, at);
  if (!first) return null;
  const firstUnit = readUnitPart(text, first);
  const duration = readLongDuration(text, first, firstUnit);
  if (duration) return duration;
  const range = first.high === null ? readRange(text, first, firstUnit) : null;
  const amount = range?.lower ?? first;
  const last = range?.upper ?? first;
  const unitPart = range?.unitPart ?? firstUnit;
  const marks = amountMarks(amount, last, unitPart);
  let low = amount.low;
  if (unitPart.half) low = decimal.add(low, "0.5");
  const high = range ? range.upper.low : amount.high;
  let end = unitPart.end;
  const order = readOrder(text, end, last, unitPart.unit);
  if (order) {
    marks.push(order);
    end = order.end;
  }
  const suffix = findSuffix(text, end, unitPart.unit?.family ?? "");
  if (suffix && (unitPart.unit !== null || hasScale(last))) {
    marks.push(suffix);
    end = suffix.end;
  }
  return {
    start: at,
    end,
    low,
    high,
    amount,
    upper: range ? { amount: range.upper, separatorAt: range.separatorAt } : null,
    unit: unitPart.unit,
    unitStart: unitPart.start,
    unitEnd: unitPart.end,
    marks,
    qualifier: qualify(high !== null, marks),
    isBare: amount.form === "bare",
  };
}

/** 1小时20分钟左右: a length of time in two units or more is one phrase. */
function readLongDuration(text: string, first: Amount, firstUnit: UnitPart): Phrase | null {
  const isPlain = first.power === 0 && first.high === null && !first.mark && !first.positional;
  if (!isPlain || firstUnit.mark || firstUnit.half || first.unitNorm !== null) return null;
  const read = readCompoundDuration(text, first, firstUnit.unit, firstUnit.end);
  if (!read) return null;
  const suffix = findSuffix(text, read.end, read.unit.family);
  const marks = suffix ? [suffix] : [];
  return {
    start: first.start,
    end: suffix?.end ?? read.end,
    low: read.amount.low,
    high: null,
    amount: read.amount,
    upper: null,
    unit: read.unit,
    unitStart: read.unitStart,
    unitEnd: read.end,
    marks,
    qualifier: qualify(false, marks),
    isBare: false,
  };
}

function hasScale(amount: Amount): boolean {
  return amount.power > 0 || amount.form !== "arabic" || amount.low.length > 1;
}

function qualify(isRange: boolean, marks: readonly Marker[]): Qualifier {
  if (isRange) return "range";
  for (const code of ["order", "indefinite"] as const) {
    if (marks.some((mark) => mark.qualifier === code)) return code;
  }
  return marks.at(-1)?.qualifier ?? "exact";
}

const markQualifiers = {
  余: "more_than_suffix",
  多: "more_than_suffix",
  来: "approx",
  几: "indefinite",
  数: "indefinite",
  "+": "more_than_suffix",
} as const;

function amountMarks(first: Amount, last: Amount, unitPart: UnitPart): Marker[] {
  const marks: Marker[] = [];
  for (const amount of first === last ? [first] : [first, last]) {
    if (amount.inner) {
      const { text, start } = amount.inner;
      const qualifier = qualifierOf(text) ?? "approx";
      marks.push({ text, start, end: start + text.length, qualifier });
    }
    if (!amount.mark) continue;
    const { text, start } = amount.mark;
    marks.push({ text, start, end: start + text.length, qualifier: markQualifiers[text] });
  }
  if (unitPart.mark) marks.push(unitPart.mark);
  return marks;
}

/** The unit after an amount, with what may stand inside it: 3个多月, 2倍多, 一年半, 3个半小时. */
function readUnitPart(text: string, amount: Amount): UnitPart {
  if (amount.unitNorm !== null) {
    const unit = findUnit(amount.unitNorm);
    const mark = readTrailingMore(text, amount.end, unit);
    return { unit, start: amount.end, end: mark?.end ?? amount.end, half: false, mark };
  }
  const start = skipSpace(text, amount.end);
  const inside = readSplitUnit(text, start);
  if (inside) return inside;
  const found = readUnit(text, start);
  // 千亿级 is a class of size, not a thousand 级.
  if (!found || (found.unit.norm === "级" && magnitude(amount) >= 2))
    return { unit: null, start: amount.end, end: amount.end, half: false, mark: null };
  const isHalf = text.charAt(found.end) === "半" && ["年", "天", "倍"].includes(found.unit.norm);
  if (isHalf) return { unit: found.unit, start, end: found.end + 1, half: true, mark: null };
  const mark = amount.mark ? null : readTrailingMore(text, found.end, found.unit);
  return { unit: found.unit, start, end: mark?.end ?? found.end, half: false, mark };
}

/** The power of ten a number is told in; of a Chinese numeral, from its digits. */
function magnitude({ form, low, power }: Amount): number {
  return form === "han" ? low.length - 1 : power;
}

const SPLIT_UNITS = ["月", "小时", "工作日", "百分点", "星期", "学期"];

function readSplitUnit(text: string, start: number): UnitPart | null {
  if (text.charAt(start) !== "个") return null;
  const inner = text.charAt(start + 1);
  if (inner !== "多" && inner !== "半") return null;
  const word = SPLIT_UNITS.find((candidate) => text.startsWith(candidate, start + 2));
  const unit = word ? (findUnit(`个${word}`) ?? findUnit(word)) : null;
  if (!word || !unit) return null;
  const end = start + 2 + word.length;
  const mark: Marker | null =
    inner === "多"
      ? { text: "多", start: start + 1, end: start + 2, qualifier: "more_than_suffix" }
      : null;
  return { unit, start, end, half: inner === "半", mark };
}

const MORE_WORDS = "元样式层肽功级维边次个家项方重云国省民能端彩晶语模媒";

/** 3年多, 2倍多, 5公里多: 多 behind a unit that can be divided. */
function readTrailingMore(text: string, at: number, unit: Unit | null): Marker | null {
  const char = text.charAt(at);
  if (char !== "多" && char !== "余") return null;
  const next = text.charAt(at + 1);
  if (unit === null || !isDivisible(unit) || (next !== "" && MORE_WORDS.includes(next)))
    return null;
  return { text: char, start: at, end: at + 1, qualifier: "more_than_suffix" };
}

/** 级 behind a unit or a bare multiplier is an order of magnitude: 千吨级, 千亿级, 百万千瓦级. */
function readOrder(text: string, at: number, amount: Amount, unit: Unit | null): Marker | null {
  if (text.charAt(at) !== "级" || "别数差".includes(text.charAt(at + 1) || "。")) return null;
  if (unit === null && magnitude(amount) < 2) return null;
  if (unit?.family === "count" && amount.power === 0) return null;
  return { text: "级", start: at, end: at + 1, qualifier: "order" };
}

const SEPARATORS = "至到—–-~～－";

interface Range {
  lower: Amount;
  upper: Amount;
  separatorAt: number;
  unitPart: UnitPart;
}

/** A至B, A～B, A-B: the second number must be the greater and the units must agree. */
function readRange(text: string, first: Amount, firstUnit: UnitPart): Range | null {
  const separatorAt = skipSpace(text, firstUnit.end);
  if (!SEPARATORS.includes(text.charAt(separatorAt) || " ")) return null;
  if (first.form === "bare" || first.form === "fold" || first.form === "indefinite") return null;
  let at = separatorAt + 1;
  // 一字线 is often typed twice, as a dash.
  if (text.charAt(separatorAt) === "—" && text.charAt(at) === "—") at++;
  at = skipSpace(text, at);
  // ￥199-￥599: the sign of money stands on both.
  if ("￥¥$€£".includes(text.charAt(at)) && text.charAt(at) === text.charAt(first.start - 1)) at++;
  const upper = text.charAt(at) === "-" ? null : readAmount(text, at);
  if (!upper || upper.high !== null || upper.form === "bare" || upper.form === "fold") return null;
  const unitPart = readUnitPart(text, upper);
  const firstNorm = firstUnit.unit?.norm ?? null;
  const norm = unitPart.unit?.norm ?? null;
  if (norm === null && firstNorm !== null) return null;
  if (firstNorm !== null && norm !== firstNorm) return null;
  if (isGrowth(text, first.start, separatorAt, firstUnit, unitPart.end)) return null;
  const lower = shareScale(first, firstUnit, upper, unitPart);
  if (decimal.compare(lower.low, upper.low) >= 0) return null;
  return { lower, upper, separatorAt, unitPart };
}

/** 从1家到2000家 tells of growth; 从20元到50元不等 of a range. */
function isGrowth(
  text: string,
  start: number,
  separatorAt: number,
  firstUnit: UnitPart,
  end: number,
): boolean {
  if (!"到至".includes(text.charAt(separatorAt)) || firstUnit.unit === null) return false;
  return (
    "从由".includes(text.charAt(start - 1) || " ") &&
    !/^(?:不等|之间)/.test(text.slice(end, end + 2))
  );
}

/** 3～5亿元 and 10～15%: the lower end takes multiplier and tenths of the upper where it has none. */
function shareScale(
  first: Amount,
  firstUnit: UnitPart,
  upper: Amount,
  upperUnit: UnitPart,
): Amount {
  if (firstUnit.unit !== null) return first;
  const isTenths = upper.form === "share" && upper.power === 1 && first.form === "han";
  const power = isTenths ? 1 : upper.power;
  const isPlain = first.power === 0 && (first.form === "arabic" || first.form === "han");
  if (!isPlain || power === 0 || upperUnit.unit === null) return first;
  const scaled = decimal.shift(first.low, power);
  return decimal.compare(scaled, upper.low) < 0 ? { ...first, low: scaled, power } : first;
}
