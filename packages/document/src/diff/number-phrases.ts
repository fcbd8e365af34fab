import { findPrefix, fold, type Phrase, readPhrase } from "@fangzhi/quantity";

/** A number phrase in a text: half-open UTF-16 offsets and what it counts. */
export interface NumberPhrase {
  start: number;
  end: number;
  /** The unit's word, "date" for a date or a time, "" for a bare number. */
  unit: string;
}

const candidate = /[\d〇零一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟]/g;
const latinRun = /[A-Za-z\d]+(?:[-–./+&][A-Za-z\d]+)*/y;
const date =
  /(?:\d{2,4}年(?:代|末|初|底|中|(?:\d{1,2}月(?:份|底|初|中旬|上旬|下旬|末|\d{1,2}[日号])?)|(?:[上下]半年|第?[一二三四1-4]季度|前[一二三四五六七八九十\d]{1,2}个月)?)?|\d{1,2}月(?:份|底|初|中旬|上旬|下旬|末|\d{1,2}[日号])?|\d{1,2}世纪(?:\d{2}年代)?|[一二三四1-4]季度|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|\d{1,2}[日号](?!线)|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)/y;
const tails = ["大关", "台阶", "关口"];

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
    found.push(phrase);
    floor = phrase.end;
    candidate.lastIndex = Math.max(phrase.end, at + 1);
  }
  return found;
}

function readAt(text: string, at: number, floor: number): NumberPhrase | null {
  if (isDigitAt(text, at) && isInsideName(text, at)) return null;
  date.lastIndex = at;
  const dated = date.exec(text);
  if (dated)
    return { start: ordinalStart(text, at, floor), end: at + dated[0].length, unit: "date" };
  const isNegative = text.charAt(at - 1) === "-" && !isLatinOrDigit(text, at - 2) && at > floor;
  const phrase = (isNegative ? readPhrase(text, at - 1) : null) ?? readPhrase(text, at);
  if (phrase && isNumber(text, phrase)) return withSurroundings(text, phrase, floor);
  return isDigitAt(text, at) && nameAt(text, at) === at ? bareDigits(text, at) : null;
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
  let end = at + 1;
  while (isDigitAt(text, end)) end += 1;
  return { start: at, end, unit: "" };
}

/** 一步, 万物, 百姓 hold numerals but are no numbers; digits always are, unless they begin a name. */
function isNumber(text: string, phrase: Phrase): boolean {
  const counted =
    phrase.unit !== null || phrase.marks.length > 0 || phrase.amount.unitNorm !== null;
  if (isDigitAt(text, phrase.start) || text.charAt(phrase.start) === "-") {
    return !isLatinLetter(text, phrase.end) || (counted && !isLatinLetter(text, phrase.unitEnd));
  }
  return counted || (phrase.end - phrase.start > 1 && phrase.amount.power > 0);
}

function withSurroundings(text: string, phrase: Phrase, floor: number): NumberPhrase {
  const isBare = phrase.isBare || phrase.amount.fraction !== null;
  const prefix = findPrefix(text, phrase.start, floor, isBare);
  const start = prefix?.start ?? ordinalStart(text, phrase.start, floor);
  const tail = tails.find((word) => text.startsWith(word, phrase.end));
  return {
    start: Math.max(start, floor),
    end: phrase.end + (tail?.length ?? 0),
    unit: phrase.unit?.norm ?? phrase.amount.unitNorm ?? "",
  };
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
