import { type Amount, amount } from "./amount.ts";
import {
  readFold,
  readFractionWords,
  readHalf,
  readSlashFraction,
  readTenths,
  readVulgarFraction,
} from "./amount-fractions.ts";
import { decimal } from "./decimal.ts";
import { isDigit, isLatin, skipSpace } from "./fold.ts";
import { hanDigit, hanPower, readArabic, readHan, readMultiplier } from "./numerals.ts";

/** The amount starting exactly at `at` in folded text, or null. */
export function readAmount(text: string, at: number): Amount | null {
  const char = text.charAt(at);
  if (char === "翻") return readFold(text, at);
  if (char === "好" && text.charAt(at + 1) === "几") return readMany(text, at);
  if (char === "数" || char === "几" || char === "以") return readIndefinite(text, at);
  if (char === "半" || text.startsWith("一半", at)) return readHalf(text, at);
  const vulgar = readVulgarFraction(text, at);
  if (vulgar) return vulgar;
  const words = readFractionWords(text, at);
  if (words) return words;
  if (isDigit(text, at) || (char === "-" && isDigit(text, at + 1))) return readDigits(text, at);
  if (hanDigit(char) >= 0 || char === "十" || char === "拾") return readChinese(text, at);
  return hanPower(char) > 0 ? readBare(text, at) : null;
}

function readDigits(text: string, at: number): Amount | null {
  const numeral = readArabic(text, at);
  if (!numeral) return null;
  if (!numeral.positional && text.charAt(numeral.end) === "/") {
    const fraction = readSlashFraction(text, at, numeral.end);
    if (fraction) return fraction;
  }
  const tenths = numeral.positional ? null : readTenths(text, at, numeral.end, numeral.low, null);
  if (tenths) return tenths;
  return withMultiplier(text, at, numeral.end, numeral);
}

function readChinese(text: string, at: number): Amount | null {
  const numeral = readHan(text, at);
  if (!numeral) return null;
  const tenths = readTenths(text, at, numeral.end, numeral.low, numeral.high);
  if (tenths) return tenths;
  const read = withMultiplier(text, at, numeral.end, numeral);
  return read;
}

interface Base {
  low: string;
  high: string | null;
  form: "arabic" | "han";
  positional: boolean;
}

/** Marker, multiplier, marker; then 4500万 after 3亿, so 3亿4500万 is one number. */
function withMultiplier(text: string, start: number, numeralEnd: number, base: Base): Amount {
  let end = numeralEnd;
  let mark = readMark(text, end);
  if (mark) end = mark.end;
  const spaced = skipSpace(text, end);
  const multiplier = readMultiplier(text, spaced);
  // A space before a multiplier is only a slip when digits stand before it.
  const isAttached = multiplier !== null && (spaced === end || base.form === "arabic");
  // 三百几十家: what follows 几 is smaller than what is told before it.
  const isSmaller = mark?.text === "几" && (multiplier?.power ?? 0) < base.low.length - 1;
  const power = isAttached && !isSmaller ? multiplier.power : 0;
  const scaleAt = isAttached ? spaced : end;
  if (isAttached) end = multiplier.end;
  let low = decimal.shift(base.low, power);
  const high = base.high === null ? null : decimal.shift(base.high, power);
  if (!mark && isAttached) {
    const rest = high === null ? readRest(text, end, power) : null;
    if (rest) {
      low = decimal.add(low, rest.value);
      end = rest.end;
    }
    mark = readMark(text, end);
    if (mark) end = mark.end;
  }
  // 1万多亿元, 三千余万元: the marker may stand before a second multiplier.
  const more = mark && isAttached ? readMultiplier(text, end) : null;
  const isGreater = more !== null && more.power > power;
  if (isGreater) {
    end = more.end;
    low = decimal.shift(low, more.power);
  }
  const isRange = high !== null;
  return amount({
    start,
    end,
    low,
    high: isGreater && isRange ? decimal.shift(high, more.power) : high,
    mantissa: isRange ? null : base.low,
    power: power + (isGreater ? more.power : 0),
    form: base.form,
    mark: mark ? { text: mark.text, start: mark.start } : null,
    scaleAt: isAttached ? scaleAt : end,
    positional: base.positional,
  });
}

