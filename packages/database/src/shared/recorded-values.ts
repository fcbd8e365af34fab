import type { RecordedValue } from "@fangzhi/quantity";
import type { FigureAttrs } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { isBindable, toBindableValue } from "./bindable-value.ts";

/** The metric and the value that a figure is pinned to. */
export type Pin = Pick<FigureAttrs, "metricId" | "revisionId">;

/** The approved values that figures show and those their metrics have now: at most two a figure. */
export async function readRecordedValues(
  tx: Reading,
  figures: readonly Pin[],
): Promise<RecordedValue[]> {
  if (figures.length === 0) return [];
  const metricIds = [...new Set(figures.map(({ metricId }) => metricId))];
  const revisionIds = [...new Set(figures.map(({ revisionId }) => revisionId))];
  const rows = await tx.metricRevision.findMany({
    where: {
      metricId: { in: metricIds },
      ...isBindable,
      OR: [{ id: { in: revisionIds } }, { currentOf: { id: { in: metricIds } } }],
    },
    include: { metric: true },
  });
  return rows.map(toBindableValue);
}
