import {
  type BoundFigure,
  blockingRules,
  checkHouseRules,
  quoteFindings,
  type RuleFinding,
  recordedAsWritten,
} from "@fangzhi/quantity";
import type { NumberQuestion } from "../numbers/find-numbers.ts";

/** A house-rule finding with the sentence it stands in. Offsets are into the text asked about. */
export interface Check extends RuleFinding {
  sentence: string;
  /** The piece can't be sent for review while this is open. */
  blocks: boolean;
}

/** Where a text breaks the house rules; a figure is compared with its metric's present value. */
export function findChecks({ text, figures, values, today }: NumberQuestion): Check[] {
  const current = new Map(
    values.filter(({ isCurrent }) => isCurrent).map((value) => [value.metricId, value]),
  );
  const bound = figures.flatMap(({ start, end, metricId }): BoundFigure[] => {
    const value = current.get(metricId);
    return value ? [{ start, end, current: recordedAsWritten(value) }] : [];
  });
  const findings = checkHouseRules(text, { today, figures: bound });
  // A figure's record has its date and its source.
  const isRecorded = ({ ruleId, start, end }: RuleFinding) =>
    ruleId === "T08" && figures.some((figure) => figure.start < end && start < figure.end);
  const open = findings.filter((finding) => !isRecorded(finding));
  return quoteFindings(text, open).map((finding) => ({
    ...finding,
    blocks: blockingRules.includes(finding.ruleId),
  }));
}