/** The smaller part of a number written in two multipliers: 4500万 of 3亿4500万. */
function readRest(text: string, at: number, power: number): { value: string; end: number } | null {
  if (!isDigit(text, at)) return null;
  const numeral = readArabic(text, at);
  if (!numeral || numeral.positional) return null;
  const multiplier = readMultiplier(text, numeral.end);
  if (!multiplier || multiplier.power >= power) return null;
  return { value: decimal.shift(numeral.low, multiplier.power), end: multiplier.end };
}

const NOT_MORE = "元样式层功级维边方重彩媒晶语模次少种点地";

/** 余, 多, 来, 几 between a numeral and its multiplier or unit. */
function readMark(text: string, at: number) {
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  if (char === "余" && next !== "杭" && next !== "额")
    return { text: "余" as const, start: at, end: at + 1 };
  if (char === "几" && next !== "" && !"乎何率内".includes(next)) {
    return { text: "几" as const, start: at, end: at + 1 };
  }
  // 二十好几家.
  if (char === "好" && next === "几") return { text: "几" as const, start: at + 1, end: at + 2 };
  // 1000+家; not 1+6.
  if (char === "+" && next !== "N" && !isDigit(text, at + 1) && !isLatin(text, at + 1)) {
    return { text: "+" as const, start: at, end: at + 1 };
  }
  const isMore =
    char === "多" && (next === "" || !NOT_MORE.includes(next) || isCurrencyYuan(text, at));
  if (isMore) return { text: "多" as const, start: at, end: at + 1 };
  const isSome = char === "来" && next !== "" && !"自源自说看到袭年".includes(next);
  return isSome ? { text: "来" as const, start: at, end: at + 1 } : null;
}

/** 100多元, 30多种, 10多次 are amounts; 多元化, 多种经营 are not. */
function isCurrencyYuan(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === "元") return text.charAt(at + 2) !== "化";
  return "种次层级边方项个条点".includes(next) && isNumberChar(text, at - 1);
}

function isNumberChar(text: string, at: number): boolean {
  const char = text.charAt(at);
  return isDigit(text, at) || hanPower(char) > 0 || hanDigit(char) >= 0;
}

/** 近千米 is close to a thousand metres: behind a marker or 数 the word is no kilometre. */
function readThousand(text: string, at: number) {
  const isMarked = "近超逾过上数几".includes(text.charAt(at - 1) || " ");
  return isMarked && text.startsWith("千米", at) ? { end: at + 1, power: 3 } : null;
}

/** 百余家, 千亿级, 万亿元: a multiplier with no numeral before it. */
function readBare(text: string, at: number): Amount | null {
  const multiplier = readMultiplier(text, at) ?? readThousand(text, at);
  if (!multiplier) return null;
  const mark = readMark(text, multiplier.end);
  if (mark?.text === "几") return null;
  // 百余万, 十余亿: the marker may stand before a second multiplier.
  const more = mark ? readMultiplier(text, mark.end) : null;
  const power = multiplier.power + (more?.power ?? 0);
  return amount({
    start: at,
    end: more?.end ?? mark?.end ?? multiplier.end,
    low: `1${"0".repeat(power)}`,
    mantissa: "1",
    power,
    form: "bare",
    mark: mark ? { text: mark.text, start: mark.start } : null,
    scaleAt: at,
  });
}

/** 数十, 几百万, 数以万计. */
function readIndefinite(text: string, at: number): Amount | null {
  // 以万计 alone says as much as 数以万计.
  const isShort = text.charAt(at) === "以";
  const isCounted = isShort || text.startsWith("数以", at);
  const from = isCounted && !isShort ? at + 2 : at + 1;
  const multiplier = readMultiplier(text, from) ?? readThousand(text, from);
  if (!multiplier) return null;
  if (isCounted && text.charAt(multiplier.end) !== "计") return null;
  return amount({
    start: at,
    end: isCounted ? multiplier.end + 1 : multiplier.end,
    low: `1${"0".repeat(multiplier.power)}`,
    power: multiplier.power,
    form: "indefinite",
    mark: { text: text.charAt(at) === "几" ? "几" : "数", start: at },
    scaleAt: at + 1,
  });
}

/** 好几十, 好几亿. */
function readMany(text: string, at: number): Amount | null {
  const read = readIndefinite(text, at + 1);
  return read ? { ...read, start: at } : null;
}
