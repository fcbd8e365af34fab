import { kindOfUnit, phraseParts, writtenUnit } from "./build-quantity.ts";
import { decimal } from "./decimal.ts";
import { fold, isLatin } from "./fold.ts";
import { hanDigit, readHan } from "./numerals.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { findPhraseStart, findPrefix } from "./qualifiers.ts";
import type { Quantity } from "./quantity.ts";
import { restoreParts, squeeze } from "./squeeze.ts";

const MAX_PHRASE = 80;
const TAILS = ["大关", "台阶", "关口", "之多", "不等"];

/**
 * Reads one quantity phrase, whole: 超1.1万个, 近80万架次, 1/3, 2850万千瓦时, 1.5万余家, 30%以上, 三大.
 * Null when the phrase is no quantity or says more than one. Never throws.
 */
export function parseQuantity(phrase: string): Quantity | null {
  if (phrase === "" || phrase.length > MAX_PHRASE) return null;
  const squeezed = squeeze(phrase);
  const read = readWhole(squeezed?.text ?? phrase);
  if (!read || !squeezed) return read;
  return { ...read, phrase, parts: restoreParts(read.parts, 0, phrase, squeezed) };
}

function readWhole(phrase: string): Quantity | null {
  const text = fold(phrase);
  const end = withoutTail(text);
  for (let at = 0; at < end; at++) {
    const read = readPhrase(text, at);
    if (!read) continue;
    if (read.end === end && !read.amount.positional && startsPhrase(text, at)) {
      if (isYear(read)) return null;
      return toQuantity(phrase, text, read);
    }
    // A longer number starts here; its tail is no number of its own.
    if (read.end < end) return readStructure(phrase, text);
  }
  return readStructure(phrase, text);
}

/** 2025年 is a date; 2000余年 and 3年 are lengths of time. */
function isYear(read: Phrase): boolean {
  const isBare = read.unit?.norm === "年" && read.marks.length === 0;
  return isBare && read.amount.form === "arabic" && /^(?:19|20)\d\d$/.test(read.low);
}

function withoutTail(text: string): number {
  const tail = TAILS.find((word) => text.endsWith(word) && text.length > word.length);
  return tail ? text.length - tail.length : text.length;
}

function startsPhrase(text: string, at: number): boolean {
  return !isLatin(text, at - 1) && findPhraseStart(text, at) === 0;
}

function toQuantity(phrase: string, text: string, read: Phrase): Quantity {
  const prefix = findPrefix(
    text,
    read.start,
    0,
    read.isBare || read.amount.fraction !== null || read.amount.form === "share",
  );
  const isFixed = ["range", "order", "indefinite"].includes(read.qualifier);
  const { unit } = read;
  return {
    low: read.low,
    high: read.high,
    qualifier: prefix && !isFixed ? prefix.qualifier : read.qualifier,
    unit: writtenUnit(text, read),
    kind: kindOfUnit(unit, read.amount.form === "fold"),
    status: "actual",
    fraction: read.amount.fraction,
    phrase,
    parts: phraseParts(phrase, 0, read, phrase.length),
  };
}

/** 三大, 四大: how many there are of what follows. */
function readStructure(phrase: string, text: string): Quantity | null {
  if (!text.endsWith("大") || hanDigit(text.charAt(0)) < 0) return null;
  const numeral = readHan(text, 0);
  if (!numeral || numeral.end !== text.length - 1 || numeral.high !== null) return null;
  if (decimal.isZero(numeral.low)) return null;
  return {
    low: numeral.low,
    high: null,
    qualifier: "exact",
    unit: { code: "count", norm: "个", verbatim: "个" },
    kind: "level",
    status: "actual",
    fraction: null,
    phrase,
    parts: [
      { role: "number", text: phrase.slice(0, -1) },
      { role: "unit", text: "大" },
    ],
  };
}
