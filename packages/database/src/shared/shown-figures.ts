import type {
  FigureUse,
  Qualifier,
  RevisionReason,
  ShownFigure,
  ValueRelation,
} from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { relateValues, toRecordedValue } from "./relate-values.ts";
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

/** How each figure stands to what it showed before: refines, changes, contradicts …, by figure id. */
export async function relateFigures(
  tx: Reading,
  before: readonly FigureUse[],
  after: readonly FigureUse[],
): Promise<Record<string, ValueRelation>> {
  const earlier = new Map(before.map((figure) => [figure.figureId, figure]));
  const moved = after.flatMap((figure) => {
    const old = earlier.get(figure.figureId);
    const isComparable = old?.metricId === figure.metricId;
    return old && isComparable && old.revisionId !== figure.revisionId ? [{ old, figure }] : [];
  });
  const rows = await tx.metricRevision.findMany({
    where: { id: { in: moved.flatMap(({ old, figure }) => [old.revisionId, figure.revisionId]) } },
    include: { metric: { select: { unit: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const relations: Record<string, ValueRelation> = {};
  for (const { old, figure } of moved) {
    const from = byId.get(old.revisionId);
    const to = byId.get(figure.revisionId);
    if (!from || !to) continue;
    relations[figure.figureId] = relateValues(
      toRecordedValue(from),
      toRecordedValue(to),
      to.metric.unit,
    );
  }
  return relations;
}
