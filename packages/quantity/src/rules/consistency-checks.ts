import { compareQuantities } from "../compare.ts";
import { parseQuantity } from "../parse.ts";
import type { QuantityStatement } from "../read-statement.ts";
import type { Spot } from "./rule.ts";
import type { BoundFigure, RuleCheck } from "./rule-context.ts";

/** One indicator, two values of one time: by its metric where numbers are bound, else by its name. */
const twoValues: RuleCheck = (context) => {
  const spots = [...differingFigures(context), ...differingNumbers(context)];
  return spots.sort((a, b) => a.start - b.start);
};

/** Figures of one metric and period that show different values; every one but the first is named. */
function differingFigures({ text, options }: Parameters<RuleCheck>[0]): Spot[] {
  const first = new Map<string, BoundFigure>();
  return (options.figures ?? []).flatMap((figure) => {
    if (figure.metricId === undefined) return [];
    const key = `${figure.metricId}\n${figure.periodEnd ?? ""}`;
    const known = first.get(key);
    if (!known) {
      first.set(key, figure);
      return [];
    }
    const before = text.slice(known.start, known.end);
    const here = text.slice(figure.start, figure.end);
    return differs(before, here)
      ? [{ start: figure.start, end: figure.end, suggestion: before }]
      : [];
  });
}

function differs(before: string, here: string): boolean {
  const [first, second] = [parseQuantity(before), parseQuantity(here)];
  if (!first || !second) return before !== here;
  const { relation } = compareQuantities(first, second);
  return relation !== "same" && relation !== "rewords";
}

const LEAST_NAME = 4;
const KINDS = new Set(["level", "share", "rate"]);

/**
 * Numbers whose name, unit, kind, status and period are the same and whose values exclude each other.
 * Shorter names are too common to tell indicators apart.
 */
function differingNumbers({ statements, options }: Parameters<RuleCheck>[0]): Spot[] {
  const figures = options.figures ?? [];
  const first = new Map<string, QuantityStatement>();
  let next = 0;
  return statements.flatMap((statement) => {
    while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= statement.start) next++;
    const isBound = (figures[next]?.start ?? Number.POSITIVE_INFINITY) < statement.end;
    const key = isBound ? null : indicatorOf(statement);
    if (key === null) return [];
    const known = first.get(key);
    if (!known) {
      first.set(key, statement);
      return [];
    }
    // Two numbers of one sentence are a list or a movement.
    if (known.sentence.start === statement.sentence.start) return [];
    const { relation } = compareQuantities(known, statement);
    const isOther = relation === "changes" || relation === "contradicts";
    return isOther
      ? [{ start: statement.start, end: statement.end, suggestion: known.phrase }]
      : [];
  });
}

function indicatorOf({ label, unit, kind, status, period }: QuantityStatement): string | null {
  if (!label || label.text.length < LEAST_NAME || !KINDS.has(kind)) return null;
  const time = period === null ? "" : `${period.role} ${period.start} ${period.end}`;
  return [label.text, unit.norm, kind, status, time].join("\n");
}

export const consistencyChecks: Readonly<Record<string, RuleCheck>> = { T10: twoValues };
