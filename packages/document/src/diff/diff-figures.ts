import { type DocumentJson, FigureAttrs, type FigureUse } from "@fangzhi/types";
import { figuresIn } from "../figures-in.ts";
import type {
  BlockChange,
  DiffContext,
  FigureChange,
  FigureChangeKind,
  FigureSide,
} from "./types.ts";
import { walkBlocks } from "./walk-changes.ts";

/**
 * The figures that are not what they were, in reading order of the after side, removed ones by where
 * they stood. `fragments` tell which numbers were bound or unbound in place.
 */
export function diffFigures(
  before: DocumentJson,
  after: DocumentJson,
  fragments: Iterable<readonly BlockChange[]>,
  context: DiffContext | undefined,
): FigureChange[] {
  return compareFigures(figuresIn(before), figuresIn(after), context, boundInPlace(fragments));
}

/**
 * The same for figures without their text, as a list of versions has them. A figure keeps its id
 * from version to version; one that was cut and inserted again is recognised by its metric, so that
 * a rewritten sentence does not read as one number gone and another come.
 */
export function compareFigures(
  before: readonly FigureUse[],
  after: readonly FigureUse[],
  context?: DiffContext,
  inPlace: ReadonlySet<string> = new Set(),
): FigureChange[] {
  const pairs = pairFigures(before, after, inPlace);
  const paired = new Set(pairs.values());
  const sides: [FigureUse | null, FigureUse | null][] = [
    ...after.map((use): [FigureUse | null, FigureUse] => [pairs.get(use) ?? null, use]),
    ...before.filter((use) => !paired.has(use)).map((use): [FigureUse, null] => [use, null]),
  ];
  return orderFigures(
    sides.flatMap(([left, right]) => compare(left, right, inPlace, context) ?? []),
  );
}

/** What each figure of the after side was: first by id, then by value, then by metric, in order. */
function pairFigures(
  before: readonly FigureUse[],
  after: readonly FigureUse[],
  inPlace: ReadonlySet<string>,
): Map<FigureUse, FigureUse> {
  const pairs = new Map<FigureUse, FigureUse>();
  const free = new Set(before);
  const pairBy = (key: (use: FigureUse) => string | null) => {
    const waiting = Map.groupBy(free, key);
    for (const use of after) {
      const own = key(use);
      const old = pairs.has(use) || own === null ? undefined : waiting.get(own)?.shift();
      if (!old) continue;
      pairs.set(use, old);
      free.delete(old);
    }
  };
  // What was bound where it stands is told as bound, wherever its metric was said before.
  const movable = (use: FigureUse, key: string) => (inPlace.has(use.figureId) ? null : key);
  pairBy((use) => use.figureId);
  pairBy((use) => movable(use, `${use.metricId} ${use.revisionId}`));
  pairBy((use) => movable(use, use.metricId));
  return pairs;
}

/** Ids of figures that stand against plain words saying the same. */
function boundInPlace(fragments: Iterable<readonly BlockChange[]>): Set<string> {
  const ids = new Set<string>();
  for (const segment of walkBlocks(fragments)) {
    if (segment.op !== "figure") continue;
    const hasFigure = (nodes: readonly { type: string }[]) =>
      nodes.some((node) => node.type === "figure");
    if (hasFigure(segment.before.nodes) === hasFigure(segment.after.nodes)) continue;
    for (const node of [...segment.before.nodes, ...segment.after.nodes]) {
      const attrs = FigureAttrs.safeParse(node.attrs);
      if (attrs.success) ids.add(attrs.data.figureId);
    }
  }
  return ids;
}

function compare(
  before: FigureUse | null,
  after: FigureUse | null,
  inPlace: ReadonlySet<string>,
  context: DiffContext | undefined,
): FigureChange | null {
  const figureId = (after ?? before)?.figureId ?? "";
  const sides = { before: sideOf(before, context), after: sideOf(after, context) };
  const isBound = inPlace.has(figureId);
  if (!before) return { figureId, kinds: [isBound ? "bound" : "added"], ...sides };
  if (!after) return { figureId, kinds: [isBound ? "unbound" : "removed"], ...sides };
  const kinds: FigureChangeKind[] = [];
  if (before.phrase !== after.phrase) kinds.push("phrase");
  const [was, is] = [sides.before?.facts, sides.after?.facts];
  for (const aspect of ["value", "period", "source"] as const) {
    if (was && is && was[aspect] !== is[aspect]) kinds.push(aspect);
  }
  if (before.revisionId !== after.revisionId) kinds.push("revision");
  if (before.metricId !== after.metricId) kinds.push("metric");
  return kinds.length > 0 ? { figureId, kinds, ...sides } : null;
}

function sideOf(use: FigureUse | null, context: DiffContext | undefined): FigureSide | null {
  if (!use) return null;
  const facts = context?.revisions[use.revisionId] ?? null;
  const { figureId, metricId, revisionId, phrase, fragment, position, sentence } = use;
  return { figureId, metricId, revisionId, phrase, fragment, position, sentence, facts };
}

/** Reading order of the after side, removed figures by where they stood. */
export function orderFigures(changes: readonly FigureChange[]): FigureChange[] {
  const place = (change: FigureChange) => (change.after ?? change.before)?.position ?? 0;
  const rank = (change: FigureChange) => (change.after ? 1 : 0);
  return [...changes].sort(
    (a, b) => place(a) - place(b) || rank(a) - rank(b) || (a.figureId < b.figureId ? -1 : 1),
  );
}
