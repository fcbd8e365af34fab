import { isDigit } from "./fold.ts";

/** A numeral read from a text, before units and qualifiers. Values are exact decimal strings. */
export interface Numeral {
  end: number;
  low: string;
  /** The upper digit of an adjacent pair (三四百 → 400), else null. */
  high: string | null;
  form: "arabic" | "han";
  /** Digits side by side without 十百千 (二〇二五): a year or a name, hardly an amount. */
  positional: boolean;
}

const hanDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Powers of ten of the multipliers that stand inside a numeral. */
const powers: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  拾: 1,
  佰: 2,
  仟: 3,
};

const MAX_NUMERAL = 30;

export function hanDigit(char: string): number {
  return hanDigits[char] ?? -1;
}

export function hanPower(char: string): number {
  return powers[char] ?? 0;
}

/** 千 in 千瓦, 千克, 千米 belongs to the unit (GB 3100 prefixes), as does 百 in 百公里. */
export function isUnitPrefix(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === "千") return "瓦克米伏赫帕焦卡牛升".includes(text.charAt(at + 1) || " ");
  if (char === "百") return text.startsWith("百分", at);
  if (char === "万") return text.startsWith("万分之", at);
  return false;
}

/** Arabic digits with a point and thousands commas: 1.5, 1,285, 12 345. */
export function readArabic(text: string, at: number): Numeral | null {
  let end = at;
  if (text.charCodeAt(end) === 45) end++;
  const first = end;
  while (isDigit(text, end)) end++;
  if (end === first) return null;
  end = readThousands(text, first, end);
  if (text.charCodeAt(end) === 46 && isDigit(text, end + 1)) {
    end++;
    while (isDigit(text, end)) end++;
  }
  const written = text.slice(at, Math.min(end, at + MAX_NUMERAL + 1));
  if (written.length > MAX_NUMERAL)
    return { end, low: "0", high: null, form: "arabic", positional: true };
  return {
    end,
    low: clean(written.replace(/[,， ]/g, "")),
    high: null,
    form: "arabic",
    positional: false,
  };
}

function readThousands(text: string, first: number, digitsEnd: number): number {
  if (digitsEnd - first > 3 || text.charCodeAt(first) === 48) return digitsEnd;
  let end = digitsEnd;
  while (
    isThousandsMark(text.charCodeAt(end)) &&
    isDigit(text, end + 1) &&
    isDigit(text, end + 2) &&
    isDigit(text, end + 3) &&
    !isDigit(text, end + 4)
  ) {
    end += 4;
  }
  return end;
}

/** A comma, the space of GB/T 15835 (12 345), or the full-width comma of a careless typist. */
function isThousandsMark(code: number): boolean {
  return code === 44 || code === 0xff0c || code === 32;
}

function clean(digits: string): string {
  const negative = digits.startsWith("-");
  const body = (negative ? digits.slice(1) : digits).replace(/^0+(?=\d)/, "");
  const point = body.indexOf(".");
  let end = body.length;
  if (point >= 0) {
    while (body.charCodeAt(end - 1) === 48) end--;
    if (end - 1 === point) end = point;
  }
  const value = body.slice(0, end);
  return negative && value !== "0" ? `-${value}` : value;
}

/**
 * A Chinese numeral starting with a digit or with 十: 三百五十, 两千零八, 十五, 一点五, 三四百, 七八十.
 * 万 and 亿 inside it are read (三万五千); a bare 百/千/万/亿 is `readBare`'s.
 */
export function readHan(text: string, at: number): Numeral | null {
  const first = text.charAt(at);
  if (hanDigit(first) < 0 && first !== "十" && first !== "拾") return null;
  let end = at;
  let pair = -1;
  let run = 0;
  let longestRun = 0;
  let hasPower = false;
  while (end < text.length && end - at <= MAX_NUMERAL) {
    const char = text.charAt(end);
    if (hanDigit(char) >= 0) {
      run++;
      longestRun = Math.max(longestRun, run);
      if (run === 2) pair = end - 1;
    } else if (hanPower(char) > 0 && (!isUnitPrefix(text, end) || isMetres(text, at, end))) {
      run = 0;
      hasPower = true;
    } else break;
    end++;
  }
  if (end - at > MAX_NUMERAL) return { end, low: "0", high: null, form: "han", positional: true };
  if (longestRun <= 1 || isZeroBridge(text, pair)) {
    const decimal = isHanClock(text, at, end, hasPower) ? null : readHanDecimal(text, at, end);
    if (decimal) return decimal;
    return han(end, evaluate(text.slice(at, end)), null, false);
  }
  return readPair(text, at, end, pair, longestRun);
}

