import {
  type BlockChange,
  type DiffLane,
  laneOf,
  type Segment,
  type TableChange,
} from "@fangzhi/document/diff";

/** Whether a segment's change is among what the reviewer asked to see. */
export const isSegmentShown = (segment: Segment, lanes: readonly DiffLane[]): boolean =>
  segment.op !== "equal" && lanes.includes(laneOf(segment));

/** Whether a block has any change of the lanes asked for. */
export function isBlockShown(change: BlockChange, lanes: readonly DiffLane[]): boolean {
  if (change.kind === "unchanged") return false;
  if (change.kind !== "edited" && lanes.includes("text")) return true;
  return hasInnerChange(change, lanes);
}

function hasInnerChange(change: BlockChange, lanes: readonly DiffLane[]): boolean {
  if (lanes.includes("attributes") && change.attributes.length > 0) return true;
  const segments = [...change.segments, ...(change.parts ?? []).flatMap((part) => part.segments)];
  if (segments.some((segment) => isSegmentShown(segment, lanes))) return true;
  return change.table !== null && hasTableChange(change.table, lanes);
}

function hasTableChange(table: TableChange, lanes: readonly DiffLane[]): boolean {
  const isStructureShown = lanes.includes("attributes") || lanes.includes("text");
  return table.rows.some(
    (row) =>
      (isStructureShown && (row.kind === "added" || row.kind === "removed")) ||
      row.cells.some(
        (cell) =>
          (isStructureShown && (cell.kind === "added" || cell.kind === "removed")) ||
          (lanes.includes("attributes") && cell.attributes.length > 0) ||
          cell.blocks.some((block) => isBlockShown(block, lanes)),
      ),
  );
}
