import type { DateMention, DateState } from "./date-parts.ts";
import { findDates } from "./dates.ts";
import { fold, isDigit, widenMarks } from "./fold.ts";
import { parseQuantity } from "./parse.ts";
import { type Span, splitSentences } from "./sentences.ts";

/** A text made ready for reading: folded, cut into sentences, with what can hold no amount marked. */
export interface Prose {
  original: string;
  /** Folded: same length, same offsets. */
  text: string;
  sentences: Span[];
  dates: DateMention[];
  /** One entry per character: a `zone` value. */
  zones: Uint8Array;
  /** When the text was written, `YYYY-MM-DD`, where that is known. */
  documentDate: string | null;
}

/** Why a stretch of text can hold no amount. */
export const zone = { open: 0, title: 1, name: 2, document: 3, date: 4 } as const;

const MAX_NAME = 12;
const MAX_QUOTE = 60;

export function readProse(original: string, documentDate: string | null): Prose {
  const text = widenMarks(fold(original));
  const zones = new Uint8Array(text.length);
  const state: DateState = { year: null, documentDate };
  const dates = findDates(text, original, state);
  markTitles(text, zones);
  markNames(text, original, zones);
  markDocumentNumbers(text, zones);
  for (const date of dates) fill(zones, date.start, date.end, zone.date);
  return { original, text, sentences: splitSentences(original), dates, zones, documentDate };
}

function fill(zones: Uint8Array, start: number, end: number, value: number): void {
  for (let at = start; at < end; at++) if (zones[at] === zone.open) zones[at] = value;
}

/** 《…》, with one inside another; an unclosed one ends with its sentence. */
function markTitles(text: string, zones: Uint8Array): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "《") depth++;
    if (depth > 0) zones[at] = zone.title;
    if (char === "》" && depth > 0) depth--;
    if (char === "\n" || char === "。") depth = 0;
  }
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", '"': '"' };

/** “1650”, “引力一号”, “千家场景”: a short quotation names something, unless it is a hedged amount. */
function markNames(text: string, original: string, zones: Uint8Array): void {
  let at = 0;
  while (at < text.length) {
    const closing = CLOSING[text.charAt(at)];
    const end = closing === undefined ? -1 : findClosing(text, at + 1, closing);
    if (end < 0) {
      at++;
      continue;
    }
    if (isName(text.slice(at + 1, end), original.slice(at + 1, end))) {
      fill(zones, at, end + 1, zone.name);
      at = end + 1;
    } else at++;
  }
}

function findClosing(text: string, from: number, closing: string): number {
  const last = Math.min(text.length, from + MAX_QUOTE);
  for (let at = from; at < last; at++) {
    if (text.charAt(at) === closing) return at;
    if (text.charAt(at) === "\n") return -1;
  }
  return -1;
}

function isName(content: string, original: string): boolean {
  if (content.length > MAX_NAME || /[，。；：！？,;:!?]/.test(content)) return false;
  const quantity = parseQuantity(original);
  return quantity === null || quantity.qualifier === "exact" || quantity.unit.norm === "";
}

/** 〔2025〕12号, [2024]8号, （2023）第5号. */
function markDocumentNumbers(text: string, zones: Uint8Array): void {
  for (let at = 0; at < text.length; at++) {
    if (!"〔[［（(".includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end - at < 6 && isDigit(text, end)) end++;
    if (end - at !== 5 || !"〕]］）)".includes(text.charAt(end) || " ")) continue;
    end++;
    if (text.charAt(end) === "第") end++;
    const digits = end;
    while (end - digits < 6 && isDigit(text, end)) end++;
    if (text.charAt(end) === "号") fill(zones, at, end + 1, zone.document);
  }
}

const MAX_CLAUSE = 90;

/** Where the clause that holds `at` begins, at most 90 characters back. */
export function clauseStart(text: string, at: number, floor: number): number {
  const first = Math.max(floor, at - MAX_CLAUSE);
  let start = at;
  while (start > first) {
    if (!isClauseMark(text, start - 1)) start--;
    else {
      const open = gloss(text, start - 1, first);
      if (open < 0) break;
      start = open;
    }
  }
  return start;
}

const MAX_GLOSS = 10;

/** 执业（助理）医师: where the bracket of a few words without digits opens that closes at `close`, or -1. */
function gloss(text: string, close: number, floor: number): number {
  if (!"）)".includes(text.charAt(close))) return -1;
  for (let at = close - 1; at > Math.max(floor, close - MAX_GLOSS); at--) {
    const char = text.charAt(at);
    if (char === "（" || char === "(") return at;
    if (isDigit(text, at) || "，。；：、,;）)".includes(char)) return -1;
  }
  return -1;
}

/** Where the clause that holds `at` ends, at most 90 characters on. */
export function clauseEnd(text: string, at: number, ceiling: number): number {
  const last = Math.min(ceiling, at + MAX_CLAUSE);
  let end = at;
  while (end < last && !isClauseMark(text, end)) end++;
  return end;
}

/** 12，345: three digits and no more behind a full-width comma, at most three before. */
function isGrouping(text: string, at: number): boolean {
  if (!isDigit(text, at - 1) || isDigit(text, at - 4)) return false;
  return (
    isDigit(text, at + 1) &&
    isDigit(text, at + 2) &&
    isDigit(text, at + 3) &&
    !isDigit(text, at + 4)
  );
}

/** A comma between digits groups thousands; the others part clauses. */
function isClauseMark(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === "，") return !isGrouping(text, at);
  if (char === "," || char === ":") return !(isDigit(text, at - 1) && isDigit(text, at + 1));
  return "，；;：。！？!?\n（）()".includes(char);
}
