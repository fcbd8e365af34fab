import type { DecimalString, Qualifier, QuantityStatus } from "@fangzhi/types";
import { kindOfUnit, phraseParts, writtenUnit } from "./build-quantity.ts";
import type { ReadPeriod } from "./calendar.ts";
import type { NotMetric } from "./candidate.ts";
import { type Candidates, type Found, findCandidates } from "./candidates.ts";
import { type Change, findChange } from "./changes.ts";
import { type Claim, findClaims } from "./claims.ts";
import type { DateMention } from "./date-parts.ts";
import { decimal } from "./decimal.ts";
import { type Interval, interval } from "./interval.ts";
import { findKind } from "./kinds.ts";
import { guessLabel, type Label } from "./labels.ts";
import { choosePeriod, isCarried } from "./periods.ts";
import { clauseEnd, clauseStart, type Prose, readProse } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { rateUnit } from "./rates.ts";
import { findSource, type SourcePhrase } from "./sources.ts";
import { findStatus } from "./statuses.ts";
import type { Unit } from "./units.ts";

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

export interface ExtractOptions {
  /** The civil date the text was written, for 去年 and 今年; without it they stay open. */
  documentDate?: string;
}

/** Everything a text says with numbers, and the numbers that say no amount. */
export interface Extraction {
  quantities: QuantityStatement[];
  claims: Claim[];
  dates: DateMention[];
  notMetrics: NotMetric[];
}

/**
 * The quantities of running prose with qualifiers, units, periods, status, change, source and a
 * guessed label. Linear in the length of the text; never throws.
 */
export function extractQuantities(text: string, options: ExtractOptions = {}): QuantityStatement[] {
  const prose = readProse(text, options.documentDate ?? null);
  return toStatements(prose, findCandidates(prose));
}

/** As `extractQuantities`, with the rank claims, dates and refused numbers of the text. */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const prose = readProse(text, options.documentDate ?? null);
  const candidates = findCandidates(prose);
  return {
    quantities: toStatements(prose, candidates),
    claims: findClaims(prose.text, prose.original),
    dates: prose.dates,
    notMetrics: candidates.refused.map(({ phrase, reason }) => ({
      start: phrase.start,
      end: phrase.end,
      text: text.slice(phrase.start, phrase.end),
      reason,
    })),
  };
}

/** The statements of candidates already found. */
export function toStatements(prose: Prose, { found }: Candidates): QuantityStatement[] {
  const statements: QuantityStatement[] = [];
  const carried = prose.dates.filter((date) => isCarried(prose.text, date));
  let next = 0;
  let firstDate = 0;
  let inherited: DateMention | null = null;
  for (const sentence of prose.sentences) {
    while (firstDate < carried.length && (carried[firstDate]?.start ?? 0) < sentence.start)
      firstDate++;
    let lastDate = firstDate;
    while (lastDate < carried.length && (carried[lastDate]?.start ?? 0) < sentence.end) lastDate++;
    const dates = carried.slice(firstDate, lastDate);
    const continues = /^(?:其中|这些|上述|同期)/.test(
      prose.text.slice(sentence.start, sentence.start + 3),
    );
    const scope = { sentence, dates, inherited: continues ? inherited : null };
    for (; next < found.length; next++) {
      const candidate = found[next];
      if (!candidate || candidate.phrase.start >= sentence.end) break;
      statements.push(toStatement(prose, candidate, scope, statements.at(-1)));
    }
    inherited = dates.at(-1) ?? (continues ? inherited : null);
    firstDate = lastDate;
  }
  return statements;
}

interface Scope {
  sentence: { start: number; end: number };
  dates: DateMention[];
  inherited: DateMention | null;
}

function toStatement(
  prose: Prose,
  found: Found,
  scope: Scope,
  before: QuantityStatement | undefined,
): QuantityStatement {
  const { text, original } = prose;
  const { phrase, prefix } = found;
  const { sentence } = scope;
  const phraseStart = prefix?.start ?? phrase.start;
  const clause = clauseStart(text, phrase.start, sentence.start);
  const clauseStop = clauseEnd(text, phrase.end, sentence.end);
  const unit = (found.unit && rateUnit(text, clause, phraseStart, found.unit)) ?? found.unit;
  const change = findChange(text, clause, phraseStart, phrase, clauseStop);
  const kind = findKind({
    text,
    clause,
    start: phraseStart,
    end: phrase.end,
    unit,
    change,
    base: kindOfUnit(unit, false),
  });
  const dateBefore = lastStarting(scope.dates, phrase.start);
  const status: QuantityStatus = findStatus({
    text,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    clauseStart: clause,
    clauseEnd: clauseStop,
    start: phraseStart,
    end: phrase.end,
    kind,
    unitFamily: unit?.family ?? "",
    prefix: prefix?.text ?? "",
    isFuture: dateBefore?.period?.role === "by",
  });
  const isBelowZero =
    unit?.family === "temperature" && /零下约?$/.test(text.slice(clause, phraseStart));
  const sign = isBelowZero || (kind === "change" && change?.direction === "decrease");
  const low = sign ? decimal.negate(decimal.absolute(phrase.low)) : phrase.low;
  const high = sign && phrase.high !== null ? decimal.negate(phrase.high) : phrase.high;
  const qualifier = qualify(found);
  const isTerm =
    before?.sentence.start === sentence.start &&
    /期限[^，。]{0,4}$/.test(text.slice(clause, phraseStart));
  const isPair =
    isTerm || (text.charAt(phraseStart - 1) === "/" && before?.end === phraseStart - 1);
  const [first, last] = sign && high !== null ? [high, low] : [low, high];
  const period = choosePeriod(scope.dates, scope.inherited, {
    text,
    status,
    start: phrase.start,
    end: phrase.end,
    clauseEnd: clauseStop,
  });
  return {
    low: first,
    high: last,
    qualifier,
    unit: statedUnit(text, found, unit),
    kind,
    status: isPair && before ? before.status : status,
    fraction: phrase.amount.fraction,
    phrase: original.slice(phraseStart, phrase.end),
    parts: phraseParts(original, phraseStart, phrase, phrase.end),
    start: phrase.start,
    end: phrase.end,
    raw: original.slice(phrase.start, phrase.end),
    phraseStart,
    markers: markersOf(found),
    mantissa: phrase.high === null ? phrase.amount.mantissa : null,
    multiplier:
      phrase.high === null && phrase.amount.mantissa !== null
        ? `1${"0".repeat(phrase.amount.power)}`
        : null,
    interval: interval({ low: first, high: last, qualifier }),
    change: kind === "change" ? change : null,
    period,
    source: findSource(text, sentence.start, phrase.start),
    label: guessLabel(prose, phraseStart, phrase.end, unit, before?.end ?? 0),
    sentence: { start: sentence.start, end: sentence.end },
  };
}

function lastStarting(dates: readonly DateMention[], before: number): DateMention | null {
  return dates.findLast((date) => date.start < before) ?? null;
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
