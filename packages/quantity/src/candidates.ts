import type { NotMetricReason } from "./candidate.ts";
import { isDigit } from "./fold.ts";
import { idiomEnd } from "./idioms.ts";
import { refuse } from "./not-metrics.ts";
import { measuresDegrees } from "./not-units.ts";
import { readList, readPair } from "./number-lists.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { indexUnit, readProportion } from "./proportions.ts";
import { clauseStart, type Prose, zone } from "./prose.ts";
import { findDistantPrefix, findPrefix, type Marker } from "./qualifiers.ts";
import { impliedUnit, signedMoney } from "./rates.ts";
import { startsNumber } from "./starts-number.ts";
import { findUnit, type Unit } from "./units.ts";

/** A number phrase of a text that counts or measures something. */
export interface Found {
  phrase: Phrase;
  prefix: Marker | null;
  /** A marker that words part from the number: 约占全国1/3. */
  distant: Marker | null;
  /** The phrase's own unit, or the one the words around it supply. */
  unit: Unit | null;
}

/** A number phrase that is no metric, and why. */
export interface Refused {
  phrase: Phrase;
  prefix: Marker | null;
  reason: NotMetricReason;
}

export interface Candidates {
  found: Found[];
  refused: Refused[];
}

/** Every number of a text in reading order, told apart into amounts and other numbers. One pass. */
export function findCandidates(prose: Prose): Candidates {
  const found: Found[] = [];
  const refused: Refused[] = [];
  const { text } = prose;
  let at = 0;
  let listEnd = 0;
  while (at < text.length) {
    const idiom = idiomEnd(text, at);
    if (idiom > 0) {
      at = idiom;
      continue;
    }
    const phrase = startsNumber(text, at) ? readPhrase(text, at) : null;
    if (!phrase) {
      at = skipRun(text, at);
      continue;
    }
    // A list once read in vain is not read again from each of its members.
    const isFresh = phrase.start >= listEnd;
    const isOpen = phrase.unit === null && isFresh;
    const isShort = phrase.unit?.norm === "个" && isFresh;
    const proportion = isOpen
      ? readProportion(text, phrase, clauseStart(text, at, 0), found.at(-1)?.phrase ?? null)
      : null;
    const pair = isOpen && !proportion ? readPair(text, phrase) : null;
    const list = (isOpen && !proportion && !pair) || isShort ? readList(text, phrase) : null;
    if (isOpen || isShort) listEnd = list?.end ?? phrase.end;
    const phrases = list?.members ?? [proportion ?? pair ?? phrase];
    for (const member of phrases) {
      const read = judge(prose, member, found.at(-1) ?? null);
      if ("reason" in read) refused.push(read);
      else found.push(read);
    }
    at = nextStart(prose, phrases.at(-1) ?? phrase, at);
  }
  return { found, refused };
}

/** Behind an amount reading goes on at its end; a refused Chinese numeral yields one character. */
function nextStart({ text, zones }: Prose, phrase: Phrase, at: number): number {
  if (zones[at] === zone.date) {
    let end = at;
    while (end < text.length && zones[end] === zone.date) end++;
    return end;
  }
  return Math.max(phrase.end, at + 1);
}

/** A run of digits that no phrase starts with is passed as a whole. */
function skipRun(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text, at)) while (isDigit(text, end)) end++;
  return end;
}

function judge(prose: Prose, phrase: Phrase, previous: Found | null): Found | Refused {
  const { text } = prose;
  const floor = previous?.phrase.end ?? 0;
  const isFraction = phrase.amount.fraction !== null || phrase.amount.form === "share";
  const clause = clauseStart(text, phrase.start, 0);
  const prefix = findPrefix(
    text,
    phrase.start,
    Math.min(floor, phrase.start),
    phrase.isBare || isFraction,
  );
  const start = prefix?.start ?? phrase.start;
  const implied = phrase.unit ? null : supplyUnit(text, clause, phrase, start, previous);
  const reason = refuse({
    prose,
    phrase,
    prefix,
    hasImpliedUnit: implied !== null,
    clauseStart: clause,
  });
  if (reason) return { phrase, prefix, reason };
  const isOpen = prefix === null && phrase.qualifier === "exact";
  const unit = phrase.unit && refineUnit(text, clause, phrase, phrase.unit, previous);
  const distant = isOpen ? findDistantPrefix(text, phrase.start, Math.max(clause, floor)) : null;
  return { phrase, prefix, distant, unit: unit ?? implied };
}

/** The unit of a number written without one: money, people, or none because it is an index. */
function supplyUnit(
  text: string,
  clause: number,
  phrase: Phrase,
  start: number,
  previous: Found | null,
): Unit | null {
  const { form, low, power } = phrase.amount;
  const magnitude = form === "han" ? low.length - 1 : power;
  const before = previous && {
    end: previous.phrase.end,
    isIndex: previous.unit?.norm === "ratio" && previous.phrase.unit === null,
  };
  return (
    signedMoney(text, phrase.start) ??
    impliedUnit(text, clause, start, phrase.end, magnitude) ??
    indexUnit(text, clause, phrase, start, before)
  );
}

/** 度 is 千瓦时 or 摄氏度; 个 in 由20个工作日缩短至3个 is the unit it goes on from. */
function refineUnit(
  text: string,
  clause: number,
  { start, end }: Phrase,
  unit: Unit,
  previous: Found | null,
): Unit {
  if (unit.norm === "块" && isPrice(text, clause, start, end)) return findUnit("元") ?? unit;
  if (unit.norm === "度") return degrees(text, clause, start) ?? unit;
  const before = previous?.unit;
  if (unit.norm !== "个" || !before || before.norm === "个" || !before.zh.startsWith("个"))
    return unit;
  const between = text.slice(previous.phrase.end, start);
  const goesOn = /^[^，。；0-9]{0,8}[至到为](?:了|约)?$/.test(between);
  return goesOn && "，。；、,;".includes(text.charAt(end) || "。") ? before : unit;
}

/** 卖到80块, 每斤便宜两块: money in speech. */
function isPrice(text: string, clause: number, start: number, end: number): boolean {
  const isEnd = "，。；、,;！!？?”）".includes(text.charAt(end) || "。");
  return (
    isEnd &&
    /[卖价挣赚赔花钱贵资付]|便宜|成本|收入|每斤/.test(
      text.slice(Math.max(clause, start - 10), start),
    )
  );
}

function degrees(text: string, clause: number, start: number): Unit | null {
  const norm = measuresDegrees(text.slice(Math.max(clause, start - 10), start));
  return norm === null ? null : findUnit(norm);
}
