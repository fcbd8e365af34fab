import type { DecimalString, Qualifier } from "@fangzhi/types";
import { type Candidates, type Found, findCandidates, type Refused } from "../candidates.ts";
import { type Claim, findClaims } from "../claims.ts";
import { toStatements } from "../extract.ts";
import { fold } from "../fold.ts";
import { type Prose, readProse } from "../prose.ts";
import type { QuantityStatement } from "../read-statement.ts";
import type { RuleSeverity, Spot } from "./rule.ts";

/** A number in the text that is bound to a metric, with the metric's current approved value. */
export interface BoundFigure {
  start: number;
  end: number;
  /** For T10: which metric, and the end of the period of the value shown. */
  metricId?: string;
  periodEnd?: string | null;
  current: {
    low: DecimalString | null;
    high: DecimalString | null;
    qualifier: Qualifier;
    unit: { norm: string };
  };
}

export interface HouseRuleOptions {
  /** Rules a newsroom has turned off. */
  off?: readonly string[];
  /** Severities a newsroom has set otherwise. */
  severity?: Readonly<Record<string, RuleSeverity>>;
  /** The civil date of the check, `YYYY-MM-DD`; without it T06 is silent. */
  today?: string;
  /** For T05; without figures it is silent. */
  figures?: readonly BoundFigure[];
}

/** What every check reads, prepared once per text. */
export interface RuleContext {
  text: string;
  folded: string;
  prose: Prose;
  candidates: Candidates;
  /** Found and refused phrases in reading order, dates, titles, names and models left out. */
  numbers: readonly (Found | Refused)[];
  statements: readonly QuantityStatement[];
  claims: readonly Claim[];
  options: HouseRuleOptions;
}

export type RuleCheck = (context: RuleContext) => Spot[];

const NOT_AMOUNTS = new Set(["date", "title", "document-number", "model", "ordinal", "name"]);

export function readContext(text: string, options: HouseRuleOptions): RuleContext {
  const prose = readProse(text, options.today ?? null);
  const candidates = findCandidates(prose);
  const refused = candidates.refused.filter(({ reason }) => !NOT_AMOUNTS.has(reason));
  const numbers = [...candidates.found, ...refused].sort((a, b) => a.phrase.start - b.phrase.start);
  return {
    text,
    folded: fold(text),
    prose,
    candidates,
    numbers,
    statements: toStatements(prose, candidates),
    claims: findClaims(prose.text, text),
    options,
  };
}

/**
 * Spots where a pattern matches. Patterns must bound every repetition and begin with what cannot
 * repeat, so that no text makes them backtrack.
 */
export function matchSpots(
  text: string,
  pattern: RegExp,
  toSpot?: (match: RegExpExecArray) => Spot | null,
): Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(pattern)) {
    const spot = toSpot
      ? toSpot(match)
      : { start: match.index, end: match.index + match[0].length };
    if (spot) spots.push(spot);
  }
  return spots;
}
