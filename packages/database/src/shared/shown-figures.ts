import type { Qualifier, RevisionReason, ShownFigure } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { readNames } from "./revision-view.ts";

/** What people are told of metric revisions that a text shows, by revision id. */
export async function readShownFigures(
  tx: Reading,
  metricRevisionIds: readonly string[],
): Promise<Record<string, ShownFigure>> {
  const rows = await tx.metricRevision.findMany({
    where: { id: { in: [...new Set(metricRevisionIds)] } },
    include: { metric: true },
  });
  const names = await readNames(
    tx,
    rows.map((row) => row.proposedById),
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        metricRevisionId: row.id,
        metricId: row.metricId,
        metricName: row.metric.name,
        unit: row.metric.unit,
        number: row.number,
        phrase: row.phrase,
        qualifier: row.qualifier as Qualifier,
        low: row.valueLow?.toFixed() ?? null,
        high: row.valueHigh?.toFixed() ?? null,
        periodText: row.periodText,
        sourceTitle: row.sourceTitle,
        sourcePublisher: row.sourcePublisher,
        sourceUrl: row.sourceUrl,
        reason: row.reason as RevisionReason,
        note: row.note,
        proposedBy: names.get(row.proposedById) ?? "",
      },
    ]),
  );
}
