import {
  extractQuantities,
  matchMetrics,
  type QuantityStatement,
  type RuleChoices,
} from "@fangzhi/quantity";
import type { BindableValue } from "@fangzhi/types";

export interface NumberQuestion {
  text: string;
  figures: readonly { start: number; end: number; metricId: string; revisionId: string }[];
  /** The recorded values of the piece's region and industry. */
  values: readonly BindableValue[];
  /** The civil date in the newsroom, `YYYY-MM-DD`. */
  today: string;
  /** The house rules as the newsroom keeps them. */
  rules: RuleChoices;
}

export interface ProposedValue {
  value: BindableValue;
  /** The number may be bound to it; else it may be a new value of the same metric. */
  isSameValue: boolean;
}

/** A number that no figure stands for. Offsets are into the text that was asked about. */
export interface UnboundNumber {
  start: number;
  end: number;
  phrase: string;
  label: string;
  /** The sentence it stands in. */
  sentence: string;
  /** The words between the nearest stops: with the phrase, what it is known by when the text moves. */
  clause: string;
  proposed: readonly ProposedValue[];
}

/** The numbers of a text that are not bound yet, in reading order, with what they may be. */
export function findNumbers({
  text,
  figures,
  values,
  today,
}: Omit<NumberQuestion, "rules">): UnboundNumber[] {
  const sorted = [...figures].sort((a, b) => a.start - b.start);
  let next = 0;
  return extractQuantities(text, { documentDate: today }).flatMap((found) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= found.phraseStart) next++;
    if ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < found.end) return [];
    return [toUnbound(text, found, values)];
  });
}

function toUnbound(
  text: string,
  found: QuantityStatement,
  values: readonly BindableValue[],
): UnboundNumber {
  const { low, high, qualifier, unit, kind } = found;
  const clause = clauseAround(text, found.phraseStart, found.end);
  const matches = matchMetrics(
    {
      ...{ low, high, qualifier, unit, kind },
      label: found.label?.text ?? null,
      clause,
      periodEnd: found.period?.end ?? null,
    },
    values,
  );
  return {
    start: found.phraseStart,
    end: found.end,
    phrase: found.phrase,
    label: found.label?.text ?? "",
    sentence: text.slice(found.sentence.start, found.sentence.end).trim(),
    clause,
    proposed: matches.map(({ value, isSameValue }) => ({ value, isSameValue })),
  };
}

const clauseReach = 40;

/** The words between the nearest stops, at most 40 characters either side. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - clauseReach), start);
  const after = text.slice(end, end + clauseReach);
  const from = before.search(/[^，。；！？\n]*$/);
  const to = after.search(/[，。；！？\n]/);
  return `${before.slice(from)}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to)}`;
}
