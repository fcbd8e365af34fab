import type { RevisionReason } from "@fangzhi/types";
import type { FigureChange, FigureView, MetricRef, PublicationView, ShownValue } from "./types.ts";

/** What a version shows at one place, as far as comparing two versions needs it. */
export interface ShownFigure {
  figureId: string;
  metric: MetricRef;
  valueId: string;
  shown: ShownValue;
  reason: RevisionReason;
}

/** The figures that differ between any two versions of a piece. */
export function figureChangesBetween(
  before: PublicationView,
  after: PublicationView,
): FigureChange[] {
  return figureChanges(before.figures.map(shownFigure), after.figures.map(shownFigure));
}

function shownFigure({ figureId, metric, phrase, value }: FigureView): ShownFigure {
  const shown = { phrase, periodText: value.period.text, sourceTitle: value.source.title };
  return { figureId, metric, valueId: value.id, reason: value.reason, shown };
}

/**
 * The figures that differ between two versions of a piece: changed, come, gone, in reading order.
 * A figure keeps its id from version to version; one that was cut and inserted again is recognised
 * by its metric, so that a rewritten sentence does not read as one number gone and another come.
 */
export function figureChanges(
  before: readonly ShownFigure[],
  after: readonly ShownFigure[],
): FigureChange[] {
  const pairs = pairFigures(before, after);
  const changed = after.flatMap((figure): FigureChange[] => {
    const old = pairs.get(figure);
    if (old && old.valueId === figure.valueId && old.shown.phrase === figure.shown.phrase)
      return [];
    const { figureId, metric, reason, shown } = figure;
    return [{ figureId, metric, reason, from: old?.shown ?? null, to: shown }];
  });
  const paired = new Set(pairs.values());
  const gone = before
    .filter((figure) => !paired.has(figure))
    .map(({ figureId, metric, shown }) => ({
      figureId,
      metric,
      reason: null,
      from: shown,
      to: null,
    }));
  return onePerMetric([...changed, ...gone]);
}

function pairFigures(before: readonly ShownFigure[], after: readonly ShownFigure[]) {
  const pairs = new Map<ShownFigure, ShownFigure>();
  const free = new Set(before);
  const pairBy = (same: (a: ShownFigure, b: ShownFigure) => boolean) => {
    for (const figure of after) {
      if (pairs.has(figure)) continue;
      const old = [...free].find((candidate) => same(candidate, figure));
      if (!old) continue;
      pairs.set(figure, old);
      free.delete(old);
    }
  };
  pairBy((a, b) => a.figureId === b.figureId);
  pairBy((a, b) => a.metric.id === b.metric.id && a.valueId === b.valueId);
  pairBy((a, b) => a.metric.id === b.metric.id);
  return pairs;
}

/** A number said in the summary and again in the body changed once, as far as a reader counts. */
function onePerMetric(changes: readonly FigureChange[]): FigureChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = [change.metric.id, change.from?.phrase, change.to?.phrase].join("\n");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
