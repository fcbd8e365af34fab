import { type CheckDismissalView, notAMetricRule, type QuotedCheck } from "@fangzhi/types";
import type { UnboundNumber } from "./find-numbers.ts";

/** A number as a dismissal names it: by its words and those around it. */
export const quoteNumber = ({
  phrase,
  clause,
}: Pick<UnboundNumber, "phrase" | "clause">): QuotedCheck => ({
  ruleId: notAMetricRule,
  text: phrase,
  sentence: clause,
});

export const isOfNumber = ({ ruleId }: CheckDismissalView): boolean => ruleId === notAMetricRule;
