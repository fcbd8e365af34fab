import { decimal } from "./decimal.ts";
import { isDigit, isLatin, skipSpace } from "./fold.ts";
import { hanDigit, hanPower, readArabic, readHan, readMultiplier } from "./numerals.ts";

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

const NOT_TENTHS = "立功果本员为长品都交套分就绩效熟型片渝绵";

/** The amount starting exactly at `at` in folded text, or null. */
export function readAmount(text: string, at: number): Amount | null {
  const char = text.charAt(at);
  if (char === "翻") return readFold(text, at);
  if (char === "好" && text.charAt(at + 1) === "几") return readMany(text, at);
  if (char === "数" || char === "几" || char === "以") return readIndefinite(text, at);
  if (char === "半" || text.startsWith("一半", at)) return readHalf(text, at);
  const words = readFractionWords(text, at);
  if (words) return words;
  if (isDigit(text, at) || (char === "-" && isDigit(text, at + 1))) return readDigits(text, at);
  if (hanDigit(char) >= 0 || char === "十" || char === "拾") return readChinese(text, at);
  return hanPower(char) > 0 ? readBare(text, at) : null;
}

function amount(fields: Partial<Amount> & Pick<Amount, "start" | "end" | "low" | "form">): Amount {
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

function readDigits(text: string, at: number): Amount | null {
  const numeral = readArabic(text, at);
  if (!numeral) return null;
  if (!numeral.positional && text.charAt(numeral.end) === "/") {
    const fraction = readSlashFraction(text, at, numeral.end);
    if (fraction) return fraction;
  }
  return withMultiplier(text, at, numeral.end, numeral);
}

/** 1/3, 2/5: a proper fraction of small whole numbers; a date or a page (3/24) is the caller's to know. */
function readSlashFraction(text: string, at: number, slash: number): Amount | null {
  const top = text.slice(at, slash);
  const below = readArabic(text, slash + 1);
  if (!below || below.positional || top.includes(".") || below.low.includes(".")) return null;
  if (text.charAt(below.end) === "/" || hanPower(text.charAt(below.end)) > 0) return null;
  if (top.length > 3 || below.low.length > 4 || below.low === "0") return null;
  if (decimal.compare(top, below.low) >= 0) return null;
  return fractionAmount(at, below.end, top, below.low);
}

function fractionAmount(start: number, end: number, top: string, below: string): Amount {
  return amount({
    start,
    end,
    low: decimal.divide(top, below, 9),
    form: "fraction",
    unitNorm: "ratio",
    fraction: `${top}/${below}`,
  });
}

/** 三分之一, 百分之三十, 千分之五; the numerator may be written in digits. */
function readFractionWords(text: string, at: number): Amount | null {
  const marker = findFractionMarker(text, at);
  if (!marker) return null;
  const numerator = readNumerator(text, marker.after);
  if (!numerator) return null;
  const { below } = marker;
  if (below === "100" || below === "1000") {
    const unitNorm = below === "100" ? "%" : "‰";
    return amount({
      start: at,
      end: numerator.end,
      low: numerator.low,
      high: numerator.high,
      mantissa: numerator.high === null ? numerator.low : null,
      form: "share",
      unitNorm,
    });
  }
  if (decimal.isZero(below)) return null;
  return fractionAmount(at, numerator.end, numerator.low, below);
}

function readNumerator(text: string, at: number) {
  if (text.charAt(at) === "百") return { end: at + 1, low: "100", high: null };
  const numeral = isDigit(text, at) ? readArabic(text, at) : readHan(text, at);
  return numeral && !numeral.positional ? numeral : null;
}

function findFractionMarker(text: string, at: number): { after: number; below: string } | null {
  const char = text.charAt(at);
  const power = hanPower(char);
  if (power >= 2 && text.startsWith("分之", at + 1)) {
    return { after: at + 3, below: `1${"0".repeat(power)}` };
  }
  if (hanDigit(char) < 0 && power === 0 && !isDigit(text, at)) return null;
  const numeral = isDigit(text, at) ? readArabic(text, at) : readHan(text, at);
  if (!numeral || numeral.high !== null || numeral.low.includes(".")) return null;
  return text.startsWith("分之", numeral.end)
    ? { after: numeral.end + 2, below: numeral.low }
    : null;
}

function readChinese(text: string, at: number): Amount | null {
  const numeral = readHan(text, at);
  if (!numeral) return null;
  const tenths = readTenths(text, at, numeral.end, numeral.low, numeral.high);
  if (tenths) return tenths;
  const read = withMultiplier(text, at, numeral.end, numeral);
  return read;
}

/** 三成, 七八成, 八成五: tenths, recorded in percent. */
function readTenths(text: string, start: number, end: number, low: string, high: string | null) {
  if (text.charAt(end) !== "成" || low.length > 2 || low.includes(".")) return null;
  const next = text.charAt(end + 1);
  if (next !== "" && NOT_TENTHS.includes(next)) return null;
  const more = hanDigit(next);
  const hasHalf = high === null && more > 0 && !isCounted(text, end + 2);
  const value = decimal.add(decimal.shift(low, 1), hasHalf ? String(more) : "0");
  return amount({
    start,
    end: end + (hasHalf ? 2 : 1),
    low: value,
    high: high === null ? null : decimal.shift(high, 1),
    mantissa: high === null ? low : null,
    power: 1,
    form: "share",
    unitNorm: "%",
  });
}

function isCounted(text: string, at: number): boolean {
  return hanPower(text.charAt(at)) > 0 || hanDigit(text.charAt(at)) >= 0;
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
  const power = isAttached ? multiplier.power : 0;
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
  const isRange = high !== null;
  return amount({
    start,
    end,
    low,
    high,
    mantissa: isRange ? null : base.low,
    power,
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

/** 百余家, 千亿级, 万亿元: a multiplier with no numeral before it. */
function readBare(text: string, at: number): Amount | null {
  const multiplier = readMultiplier(text, at);
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
  const multiplier = readMultiplier(text, isCounted && !isShort ? at + 2 : at + 1);
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

function readHalf(text: string, at: number): Amount | null {
  const isOne = text.charAt(at) === "一";
  const end = at + (isOne ? 2 : 1);
  const next = text.charAt(end);
  if (next === "数") return fractionAmount(at, end + 1, "1", "2");
  if (isOne) return fractionAmount(at, end, "1", "2");
  if (next !== "" && "年个小天月".includes(next)) {
    return amount({ start: at, end, low: "0.5", mantissa: "0.5", form: "han" });
  }
  return text.charAt(at - 1) === "过" && (next === "" || !"导自".includes(next))
    ? fractionAmount(at, end, "1", "2")
    : null;
}

/** 翻一番 is twice, 翻两番 four times the base; 翻番 and 翻倍 are 翻一番. */
function readFold(text: string, at: number): Amount | null {
  const after = text.charAt(at + 1) === "了" ? at + 2 : at + 1;
  const bare = text.charAt(after);
  if (bare === "番" || (bare === "倍" && after === at + 1)) return fold(at, after + 1, 1, null);
  const marker = FOLD_MARKERS.find((word) => text.startsWith(word, after)) ?? "";
  const from = after + marker.length;
  const inner = marker === "" ? null : { text: marker, start: after };
  const numeral = isDigit(text, from) ? readArabic(text, from) : readHan(text, from);
  if (!numeral || numeral.positional || text.charAt(numeral.end) !== "番") return null;
  const times = Number(numeral.low);
  return Number.isInteger(times) && times > 0 && times <= 20
    ? fold(at, numeral.end + 1, times, inner)
    : null;
}

const FOLD_MARKERS = ["超过", "接近", "将近", "不到", "不止", "超", "近", "约", "逾"];

function fold(start: number, end: number, times: number, inner: Amount["inner"]): Amount {
  return amount({ start, end, low: String(2 ** times), form: "fold", unitNorm: "倍", inner });
}
