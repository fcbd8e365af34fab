import { type Amount, amount } from "./amount.ts";
import { decimal } from "./decimal.ts";
import { isDigit } from "./fold.ts";
import { hanDigit, hanPower, readArabic, readHan } from "./numerals.ts";

const NOT_TENTHS = "立功果本员为长品都交套分就绩效熟型片渝绵";

/** 1/3, 2/5: a proper fraction of small whole numbers; a date or a page (3/24) is the caller's to know. */
export function readSlashFraction(text: string, at: number, slash: number): Amount | null {
  const top = text.slice(at, slash);
  const below = readArabic(text, slash + 1);
  if (!below || below.positional || top.includes(".") || below.low.includes(".")) return null;
  if (text.charAt(below.end) === "/" || hanPower(text.charAt(below.end)) > 0) return null;
  if (top.length > 3 || below.low.length > 4 || below.low === "0") return null;
  if (decimal.compare(top, below.low) >= 0) return null;
  return fractionAmount(at, below.end, top, below.low);
}

const VULGAR: Readonly<Record<string, string>> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⅕": "1/5",
  "⅖": "2/5",
  "⅗": "3/5",
  "⅘": "4/5",
  "⅙": "1/6",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
};

/** ½ as 1/2; null for any other character. */
export function vulgarFraction(char: string): string | null {
  return VULGAR[char] ?? null;
}

export function readVulgarFraction(text: string, at: number): Amount | null {
  const [top, below] = VULGAR[text.charAt(at)]?.split("/") ?? [];
  if (top === undefined || below === undefined || isDigit(text, at - 1)) return null;
  return fractionAmount(at, at + 1, top, below);
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
export function readFractionWords(text: string, at: number): Amount | null {
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

/** 三成, 七八成, 八成五: tenths, recorded in percent. */
export function readTenths(
  text: string,
  start: number,
  end: number,
  low: string,
  high: string | null,
) {
  if (text.charAt(end) !== "成" || decimal.compare(low, "10") > 0) return null;
  const next = text.charAt(end + 1);
  // 九成为 may be 成为 or 九成; behind a marker it is the tenths.
  const isMarked = next === "为" && "超近约逾有达".includes(text.charAt(start - 1) || " ");
  if (next !== "" && NOT_TENTHS.includes(next) && !isMarked) return null;
  const more = hanDigit(next);
  const isHalf = next === "半" && !"年天个数导".includes(text.charAt(end + 2) || " ");
  const hasHalf = high === null && (isHalf || (more > 0 && !isCounted(text, end + 2)));
  const part = isHalf ? "5" : String(more);
  const value = decimal.add(decimal.shift(low, 1), hasHalf ? part : "0");
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

export function readHalf(text: string, at: number): Amount | null {
  const isOne = text.charAt(at) === "一";
  const end = at + (isOne ? 2 : 1);
  const next = text.charAt(end);
  if (next === "数") return fractionAmount(at, end + 1, "1", "2");
  if (isOne) return fractionAmount(at, end, "1", "2");
  if (next !== "" && "年个小天月".includes(next)) {
    return amount({ start: at, end, low: "0.5", mantissa: "0.5", form: "han" });
  }
  const isBound = "过近超逾".includes(text.charAt(at - 1) || " ");
  return isBound && (next === "" || !"导自径岛成程夜山挂封边壁导决".includes(next))
    ? fractionAmount(at, end, "1", "2")
    : null;
}

/** 翻一番 is twice, 翻两番 four times the base; 翻番 and 翻倍 are 翻一番. */
export function readFold(text: string, at: number): Amount | null {
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
