import { extractQuantities, type QuantityStatement, splitSentences } from "@fangzhi/quantity";
import type { GoldMetric, GoldPeriod, LabelledText, Range } from "./labelled.ts";

/** The figures of one run; rates are 0–1, false positives are counts. */
export interface Score {
  core: { precision: number; recall: number; f1: number };
  qualifier: number;
  unit: number;
  period: number;
  status: number;
  kind: number;
  sentenceExact: number;
  falsePositives: { nonMetrics: number; dates: number; claims: number; emptySentences: number };
}

/** One thing the extraction got wrong, for a person to read. */
export interface Miss {
  id: string;
  what: string;
  expected: string;
  found: string;
  text: string;
}

interface Tally {
  right: number;
  of: number;
}

/**
 * Scores the extraction by the rules of the labelled file: a prediction matches when its span
 * overlaps the labelled phrase, the value agrees to 1e-6 (both ends of a range) and the unit's norm
 * is equal. Predictions that match a secondary label are left out of the count.
 */
export function score(texts: readonly LabelledText[]): { score: Score; misses: Miss[] } {
  const run = new Run();
  for (const text of texts) run.add(text);
  return { score: run.result(), misses: run.misses };
}

/**
 * How many core labels other texts still hold, by phrase, value and unit, whatever became of their
 * order and of the width of their marks. Each statement stands for one label.
 */
export function findCore(
  labelled: readonly LabelledText[],
  texts: readonly string[],
): { found: number; of: number; missing: string[] } {
  const free = new Set(texts.flatMap((text) => extractQuantities(text)));
  const core = labelled.flatMap(({ metrics }) =>
    metrics.filter(({ tier }) => tier !== "secondary"),
  );
  const missing = core.filter((gold) => {
    const match = [...free].find((one) =>
      one.phrase.includes(gold.raw) || gold.raw.includes(one.raw)
        ? isValue(one, gold) && isUnit(one, gold)
        : false,
    );
    if (match) free.delete(match);
    return !match;
  });
  return {
    ...{ found: core.length - missing.length, of: core.length },
    missing: missing.map(({ id, raw }) => `${id ?? ""} ${raw}`),
  };
}

class Run {
  readonly misses: Miss[] = [];
  readonly #core = { matched: 0, gold: 0, extra: 0 };
  readonly #rates: Record<"qualifier" | "unit" | "period" | "status" | "kind" | "sentence", Tally> =
    {
      qualifier: { right: 0, of: 0 },
      unit: { right: 0, of: 0 },
      period: { right: 0, of: 0 },
      status: { right: 0, of: 0 },
      kind: { right: 0, of: 0 },
      sentence: { right: 0, of: 0 },
    };
  readonly #falsePositives = { nonMetrics: 0, dates: 0, claims: 0, emptySentences: 0 };

