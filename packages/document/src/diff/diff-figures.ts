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
 * they stood. `segments` of the text tell which numbers were bound or unbound in place.
 */
export function diffFigures(
  before: DocumentJson,
  after: DocumentJson,
  fragments: Iterable<readonly BlockChange[]>,
  context: DiffContext | undefined,
): FigureChange[] {
  const left = occurrences(figuresIn(before));
  const right = occurrences(figuresIn(after));
  const inPlace = boundInPlace(fragments);
  const changes: FigureChange[] = [];
  for (const [key, use] of right) {
    const change = compare(left.get(key) ?? null, use, inPlace, context);
    if (change) changes.push(change);
  }
  for (const [key, use] of left) {
    const change = right.has(key) ? null : compare(use, null, inPlace, context);
    if (change) changes.push(change);
  }
  return orderFigures(changes);
}

/** A figure that occurs twice is compared occurrence by occurrence. */
function occurrences(uses: readonly FigureUse[]): Map<string, FigureUse> {
  const counts = new Map<string, number>();
  return new Map(
    uses.map((use) => {
      const count = counts.get(use.figureId) ?? 0;
      counts.set(use.figureId, count + 1);
      return [`${use.figureId} ${count}`, use];
    }),
  );
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
  const { metricId, revisionId, phrase, fragment, position, sentence } = use;
  const facts = context?.revisions[revisionId] ?? null;
  return { metricId, revisionId, phrase, fragment, position, sentence, facts };
}

/** Reading order of the after side, removed figures by where they stood. */
export function orderFigures(changes: readonly FigureChange[]): FigureChange[] {
  const place = (change: FigureChange) => (change.after ?? change.before)?.position ?? 0;
  const rank = (change: FigureChange) => (change.after ? 1 : 0);
  return [...changes].sort(
    (a, b) => place(a) - place(b) || rank(a) - rank(b) || (a.figureId < b.figureId ? -1 : 1),
  );
}
