import { fragmentNames } from "@fangzhi/types";
import { orderFigures } from "./diff-figures.ts";
import { orderChanges } from "./order-changes.ts";
import type {
  AttributeChange,
  BlockChange,
  BlockChangeKind,
  CellChange,
  DocumentDiff,
  FigureChange,
  FigureChangeKind,
  RowChange,
  Segment,
  SegmentOp,
  TableChange,
} from "./types.ts";

const segmentOps: Partial<Record<SegmentOp, SegmentOp>> = {
  insert: "delete",
  delete: "insert",
  departed: "arrived",
  arrived: "departed",
};
const blockKinds: Partial<Record<BlockChangeKind, BlockChangeKind>> = {
  added: "removed",
  removed: "added",
  split: "merged",
  merged: "split",
};
const figureKinds: Partial<Record<FigureChangeKind, FigureChangeKind>> = {
  added: "removed",
  removed: "added",
  bound: "unbound",
  unbound: "bound",
};

/** The comparison seen from the other side: exactly what comparing the swapped documents gives. */
export function invertDiff(diff: DocumentDiff): DocumentDiff {
  const fragments = { ...diff.fragments };
  for (const name of fragmentNames) fragments[name] = invertBlocks(diff.fragments[name]);
  return { fragments, figures: orderFigures(diff.figures.map(invertFigure)) };
}

function invertBlocks(changes: readonly BlockChange[]): BlockChange[] {
  return orderChanges(changes.filter((change) => change.kind !== "departed").map(invertBlock));
}

function invertBlock(change: BlockChange): BlockChange {
  return {
    kind: blockKinds[change.kind] ?? change.kind,
    before: change.after,
    after: change.before,
    move: change.move,
    segments: change.segments.map(invertSegment),
    attributes: change.attributes.map(invertAttribute),
    parts:
      change.parts?.map((part) => ({
        name: part.name,
        before: part.after,
        after: part.before,
        segments: part.segments.map(invertSegment),
      })) ?? null,
    table: change.table ? invertTable(change.table) : null,
  };
}

function invertSegment(segment: Segment): Segment {
  const op = segmentOps[segment.op] ?? segment.op;
  const inner = segment.inner && { inner: segment.inner.map(invertSegment) };
  return { ...segment, op, before: segment.after, after: segment.before, ...inner };
}

function invertAttribute(change: AttributeChange): AttributeChange {
  return { ...change, before: change.after, after: change.before };
}

function invertFigure(change: FigureChange): FigureChange {
  const kinds = change.kinds.map((kind) => figureKinds[kind] ?? kind);
  const figureId = (change.before ?? change.after)?.figureId ?? change.figureId;
  return { figureId, kinds, before: change.after, after: change.before };
}

const rowKinds = {
  added: "removed",
  removed: "added",
  edited: "edited",
  unchanged: "unchanged",
} as const;

export function invertTable(table: TableChange): TableChange {
  const columns = table.columns.map(({ before, after }) => ({ before: after, after: before }));
  const rows = table.rows.map(({ kind, before, after, cells }): RowChange => {
    return { kind: rowKinds[kind], before: after, after: before, cells: invertCells(cells) };
  });
  return { columns: removedFirst(columns), rows: removedFirst(rows) };
}

function invertCells(cells: readonly CellChange[]): CellChange[] {
  const inverted = cells.map((cell) => ({
    kind: rowKinds[cell.kind],
    before: cell.after,
    after: cell.before,
    blocks: invertBlocks(cell.blocks),
    attributes: cell.attributes.map(invertAttribute),
  }));
  return removedFirst(inverted);
}

/** Between two kept rows (columns, cells) the removed stand before the added. */
export function removedFirst<T extends { before: unknown; after: unknown }>(
  items: readonly T[],
): T[] {
  const ordered: T[] = [];
  let added: T[] = [];
  for (const item of items) {
    if (item.before === null) {
      added.push(item);
    } else {
      if (item.after !== null) ordered.push(...added.splice(0));
      ordered.push(item);
    }
  }
  return [...ordered, ...added];
}
