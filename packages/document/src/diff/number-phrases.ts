import { findPrefix, fold, type Phrase, readPhrase } from "@fangzhi/quantity";
import { readDatePhrase } from "./date-phrases.ts";
import { englishReach, readEnglishDate } from "./english-numbers.ts";

/** A number phrase in a text: half-open UTF-16 offsets and what it counts. */
export interface NumberPhrase {
  start: number;
  end: number;
  /** The unit's word, "date" for a date or a time, "" for a bare number. */
  unit: string;
}

const candidate = /[\d〇○零一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟]/g;
const digits = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const latinRun = /[A-Za-z\d]+(?:[-–./+&][A-Za-z\d]+)*/y;
const ratio = /\d+(?:\.\d+)?(?: ?[:：∶] ?\d+(?:\.\d+)?)+/y;
const bound = /(?:及?以[上下]|以内|左右)(?![半])/y;
const tails = ["大关", "新台阶", "台阶", "关口"];
/** What digits count where the registry of units, rightly, knows nothing: 第14届, 500强, 3.0版, 35分. */
const counter = /[倍强届代版番号秒档折轮环楼码°℉Ω]|[时点](?![代间期])|分(?![之])|来[年岁天]/y;
/** What numerals count too: 近百学位, 三百余机架. */
const nounUnit =
  /标准机架|机架|[床学车泊席岗点]位|[门大中小]类|星级|[课工机卡核台]时|航次|转(?:\/分钟?)?(?![型移化变入出让为到向])|卡(?![车口片通点位尔])|核(?![心电准算酸实查])|集(?![群团聚成中装结约体散合资市])|世纪/y;
/** 千米/时, 元/人: what a number is told per, where the registry has no such rate; 只 of 头（只）. */
const per =
  /\/(?:小时|时|秒|分钟|天|日|月|年|人|户|吨|亩|台|千克|公斤|千瓦时|立方米|平方米)|（[个套次只头户家件类]）/y;
const power = /\^-?\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|[×xX]10(?:\^-?\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/y;
/** 300fps, 800V: letters behind digits that measure, not those of 5G, 4K and 3D. */
const measured = /^(?![2-6]G|[248]K|[23]D)\d+(?:\.\d+)?[A-Za-z]{1,6}$/;
const signs = ["零下", "负", "±", "¥", "￥", "US$", "HK$", "$", "€", "£"];

/**
 * Every number phrase of a text, in order: qualifier + number + multiplier + 余/多/% + unit + 以上,
 * dates whole (2024年底), ordinals with 第. Generous on purpose: a comparison must never cut one.
 * Letters with digits (5G-A, T1100) are names, not numbers.
 */
export function numberPhrases(original: string): NumberPhrase[] {
  const text = fold(original);
  const found: NumberPhrase[] = [];
  let floor = 0;
  candidate.lastIndex = 0;
  for (let hit = candidate.exec(text); hit; hit = candidate.exec(text)) {
    const at = hit.index;
    const phrase = readAt(text, at, floor);
    if (!phrase) {
      const name = nameAt(text, at);
      if (name > at) candidate.lastIndex = name;
      continue;
    }
    const last = found.at(-1);
    if (last && isRange(text, last, phrase)) last.end = phrase.end;
    else found.push(phrase);
    floor = phrase.end;
    candidate.lastIndex = Math.max(phrase.end, at + 1);
  }
  return found;
}

/** 9月12日至10月3日, 1200—800元: both ends of a range, whatever their order, are one. */
function isRange(text: string, first: NumberPhrase, second: NumberPhrase): boolean {
  const between = text.slice(first.end, second.start);
  if (between === "至") return first.unit === "date" && second.unit === "date";
  return between.length === 1 && "—–‑~～-·".includes(between);
}

/** Groups of digits and sides of a size are read one inside the other, so deep. */
const deepestParts = 12;

function readAt(text: string, at: number, floor: number, depth = 0): NumberPhrase | null {
  if (isDigitAt(text, at) && isInsideName(text, at)) return null;
  const date = readDatePhrase(text, at, floor) ?? readEnglishDate(text, at, floor);
  if (date) return { ...date, unit: "date" };
  const end = endOf(ratio, text, at);
  if (end > at) return { start: at, end, unit: "ratio" };
  const doubled = /(?:翻|翻了)$/.test(text.slice(Math.max(floor, at - 2), at));
  if (doubled && text.charAt(at + 1) === "番") return { start: at, end: at + 2, unit: "番" };
  const isNegative = text.charAt(at - 1) === "-" && !isLatinOrDigit(text, at - 2) && at > floor;
  const negative = isNegative ? readPhrase(text, at - 1) : null;
  // 歼-20 is a name, 最低-20℃ a number below zero.
  const isType = negative?.unit === null && isHan(text.charAt(at - 2));
  const phrase = (isType ? null : negative) ?? readPhrase(text, at);
  const isOrdinal = at > floor && text.charAt(at - 1) === "第";
  if (phrase && (isOrdinal || isNumber(text, phrase))) {
    const first = withSurroundings(text, phrase, floor);
    if (depth === deepestParts) return first;
    return inProduct(text, inGroups(text, first, floor, depth), depth);
  }
  if (!isDigitAt(text, at)) return null;
  const nameEnd = nameAt(text, at);
  return nameEnd === at ? bareDigits(text, at) : measuredName(text, at, nameEnd, floor);
}

/** 超300fps: digits with letters are a number where a qualifier says so, else a name. */
function measuredName(text: string, at: number, end: number, floor: number): NumberPhrase | null {
  const name = text.slice(at, end);
  const prefix = measured.test(name) ? findPrefix(text, at, floor, false) : null;
  return prefix && { start: prefix.start, end, unit: name.replace(/^[\d.]+/, "") };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** 12 300亿元: digits grouped by spaces are one number. */
function inGroups(text: string, first: NumberPhrase, floor: number, depth: number): NumberPhrase {
  const isGroup = /(?:^|[^\d.,])\d{1,3}$/.test(text.slice(Math.max(first.start, floor), first.end));
  if (!isGroup || !/^ \d{3}(?!\d)/.test(text.slice(first.end, first.end + 5))) return first;
  const rest = readAt(text, first.end + 1, first.end + 1, depth + 1);
  return rest ? { ...rest, start: first.start } : first;
}

/** 3×4米 and 12米×6米: a size is one number. */
function inProduct(text: string, first: NumberPhrase, depth: number): NumberPhrase {
  if (text.charAt(first.end) !== "×" || !isDigitAt(text, first.end + 1)) return first;
  const rest = readAt(text, first.end + 1, first.end + 1, depth + 1);
  return rest ? { ...rest, start: first.start } : first;
}

/** The end of a name of letters and digits that begins here, or `at` when it is none. */
function nameAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLatinOrDigit(text, start - 1)) start -= 1;
  latinRun.lastIndex = start;
  const run = latinRun.exec(text)?.[0] ?? "";
  return /[A-Za-z]/.test(run) ? Math.max(at, start + run.length) : at;
}