/** 六千米 in Chinese numerals is six thousand metres; 6千米 is kilometres. */
function isMetres(text: string, at: number, end: number): boolean {
  return end > at && text.startsWith("千米", end) && hanDigit(text.charAt(end - 1)) > 0;
}

/** 零 is no digit of a pair: 两千零八. */
function isZeroBridge(text: string, pair: number): boolean {
  return pair >= 0 && hanDigit(text.charAt(pair)) === 0 && hanDigit(text.charAt(pair + 1)) > 0;
}

function readPair(text: string, at: number, end: number, pair: number, run: number): Numeral {
  const low = hanDigit(text.charAt(pair));
  const high = hanDigit(text.charAt(pair + 1));
  const adjacent = run === 2 && low > 0 && (high === low + 1 || (low === 3 && high === 5));
  if (adjacent) {
    const lower = evaluate(text.slice(at, pair + 1) + text.slice(pair + 2, end));
    const upper = evaluate(text.slice(at, pair) + text.slice(pair + 1, end));
    return han(end, lower, upper, false);
  }
  let digits = "";
  for (const char of text.slice(at, end))
    digits += hanDigit(char) < 0 ? "" : String(hanDigit(char));
  return han(end, BigInt(digits === "" ? "0" : digits), null, true);
}

/** 十二点三十分 is a time; 十二点五公里 and 一百二十点六 are decimals. */
function isHanClock(text: string, at: number, end: number, hasPower: boolean): boolean {
  if (!hasPower) return false;
  if (/[万亿]/.test(text.slice(at, end))) return true;
  return hanPower(text.charAt(end + 2)) > 0 || "分钟刻".includes(text.charAt(end + 2) || " ");
}

function readHanDecimal(text: string, at: number, end: number): Numeral | null {
  if (text.charAt(end) !== "点" || hanDigit(text.charAt(end + 1)) < 0) return null;
  let stop = end + 1;
  let fraction = "";
  while (stop - end <= MAX_NUMERAL && hanDigit(text.charAt(stop)) >= 0) {
    fraction += String(hanDigit(text.charAt(stop)));
    stop++;
  }
  const low = clean(`${evaluate(text.slice(at, end))}.${fraction}`);
  return { end: stop, low, high: null, form: "han", positional: false };
}

function han(end: number, low: bigint, high: bigint | null, positional: boolean): Numeral {
  return { end, low: low.toString(), high: high?.toString() ?? null, form: "han", positional };
}

/** The value of a well-formed run of Chinese digits and multipliers; 三万五 is 35000. */
function evaluate(run: string): bigint {
  let total = 0n;
  let section = 0n;
  let current = 0n;
  let lastPower = 0;
  let afterZero = false;
  for (const char of run) {
    const digit = hanDigit(char);
    if (digit >= 0) {
      current = BigInt(digit);
      afterZero = digit === 0;
      continue;
    }
    const power = hanPower(char);
    if (power >= 4) {
      const part = section + current;
      const factor = 10n ** BigInt(power);
      if (power === 4 && total >= 100_000_000n) total += (part === 0n ? 1n : part) * factor;
      else total = (total + part === 0n ? 1n : total + part) * factor;
      section = 0n;
    } else {
      section += (current === 0n ? 1n : current) * 10n ** BigInt(power);
    }
    current = 0n;
    lastPower = power;
    afterZero = false;
  }
  const isShortened = current > 0n && lastPower >= 2 && !afterZero && !run.includes("零");
  return total + section + (isShortened ? current * 10n ** BigInt(lastPower - 1) : current);
}

/** A multiplier as written after a numeral or alone: 万亿, 千万, 百, 亿. */
export interface Multiplier {
  end: number;
  power: number;
}

/** Small multipliers before a big one, then 亿 after 万: 千万, 百亿, 万亿; never 亿万 (an idiom). */
export function readMultiplier(text: string, at: number): Multiplier | null {
  let end = at;
  let power = 0;
  const small = hanPower(text.charAt(end));
  if (small > 0 && small < 4 && !isUnitPrefix(text, end)) {
    power += small;
    end++;
  }
  const big = hanPower(text.charAt(end));
  if (big >= 4 && !isUnitPrefix(text, end)) {
    power += big;
    end++;
    if (big === 4 && text.charAt(end) === "亿") {
      power += 8;
      end++;
    }
  }
  return end === at ? null : { end, power };
}
