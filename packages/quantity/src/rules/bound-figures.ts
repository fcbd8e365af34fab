import { recordedAsWritten, type ValueToMatch } from "../match-metrics.ts";
import type { BoundFigure } from "./rule-context.ts";

/** A number of the text that shows a recorded value. */
export interface PlacedFigure {
  start: number;
  end: number;
  metricId: string;
  revisionId: string;
}

/** A recorded value with what it is a value of. */
export type RecordedValue = Pick<
  ValueToMatch,
  "low" | "high" | "qualifier" | "unit" | "periodEnd" | "isCurrent"
> & { metricId: string; revisionId: string };

/** Figures with their metric's present value and the period they show; those without a record are left out. */
export function boundFigures(
  figures: readonly PlacedFigure[],
  values: readonly RecordedValue[],
): BoundFigure[] {
  const current = new Map(
    values.filter(({ isCurrent }) => isCurrent).map((value) => [value.metricId, value]),
  );
  const shown = new Map(values.map((value) => [value.revisionId, value]));
  return figures.flatMap(({ start, end, metricId, revisionId }) => {
    const value = current.get(metricId);
    if (!value) return [];
    const periodEnd = shown.get(revisionId)?.periodEnd ?? null;
    return [{ start, end, metricId, periodEnd, current: recordedAsWritten(value) }];
  });
}