  add(labelled: LabelledText): void {
    const { text } = labelled;
    const predicted = extractQuantities(
      text,
      labelled.documentDate ? { documentDate: labelled.documentDate } : {},
    );
    const free = new Set(predicted);
    const wrong: number[] = [];
    const located = labelled.metrics.map((gold) => ({ gold, span: locate(text, gold) }));
    for (const { gold, span } of located) {
      if (gold.tier === "secondary") continue;
      this.#core.gold++;
      this.#countUnit(gold, span, predicted);
      const match = best(
        [...free].filter((statement) => isMatch(statement, gold, span)),
        span,
      );
      if (match) {
        free.delete(match);
        this.#core.matched++;
        if (!this.#compare(labelled, gold, match)) wrong.push(span.start);
      } else {
        wrong.push(span.start);
        this.#miss(
          labelled,
          "not found",
          gold.raw,
          describe([...free].filter((s) => overlaps(s, span))),
        );
      }
    }
    for (const { gold, span } of located) {
      if (gold.tier !== "secondary") continue;
      for (const statement of [...free]) if (isMatch(statement, gold, span)) free.delete(statement);
    }
    for (const statement of free) wrong.push(statement.start);
    this.#countExtras(labelled, [...free]);
    this.#countSentences(
      labelled,
      located.map(({ span }) => span),
      wrong,
      [...free],
    );
  }

  #countUnit(gold: GoldMetric, span: Range, predicted: readonly QuantityStatement[]): void {
    const sameValue = predicted.filter(
      (statement) => overlaps(statement, span) && isValue(statement, gold),
    );
    if (sameValue.length === 0) return;
    tally(
      this.#rates.unit,
      sameValue.some((statement) => isUnit(statement, gold)),
    );
  }

  /** Counts the fields of a match; false when one of them is wrong. */
  #compare(labelled: LabelledText, gold: GoldMetric, match: QuantityStatement): boolean {
    const fields = [
      ["qualifier", gold.qualifier, match.qualifier, true],
      ["status", gold.status, match.status, gold.status !== undefined],
      ["kind", gold.kind, match.kind, gold.kind !== undefined],
    ] as const;
    let allRight = true;
    for (const [field, expected, found, isLabelled] of fields) {
      if (!isLabelled) continue;
      const right = expected === found || accepts(gold, field, found);
      tally(this.#rates[field], right);
      if (!right) this.#miss(labelled, field, `${gold.raw} ${expected}`, found);
      allRight &&= right;
    }
    if (gold.period === undefined || gold.accept?.["period"] === "any") return allRight;
    const right = isPeriod(gold, match);
    tally(this.#rates.period, right);
    if (!right)
      this.#miss(labelled, "period", `${gold.raw} ${show(gold.period)}`, show(match.period));
    return allRight && right;
  }

  #countExtras(labelled: LabelledText, extras: readonly QuantityStatement[]): void {
    this.#core.extra += extras.length;
    for (const statement of extras)
      this.#miss(labelled, "false positive", "", describe([statement]));
    for (const kind of ["nonMetrics", "dates", "claims"] as const) {
      for (const statement of extras) {
        if (labelled[kind].some((range) => overlaps(statement, range)))
          this.#falsePositives[kind]++;
      }
    }
  }

  #countSentences(
    labelled: LabelledText,
    gold: readonly Range[],
    wrong: readonly number[],
    extras: readonly QuantityStatement[],
  ): void {
    const sentences = labelled.isItem
      ? [{ start: 0, end: labelled.text.length }]
      : splitSentences(labelled.text);
    for (const { start, end } of sentences) {
      const inside = (at: number) => at >= start && at < end;
      tally(this.#rates.sentence, !wrong.some(inside));
      if (gold.some((span) => inside(span.start))) continue;
      this.#falsePositives.emptySentences += extras.filter((statement) =>
        inside(statement.start),
      ).length;
    }
  }

  #miss(labelled: LabelledText, what: string, expected: string, found: string): void {
    this.misses.push({
      id: labelled.id,
      what,
      expected,
      found,
      text: labelled.isItem ? labelled.text : "",
    });
  }

  result(): Score {
    const { matched, gold, extra } = this.#core;
    const precision = matched + extra === 0 ? 1 : matched / (matched + extra);
    const recall = gold === 0 ? 1 : matched / gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    const rate = (counted: Tally) => round(counted.of === 0 ? 1 : counted.right / counted.of);
    return {
      core: { precision: round(precision), recall: round(recall), f1: round(f1) },
      qualifier: rate(this.#rates.qualifier),
      unit: rate(this.#rates.unit),
      period: rate(this.#rates.period),
      status: rate(this.#rates.status),
      kind: rate(this.#rates.kind),
      sentenceExact: rate(this.#rates.sentence),
      falsePositives: this.#falsePositives,
    };
  }
}

function tally(counted: Tally, right: boolean): void {
  counted.of++;
  if (right) counted.right++;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function locate(text: string, gold: GoldMetric): Range {
  if (gold.offset) return { ...gold.offset, text: gold.raw };
  const start = text.indexOf(gold.raw);
  // A label that the text does not hold can be met anywhere in it, by value and unit.
  if (start < 0) return { start: 0, end: text.length, text: gold.raw };
  return { start, end: start + gold.raw.length, text: gold.raw };
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function isMatch(statement: QuantityStatement, gold: GoldMetric, span: Range): boolean {
  return overlaps(statement, span) && isValue(statement, gold) && isUnit(statement, gold);
}

function isValue(statement: QuantityStatement, gold: GoldMetric): boolean {
  const max = gold.value_max ?? null;
  if ((max === null) !== (statement.high === null)) return false;
  const isLow = near(statement.low, gold.value) || acceptsValue(gold, statement.low);
  return isLow && (max === null || near(statement.high ?? "0", max));
}

function acceptsValue(gold: GoldMetric, found: string): boolean {
  const values = [gold.accept?.["value"]].flat();
  return values.some((value) => typeof value === "number" && near(found, value));
}

function near(found: string, expected: number): boolean {
  return Math.abs(Number(found) - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
}

function isUnit(statement: QuantityStatement, gold: GoldMetric): boolean {
  return statement.unit.norm === gold.unit.norm || accepts(gold, "unit", statement.unit.norm);
}

function accepts(gold: GoldMetric, field: string, found: string): boolean {
  const alternatives = gold.accept?.[field];
  if (alternatives === "any") return true;
  const list = Array.isArray(alternatives) ? alternatives : [alternatives];
  return list.some((one) => one === found || (isNormed(one) && one.norm === found));
}

function isNormed(value: unknown): value is { norm: string } {
  return typeof value === "object" && value !== null && "norm" in value;
}

/** Role and end for a point in time, start and end for a stretch; during and by are one for a goal. */
function isPeriod(gold: GoldMetric, match: QuantityStatement): boolean {
  const isGoal = gold.status === "target" || accepts(gold, "status", "target");
  const alternatives = gold.accept?.["period"];
  const list = alternatives === undefined ? [] : [alternatives].flat();
  return [gold.period ?? null, ...list].some((period) =>
    samePeriod(period as GoldPeriod | null, match.period, isGoal),
  );
}

function samePeriod(gold: GoldPeriod | null, found: GoldPeriod | null, isGoal: boolean): boolean {
  if (gold === null || found === null) return gold === found;
  if (isGoal && isGoalRole(gold.role) && isGoalRole(found.role)) return gold.end === found.end;
  if (gold.role !== found.role) return false;
  return (
    gold.end === found.end &&
    (gold.role === "as_of" || gold.role === "by" || gold.start === found.start)
  );
}

function isGoalRole(role: string): boolean {
  return role === "during" || role === "by";
}

function best(
  candidates: readonly QuantityStatement[],
  span: Range,
): QuantityStatement | undefined {
  return candidates.find((statement) => statement.start === span.start) ?? candidates[0];
}

function describe(statements: readonly QuantityStatement[]): string {
  return statements
    .map(
      ({ raw, low, high, qualifier, unit }) =>
        `${raw} = ${low}${high === null ? "" : `…${high}`} ${unit.norm || "?"} (${qualifier})`,
    )
    .join("; ");
}

function show(period: GoldPeriod | null): string {
  return period === null
    ? "no period"
    : `${period.role} ${period.start ?? ""}..${period.end ?? ""}`;
}
