import { isSafeHref } from "@fangzhi/document";
import type { DiffLane, Segment, SegmentSide } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import { Fragment, type ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";
import { isSegmentShown } from "./shown-changes.ts";
import { type CutRange, cutAtRanges, type TextRange } from "./text-ranges.ts";

/** The words before a change that only a screen reader says. */
export interface SpokenWords {
  inserted: string;
  deleted: string;
  figureChanged: string;
  marksChanged: string;
  paragraphEnd: string;
  arrived: string;
  departed: string;
}

/** How words are shown: which changes, which of the two texts, and what is said about them. */
export interface InlineView {
  spoken: SpokenWords;
  lanes: readonly DiffLane[];
  /** `both` in line; one of the two texts when they stand side by side. */
  side: "both" | "before" | "after";
  /** What the ids of a move's two places begin with; null where moves are not linked. */
  moves: string | null;
  refer: (range: TextRange) => string;
}

const changedLook =
  "rounded-sm bg-ochre-wash underline decoration-2 decoration-dotted decoration-ochre underline-offset-4";

/** A block's words with what was taken out and put in, number phrases always whole. */
export const ChangedInline = ({
  segments,
  cuts = [],
  view,
}: {
  segments: readonly Segment[];
  cuts?: readonly CutRange[];
  view: InlineView;
}) =>
  segments.map((segment, index) => (
    // Segments never move among themselves: their place is their identity.
    <ChangedSegment key={index} segment={segment} cuts={cuts} view={view} />
  ));

function ChangedSegment({
  segment,
  cuts,
  view,
}: {
  segment: Segment;
  cuts: readonly CutRange[];
  view: InlineView;
}) {
  const { op, before, after } = segment;
  const { spoken, side } = view;
  const old = <Inline nodes={before.nodes} />;
  const present = <Ranged side={after} cuts={cuts} view={view} />;
  if (!isSegmentShown(segment, view.lanes)) return side === "before" ? old : present;
  if (op === "departed")
    return side === "after" ? null : <DepartedWords segment={segment} view={view} />;
  if (op === "arrived") {
    return side === "before" ? null : <ArrivedWords segment={segment} cuts={cuts} view={view} />;
  }
  if (op === "figure" || op === "format" || op === "width") {
    return (
      <span className={changedLook}>
        <span className="sr-only">
          {op === "figure" ? spoken.figureChanged : spoken.marksChanged}
        </span>
        {side === "before" ? old : present}
      </span>
    );
  }
  return (
    <>
      {side !== "after" && before.text !== "" && (
        <del className="rounded-sm bg-rose-wash text-rose decoration-rose/60">
          <Spoken words={spoken.deleted} segment={segment} view={view} />
          {old}
        </del>
      )}
      {side !== "before" && after.text !== "" && (
        <ins className="rounded-sm bg-jade-wash text-jade decoration-jade/60 underline-offset-4">
          <Spoken words={spoken.inserted} segment={segment} view={view} />
          {present}
        </ins>
      )}
    </>
  );
}

/** Words where they were, pale, with the way to where they are. */
function DepartedWords({ segment, view }: { segment: Segment; view: InlineView }) {
  const place = view.moves && `${view.moves}${segment.move}`;
  return (
    <span
      {...(place && { id: `${place}-from`, tabIndex: -1 })}
      data-side="before"
      className="scroll-mt-24 rounded-sm bg-hover text-ink-2 line-through decoration-dotted decoration-ink-2/60"
    >
      <span className="sr-only">{view.spoken.departed}</span>
      <Inline nodes={segment.before.nodes} />
      {place && <MoveLink to={place} words={view.spoken.departed} sign="⤵" />}
    </span>
  );
}

/** Words where they are now, with what changed in them and the way to where they were. */
function ArrivedWords({
  segment,
  cuts,
  view,
}: {
  segment: Segment;
  cuts: readonly CutRange[];
  view: InlineView;
}) {
  const place = view.moves && `${view.moves}${segment.move}`;
  const { start } = segment.after;
  const own = cuts.map((cut) => ({ ...cut, start: cut.start - start, end: cut.end - start }));
  return (
    <span
      {...(place && { id: place, tabIndex: -1 })}
      className="scroll-mt-24 underline decoration-ink-2 decoration-dashed underline-offset-[6px]"
    >
      <span className="sr-only">{view.spoken.arrived}</span>
      {segment.inner ? (
        <ChangedInline segments={segment.inner} cuts={own} view={view} />
      ) : (
        <Ranged side={segment.after} cuts={cuts} view={view} />
      )}
      {place && <MoveLink to={`${place}-from`} words={view.spoken.arrived} sign="⤴" />}
    </span>
  );
}

const MoveLink = ({ to, words, sign }: { to: string; words: string; sign: string }) => (
  <a
    data-aside
    href={`#${to}`}
    aria-label={words}
    className="inline-block min-w-6 select-none text-center font-sans text-ochre text-sm no-underline"
  >
    {sign}
  </a>
);

const Spoken = ({
  words,
  segment,
  view,
}: {
  words: string;
  segment: Segment;
  view: InlineView;
}) => (
  <span className="sr-only">
    {words}
    {segment.kind === "boundary" && view.spoken.paragraphEnd}
  </span>
);

const Ranged = ({
  side,
  cuts,
  view,
}: {
  side: SegmentSide;
  cuts: readonly CutRange[];
  view: InlineView;
}) => <RangedInline nodes={side.nodes} start={side.start} cuts={cuts} view={view} />;

/** Inline nodes with the words that comments and reasons are about marked, each with its number. */
export function RangedInline({
  nodes,
  start = 0,
  cuts,
  view,
}: {
  nodes: readonly NodeJson[];
  start?: number;
  cuts: readonly CutRange[];
  view: InlineView;
}) {
  if (cuts.length === 0) return <Inline nodes={nodes} />;
  return cutAtRanges(nodes, start, cuts).map((piece, index) => (
    <Fragment key={index}>
      {piece.ranges.length === 0 ? (
        <Inline nodes={piece.nodes} />
      ) : (
        <mark
          {...(piece.begins[0] && { id: `words-of-${piece.begins[0].about}`, tabIndex: -1 })}
          className="scroll-mt-24 bg-transparent text-inherit underline decoration-2 decoration-ochre underline-offset-[6px] focus:bg-ochre-wash"
        >
          <Inline nodes={piece.nodes} />
        </mark>
      )}
      {piece.ends.map((range) => (
        <RangeLink key={range.about} range={range} view={view} />
      ))}
    </Fragment>
  ));
}

/** The number after commented words, leading to what was said. */
export const RangeLink = ({ range, view }: { range: TextRange; view: InlineView }) => (
  <a
    data-aside
    href={`#${range.about}`}
    aria-label={view.refer(range)}
    className={classNames(
      "mx-0.5 inline-block min-w-5 select-none rounded-full px-1 text-center align-super font-sans text-xs leading-5 no-underline",
      range.kind === "thread" ? "bg-ochre-wash text-ochre" : "bg-cinnabar-wash text-cinnabar",
    )}
  >
    {range.number}
  </a>
);

/** Inline nodes as they stand; a figure with its hairline, as in the writing room. */
export const Inline = ({ nodes }: { nodes: readonly NodeJson[] }) =>
  nodes.map((node, index) => <InlineNode key={index} node={node} />);

function InlineNode({ node }: { node: NodeJson }): ReactNode {
  if (node.type === "hardBreak") return <br />;
  // The paragraph end that a split put in or a merge took out.
  if (node.type === "blockBoundary") {
    return (
      <span data-aside className="font-sans">
        <span aria-hidden>¶</span>
        <br />
      </span>
    );
  }
  if (node.type === "figure") {
    return (
      <span className="border-line-strong border-b" data-figure={String(node.attrs?.figureId)}>
        {String(node.attrs?.phrase ?? "")}
      </span>
    );
  }
  return (node.marks ?? []).reduce<ReactNode>(withMark, node.text ?? "");
}

function withMark(inner: ReactNode, mark: { type: string; attrs?: Record<string, unknown> }) {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "link":
      return isSafeHref(mark.attrs?.href) ? (
        <a
          className="underline decoration-line-strong underline-offset-4"
          href={mark.attrs.href}
          rel="noreferrer"
          target="_blank"
        >
          {inner}
        </a>
      ) : (
        inner
      );
    default:
      return inner;
  }
}
