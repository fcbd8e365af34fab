import type { SegmentKind, SegmentOp } from "./types.ts";

/** A stretch of both texts before its nodes are looked up. Half-open offsets. */
export interface Stretch {
  op: SegmentOp;
  kind: SegmentKind;
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
  /** Links the two places of moved words. */
  move?: number;
}

export function stretchOver(
  op: SegmentOp,
  kind: SegmentKind,
  beforeStart: number,
  beforeEnd: number,
  afterStart: number,
  afterEnd: number,
): Stretch {
  return { op, kind, beforeStart, beforeEnd, afterStart, afterEnd };
}
