import type { FragmentName, NodeJson } from "@fangzhi/types";

/** What a reviewer looks at separately: the figures, the words, everything else. */
export const diffLanes = ["figures", "text", "attributes"] as const;
export type DiffLane = (typeof diffLanes)[number];

/** One side of a segment. Offsets are UTF-16 units in the block's text, half-open. */
export interface SegmentSide {
  start: number;
  end: number;
  text: string;
  /** The text, figures and line breaks themselves, for rendering and for applying. */
  nodes: NodeJson[];
}

/**
 * `equal`: nothing changed. `insert`, `delete`, `replace`: words, numbers or punctuation did.
 * `figure`: same words, but the figure behind them was bound, unbound or pinned elsewhere.
 * `format`: same words, other marks (bold, italic, link). `width`: the same words and punctuation in
 * another width or another pair of quotation marks; not to be shown as words taken out and put in.
 * `departed`: words that stand elsewhere now, `arrived`: the place where they do.
 */
export type SegmentOp =
  | "equal"
  | "insert"
  | "delete"
  | "replace"
  | "figure"
  | "format"
  | "width"
  | "departed"
  | "arrived";

/** What a segment is about. `boundary` is the paragraph end that a split added or a merge took. */
export type SegmentKind =
  | "words"
  | "number"
  | "figure"
  | "punctuation"
  | "space"
  | "boundary"
  | "marks";

/** A stretch of a block. The segments of a block, side by side, are its whole text on each side. */
export interface Segment {
  op: SegmentOp;
  kind: SegmentKind;
  before: SegmentSide;
  after: SegmentSide;
  /** Of departed and arrived words: links the two places, in one series with the moved blocks. */
  move?: number;
  /** What changed inside moved words; offsets count from their beginning. Absent if nothing did. */
  inner?: Segment[];
}

/** A container around a block: which instance of it, and its attributes. */
export interface Frame {
  type: string;
  attrs: Record<string, unknown> | null;
  /** Numbered by first appearance in the block list; equal ids are one list, one box, one item. */
  id: number;
}

/** A block on one side: the innermost node with words of its own, or a picture, a table, an atom. */
export interface BlockSide {
  /** Position among the blocks of its list. */
  index: number;
  node: NodeJson;
  frames: Frame[];
}

/** A change that the words don't show. Values are what was written; null means absent. */
export interface AttributeChange {
  /** `type`, `level`, `container`, `grouping`, `link`, `bold`, `italic`, `alt`, `mediaId`, … */
  name: string;
  before: string | number | null;
  after: string | number | null;
  /** The words concerned, for a mark. */
  text?: string;
}

export const blockChangeKinds = [
  "unchanged",
  "edited",
  "moved",
  "moved-edited",
  "departed",
  "split",
  "merged",
  "added",
  "removed",
] as const;
export type BlockChangeKind = (typeof blockChangeKinds)[number];

/**
 * One line of the comparison, in reading order of the after side, removed blocks where they stood.
 * A moved block appears twice: where it is now, and as `departed` where it was, with the same `move`.
 */
export interface BlockChange {
  kind: BlockChangeKind;
  before: BlockSide[];
  after: BlockSide[];
  /** Links a move's two places; null for everything else. */
  move: number | null;
  /** The words, for blocks that have any and are not unchanged or departed. */
  segments: Segment[];
  attributes: AttributeChange[];
  /** The parts of a picture, or null. */
  parts: PartChange[] | null;
  table: TableChange | null;
}

/** A picture's caption or credit. */
export interface PartChange {
  name: "pictureCaption" | "pictureCredit";
  before: NodeJson[];
  after: NodeJson[];
  segments: Segment[];
}

export interface TableChange {
  /** Which column became which; null where there is none. In order of the after side. */
  columns: { before: number | null; after: number | null }[];
  rows: RowChange[];
}

export interface RowChange {
  kind: "unchanged" | "edited" | "added" | "removed";
  before: RowSide | null;
  after: RowSide | null;
  cells: CellChange[];
}

export interface RowSide {
  index: number;
  node: NodeJson;
}

export interface CellChange {
  kind: "unchanged" | "edited" | "added" | "removed";
  before: NodeJson | null;
  after: NodeJson | null;
  /** Only of an edited cell. */
  blocks: BlockChange[];
  attributes: AttributeChange[];
}

/** What the caller knows of a metric revision, as text that is compared and shown. */
export interface RevisionFacts {
  /** The metric's name: 5G-A基站数. */
  metric: string;
  /** The value with qualifier and unit in a form that only equal values share. */
  value: string;
  period: string;
  source: string;
  /** Why the metric was revised; shown, not compared. */
  reason?: string;
}

/** Facts by metric revision id, for both sides. Revisions never change, so one table serves both. */
export interface DiffContext {
  revisions: Readonly<Record<string, RevisionFacts>>;
}

export const figureChangeKinds = [
  "added",
  "removed",
  "bound",
  "unbound",
  "phrase",
  "value",
  "period",
  "source",
  "revision",
  "metric",
] as const;
export type FigureChangeKind = (typeof figureChangeKinds)[number];

export interface FigureSide {
  figureId: string;
  metricId: string;
  revisionId: string;
  phrase: string;
  fragment: FragmentName;
  /** Among the figures of its document, in reading order. */
  position: number;
  sentence: string;
  facts: RevisionFacts | null;
}

/** A figure that is not what it was, and in which respects. */
export interface FigureChange {
  /** On the after side where there is one; a figure inserted anew may have had another before. */
  figureId: string;
  kinds: FigureChangeKind[];
  before: FigureSide | null;
  after: FigureSide | null;
}

/** The comparison of two documents: what the review screen and the public diff both show. */
export interface DocumentDiff {
  fragments: Record<FragmentName, BlockChange[]>;
  figures: FigureChange[];
}
