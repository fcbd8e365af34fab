import type { NotMetric } from "./candidate.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { type Claim, findClaims } from "./claims.ts";
import type { DateMention } from "./date-parts.ts";
import { isCarried } from "./periods.ts";
import { type Prose, readProse } from "./prose.ts";
import { type QuantityStatement, readStatement } from "./read-statement.ts";
import { restoreStatement, restoreWords, type Words } from "./restore-statement.ts";
import { spreadYears } from "./spread-years.ts";
import { type Squeezed, squeeze } from "./squeeze.ts";

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
  const squeezed = squeeze(text);
  const prose = readProse(squeezed?.text ?? text, options.documentDate ?? null);
  const statements = toStatements(prose, findCandidates(prose));
  return squeezed ? statements.map((one) => restoreStatement(one, text, squeezed)) : statements;
}

/** As `extractQuantities`, with the rank claims, dates and refused numbers of the text. */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const squeezed = squeeze(text);
  const prose = readProse(squeezed?.text ?? text, options.documentDate ?? null);
  const candidates = findCandidates(prose);
  const found: Extraction = {
    quantities: toStatements(prose, candidates),
    claims: findClaims(prose.text, prose.original),
    dates: prose.dates,
    notMetrics: candidates.refused.map(({ phrase, reason }) => ({
      start: phrase.start,
      end: phrase.end,
      text: prose.original.slice(phrase.start, phrase.end),
      reason,
    })),
  };
  return squeezed ? restore(found, text, squeezed) : found;
}

/** What was found in a squeezed text, where it stands in the text as written. */
function restore(found: Extraction, text: string, squeezed: Squeezed): Extraction {
  const words = <T extends Words>(one: T): T => restoreWords(one, text, squeezed);
  return {
    quantities: found.quantities.map((one) => restoreStatement(one, text, squeezed)),
    claims: found.claims.map(words),
    dates: found.dates.map(words),
    notMetrics: found.notMetrics.map(words),
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
    const first = statements.length;
    for (; next < found.length; next++) {
      const candidate = found[next];
      if (!candidate || candidate.phrase.start >= sentence.end) break;
      statements.push(readStatement(prose, candidate, scope, statements.at(-1)));
    }
    spreadYears(prose, sentence, statements, first);
    inherited = dates.at(-1) ?? (continues ? inherited : null);
    firstDate = lastDate;
  }
  return statements;
}