function bareDigits(text: string, at: number): NumberPhrase {
  return { start: at, end: endOf(digits, text, at), unit: "" };
}

/** 一步, 万物, 百姓 hold numerals but are no numbers; digits always are, unless they begin a name. */
function isNumber(text: string, phrase: Phrase): boolean {
  // 这一项目: the numeral belongs to the pointing word, its classifier to the noun.
  if (text.charAt(phrase.end - 1) === "项" && text.charAt(phrase.end) === "目") return false;
  const counted =
    phrase.unit !== null || phrase.marks.length > 0 || phrase.amount.unitNorm !== null;
  if (isDigitAt(text, phrase.start) || text.charAt(phrase.start) === "-") {
    return !isLatinLetter(text, phrase.end) || (counted && !isLatinLetter(text, phrase.unitEnd));
  }
  if (counted || endOf(nounUnit, text, phrase.end) > phrase.end) return true;
  return phrase.end - phrase.start > 1 && phrase.amount.power > 0;
}

function withSurroundings(text: string, phrase: Phrase, floor: number): NumberPhrase {
  const isBare = phrase.isBare || phrase.amount.fraction !== null;
  const first = signedStart(text, phrase.start, floor);
  const prefix = findPrefix(text, first, floor, isBare);
  const start = prefix?.start ?? ordinalStart(text, first, floor);
  const tail = tails.find((word) => text.startsWith(word, phrase.end));
  const unit = phrase.unit?.norm ?? phrase.amount.unitNorm ?? "";
  let end = phrase.end + (tail?.length ?? 0);
  if (unit === "") end = endOf(counter, text, endOf(power, text, end));
  if (unit === "" && end === phrase.end) end = endOf(bound, text, endOf(nounUnit, text, end));
  if (unit !== "" && end === phrase.unitEnd) end = endOf(per, text, end);
  const reach = englishReach(text, Math.max(start, floor), end, floor);
  return { ...reach, unit: unit || text.slice(phrase.end, reach.end).trim() };
}

/** ±0.5%, 零下30℃, ￥3000: the sign belongs to its number. */
function signedStart(text: string, at: number, floor: number): number {
  const sign = signs.find((word) => at - word.length >= floor && text.endsWith(word, at));
  if (sign) return at - sign.length;
  const isPlus = text.charAt(at - 1) === "+" && at > floor;
  return isPlus && !/[\dA-Za-z”"）)]/.test(text.charAt(at - 2)) ? at - 1 : at;
}

function ordinalStart(text: string, at: number, floor: number): number {
  return text.charAt(at - 1) === "第" && at > floor ? at - 1 : at;
}

/** The digits of COVID-19 and T1100, which letters before them claim. */
function isInsideName(text: string, at: number): boolean {
  let start = at;
  while (
    isLatinOrDigit(text, start - 1) ||
    (isJoiner(text, start - 1) && isLatinLetter(text, start - 2))
  )
    start -= 1;
  return start < at && /[A-Za-z]/.test(text.slice(start, at));
}

function isJoiner(text: string, at: number): boolean {
  return at >= 0 && "-–./+&".includes(text.charAt(at));
}

function isHan(character: string): boolean {
  return /\p{sc=Han}/u.test(character);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLatinLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

function isLatinOrDigit(text: string, at: number): boolean {
  return isLatinLetter(text, at) || isDigitAt(text, at);
}
