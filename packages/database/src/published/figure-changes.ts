import { compareFigures, type FigureChange as FigureDifference } from "@fangzhi/document/diff";
import type { FigureUse } from "@fangzhi/types";
import type { FigureChange, FigureView, MetricRef, PublishedValue, ShownValue } from "./types.ts";

/** What a version shows at one place, as far as comparing two versions needs it. */
export interface ShownFigure {
  use: FigureUse;
  metric: MetricRef;
  value: Pick<PublishedValue, "low" | "high" | "qualifier" | "period" | "source" | "reason">;
}

/** The figures that differ between any two versions of a piece. */
export function figureChangesBetween(
  before: readonly FigureView[],
  after: readonly FigureView[],
): FigureChange[] {
  return figureChanges(before.map(shownFigure), after.map(shownFigure));
}

function shownFigure(figure: FigureView, position: number): ShownFigure {
  const { figureId, metric, phrase, fragment, sentence, value } = figure;
  const use = { figureId, metricId: metric.id, revisionId: value.id };
  return { use: { ...use, phrase, fragment, position, sentence }, metric, value };
}

/**
 * The figures that differ between two versions of a piece: changed, come, gone, in reading order.
 * The comparison is the reviewers' own; readers are told of a number once, however often it is said.
 */
export function figureChanges(
  before: readonly ShownFigure[],
  after: readonly ShownFigure[],
): FigureChange[] {
  const known = new Map([...before, ...after].map((figure) => [figure.use.revisionId, figure]));
  const facts = [...known].map(([id, figure]) => [id, factsOf(figure)] as const);
  const changes = compareFigures(
    before.map(({ use }) => use),
    after.map(({ use }) => use),
    { revisions: Object.fromEntries(facts) },
  );
  return onePerMetric(changes.flatMap((change) => publicChange(change, known) ?? []));
}

const factsOf = ({
  metric,
  value: { qualifier, low, high, period, source, reason },
}: ShownFigure) => ({
  metric: metric.name,
  value: [qualifier, low, high, metric.unit].join(" "),
  period: period.text,
  source: [source.title, source.publisher, source.url].join(" "),
  reason,
});

function publicChange(
  { figureId, kinds, before, after }: FigureDifference,
  known: ReadonlyMap<string, ShownFigure>,
): FigureChange | null {
  const shown = known.get((after ?? before)?.revisionId ?? "");
  if (!shown) return null;
  const side = (of: typeof before): ShownValue | null => {
    const value = of && known.get(of.revisionId)?.value;
    if (!value) return null;
    return { phrase: of.phrase, periodText: value.period.text, sourceTitle: value.source.title };
  };
  const { metric, value } = shown;
  return {
    figureId,
    kinds,
    metric,
    from: side(before),
    to: side(after),
    reason: after && value.reason,
  };
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
