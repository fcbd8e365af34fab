import type { DecimalString, Qualifier, QuantityKind, QuantityStatus } from "@fangzhi/types";
import { kindOfUnit, phraseParts, writtenUnit } from "./build-quantity.ts";
import type { ReadPeriod } from "./calendar.ts";
import type { Found } from "./candidates.ts";
import { type Change, findChange } from "./changes.ts";
import type { DateMention } from "./date-parts.ts";
import { decimal } from "./decimal.ts";
import { type Interval, interval } from "./interval.ts";
import { findKind } from "./kinds.ts";
import { guessLabel, type Label } from "./labels.ts";
import { choosePeriod } from "./periods.ts";
import { clauseEnd, clauseStart, type Prose } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { rateUnit } from "./rates.ts";
import { findSource, type SourcePhrase } from "./sources.ts";
import { findStatus } from "./statuses.ts";
import { findUnit, type Unit } from "./units.ts";

/** A quantity as a text states it. Offsets are UTF-16, half-open, into the text given. */
export interface QuantityStatement extends Quantity {
  /** From the first numeral to the end of unit and suffix marker, prefix markers excluded. */
  start: number;
  end: number;
  /** The characters between `start` and `end`; `phrase` has the prefix marker too. */
  raw: string;
  phraseStart: number;
  /** Every marker of approximation found, before, inside and behind. */
  markers: readonly { text: string; start: number; end: number }[];
  /** The number before its multiplier, and the multiplier; null for a range or fraction. */
  mantissa: DecimalString | null;
  multiplier: DecimalString | null;
  interval: Interval;
  change: Change | null;
  period: ReadPeriod | null;
  source: SourcePhrase | null;
  label: Label | null;
  sentence: { start: number; end: number };
}

/** What the sentence gives all its numbers: its bounds, its dates, and a date taken over. */
export interface SentenceScope {
  sentence: { start: number; end: number };
  dates: readonly DateMention[];
  inherited: DateMention | null;
}

/** A number with the clause around it, while its statement is put together. */
interface Reading extends SentenceScope {
  prose: Prose;
  found: Found;
  phraseStart: number;
  clause: number;
  clauseStop: number;
  unit: Unit | null;
  /** The statement right before it in the same sentence. */
  before: QuantityStatement | null;
}

