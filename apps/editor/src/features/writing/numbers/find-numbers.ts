import {
  matchMetrics,
  type RecordedValue,
  type RuleChoices,
  type UnboundQuantity,
  unboundQuantities,
} from "@fangzhi/quantity";
import type { BindableValue } from "@fangzhi/types";

export interface NumberQuestion {
  text: string;
  figures: readonly { start: number; end: number; metricId: string; revisionId: string }[];
  /** The recorded values of the piece's region and industry. */
  values: readonly BindableValue[];
  /** What the figures show and what their metrics say now, of whatever place. */
  records: readonly RecordedValue[];
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
export const findNumbers = ({
  text,
  figures,
  values,
  today,
}: Omit<NumberQuestion, "records" | "rules">): UnboundNumber[] =>
  unboundQuantities(text, figures, today).map((found) => toUnbound(text, found, values));

function toUnbound(
  text: string,
  found: UnboundQuantity,
  values: readonly BindableValue[],
): UnboundNumber {
  const { low, high, qualifier, unit, kind, clause } = found;
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