/** The statement a found number makes in its sentence; `before` is the statement before it. */
export function readStatement(
  prose: Prose,
  found: Found,
  scope: SentenceScope,
  before: QuantityStatement | undefined,
): QuantityStatement {
  const { text, original } = prose;
  const { phrase } = found;
  const { sentence } = scope;
  const phraseStart = found.prefix?.start ?? phrase.start;
  const clause = clauseStart(text, phrase.start, sentence.start);
  const clauseStop = clauseEnd(text, phrase.end, sentence.end);
  const isNear = before?.sentence.start === sentence.start;
  const unit =
    (found.unit && rateUnit(text, clause, phraseStart, found.unit)) ??
    (isNear ? listedRate(text, before, phraseStart, found.unit) : null) ??
    found.unit;
  const reading: Reading = {
    ...scope,
    prose,
    found,
    phraseStart,
    clause,
    clauseStop,
    unit,
    before: isNear ? before : null,
  };
  const { kind, change, status, shared } = readMeaning(reading);
  const { low, high } = signedBounds(reading, kind, change);
  const qualifier = shared ?? qualify(found);
  const isSingle = phrase.high === null && phrase.amount.mantissa !== null;
  const ends = { start: phrase.start, end: phrase.end };
  return {
    ...ends,
    low,
    high,
    qualifier,
    unit: statedUnit(text, found, unit),
    kind,
    status,
    fraction: phrase.amount.fraction,
    phrase: original.slice(phraseStart, phrase.end),
    parts: phraseParts(original, phraseStart, phrase, phrase.end),
    raw: original.slice(phrase.start, phrase.end),
    phraseStart,
    markers: markersOf(found),
    mantissa: isSingle ? phrase.amount.mantissa : null,
    multiplier: isSingle ? decimal.shift("1", phrase.amount.power) : null,
    interval: interval({ low, high, qualifier }),
    change: kind === "change" ? change : null,
    period: choosePeriod(scope.dates, scope.inherited, {
      ...ends,
      text,
      status,
      clauseEnd: clauseStop,
    }),
    source: findSource(text, sentence.start, phrase.start),
    label: guessLabel(prose, phraseStart, phrase.end, unit, before?.end ?? 0),
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** 每人每月920元、780元; 亩产由400公斤提升至600公斤: what the first of a list or pair is per, the others are per too. */
function listedRate(
  text: string,
  before: QuantityStatement,
  start: number,
  unit: Unit | null,
): Unit | null {
  const joint = text.slice(before.end, start).trim();
  const isListed = JOINTS.has(joint) || /^[^，。；、0-9]{0,8}[到至为]了?$/.test(joint);
  const isSame = unit !== null && before.unit.norm.startsWith(`${unit.norm}/`);
  return isListed && isSame ? findUnit(before.unit.norm) : null;
}

interface Meaning {
  kind: QuantityKind;
  change: Change | null;
  status: QuantityStatus;
  /** The marker before a list holds for all its members: 突破10亿元、50亿元. */
  shared: Qualifier | null;
}

/** A member of a list (增长6.3%、11.8%) or pair (10万千瓦/20万千瓦时) means what the first means. */
function readMeaning(reading: Reading): Meaning {
  const { prose, found, phraseStart, clause, clauseStop, unit, before } = reading;
  const { text } = prose;
  const { phrase } = found;
  const joint = before ? text.slice(before.end, phraseStart).trim() : "";
  const isPair = before !== null && joint === "/";
  const isMember = before !== null && JOINTS.has(joint) && before.unit.norm === unit?.norm;
  const own = findChange(text, clause, phraseStart, phrase, clauseStop);
  const change = own ?? (isMember ? before.change : null);
  const base = kindOfUnit(unit, false);
  const isFraction = phrase.amount.form === "fraction";
  const place = { text, clause, start: phraseStart, end: phrase.end };
  const kind = findKind({ ...place, unit, change, isFraction, base });
  const isBareClause = unit?.norm === "%" && BARE_CLAUSE.test(text.slice(clause, phraseStart));
  const isRateToo = isBareClause && before?.unit.norm === "%" && before.kind === "rate";
  const isTerm = before !== null && /期限[^，。]{0,4}$/.test(text.slice(clause, phraseStart));
  const isMarked = isMember && (before.phraseStart < before.start || before.markers.length === 0);
  const isHeir = isMarked && qualify(found) === "exact";
  const shared = isHeir ? before.qualifier : null;
  const isBound = before !== null && (isPair || isTerm || isMember);
  return {
    kind: isRateToo ? "rate" : kind,
    change,
    status: isBound ? before.status : statusOf(reading, kind),
    shared,
  };
}

/** 利率在3.5%以下，最低仅2.85%: a clause without a noun goes on with the rate before. */
const BARE_CLAUSE = /^(?:其中|最低|最高|平均|达到?|仅|为|约|近|突破|降至|低至)*$/;

const JOINTS = new Set(["、", "和", "与", "及", "以及"]);

function statusOf(reading: Reading, kind: QuantityKind): QuantityStatus {
  const { prose, found, sentence, dates, unit } = reading;
  const dateBefore = dates.findLast((date) => date.start < found.phrase.start);
  return findStatus({
    text: prose.text,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    clauseStart: reading.clause,
    clauseEnd: reading.clauseStop,
    start: reading.phraseStart,
    end: found.phrase.end,
    kind,
    unitFamily: unit?.family ?? "",
    prefix: (found.prefix ?? found.distant)?.text ?? "",
    isFuture: dateBefore !== undefined && isAhead(reading, dateBefore),
  });
}

/** 到2027年 lies ahead; 2022年为9500万人，到2024年减少到9460万人 tells of what has been. */
function isAhead({ prose, found, dates, sentence }: Reading, date: DateMention): boolean {
  const { period } = date;
  if (period?.role !== "by" || date.text.endsWith("以前")) return false;
  const { documentDate } = prose;
  // 至2024年末 and 到6月末 are how statistics say 截至.
  if (period.anchor === "end" && /^(?:至.*[末底]|到.*[月度]末)$/.test(date.text)) return false;
  const { text } = prose;
  const said = text.slice(date.end, Math.min(sentence.end, date.end + 60));
  if (period.anchor === "end" && /^到.*年末$/.test(date.text) && PAST_BASE.test(said)) return false;
  if (documentDate !== null && period.end !== null) return period.end > documentDate;
  const isCompared = dates.some(
    ({ start, period: other }) => start < date.start && other !== null && other.role !== "by",
  );
  const between = prose.text.slice(date.end, found.phrase.start);
  return !(isCompared && GROWN_TO.test(between) && !between.includes("将"));
}

/** 较2023年末: what is compared with the end of a year has been counted. */
const PAST_BASE = /[较比](?:上年|上一年|\d{4}年)[末底]/;
const GROWN_TO =
  /(?:减少|增加|增长|下降|上升|发展|扩大|缩减|提高|提升|[增降升减])[到至][^，。]{0,6}$/;

/** Decreases and degrees below zero are negative; of a range the lower end stays first. */
function signedBounds(
  { prose, found, clause, phraseStart, unit }: Reading,
  kind: QuantityKind,
  change: Change | null,
): Pick<Quantity, "low" | "high"> {
  const { low, high } = found.phrase;
  const before = prose.text.slice(clause, phraseStart);
  const isBelowZero =
    (unit?.family === "temperature" && /零下约?$/.test(before)) ||
    (unit?.family === "length" && before.endsWith("负"));
  const isNegative = isBelowZero || (kind === "change" && change?.direction === "decrease");
  if (!isNegative) return { low, high };
  const lower = decimal.negate(decimal.absolute(low));
  return high === null ? { low: lower, high } : { low: decimal.negate(high), high: lower };
}

/** Range, order and indefinite stand, whatever marker comes before; else the prefix decides. */
function qualify({ phrase, prefix, distant }: Found): Qualifier {
  if (["range", "order", "indefinite"].includes(phrase.qualifier)) return phrase.qualifier;
  return prefix?.qualifier ?? distant?.qualifier ?? phrase.qualifier;
}

function markersOf({
  phrase,
  prefix,
  distant,
}: Found): { text: string; start: number; end: number }[] {
  const before = prefix ?? distant;
  return [...(before ? [before] : []), ...phrase.marks].map(({ text, start, end }) => ({
    text,
    start,
    end,
  }));
}

function statedUnit(text: string, found: Found, unit: Unit | null): Quantity["unit"] {
  const written = writtenUnit(text, found.phrase);
  if (unit === null || unit.norm === written.norm) return written;
  const isImplied = found.phrase.unit === null;
  const verbatim =
    isImplied && !written.verbatim.endsWith(unit.zh)
      ? written.verbatim + unit.zh
      : written.verbatim;
  return { code: unit.code, norm: unit.norm, verbatim };
}
