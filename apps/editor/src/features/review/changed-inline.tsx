import { isSafeHref } from "@fangzhi/document";
import type { Segment, SegmentSide } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import type { ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";

/** The words before a change that only a screen reader says. */
export interface SpokenWords {
  inserted: string;
  deleted: string;
  figureChanged: string;
  marksChanged: string;
}

/** A block's words with what was taken out and put in, number phrases always whole. */
export const ChangedInline = ({
  segments,
  spoken,
}: {
  segments: readonly Segment[];
  spoken: SpokenWords;
}) =>
  segments.map((segment, index) => (
    // Segments never move among themselves: their place is their identity.
    <ChangedSegment key={index} segment={segment} spoken={spoken} />
  ));

function ChangedSegment({ segment, spoken }: { segment: Segment; spoken: SpokenWords }) {
  const { op, before, after } = segment;
  switch (op) {
    case "equal":
      return <Inline nodes={after.nodes} />;
    case "insert":
      return <Inserted side={after} spoken={spoken} />;
    case "delete":
      return <Deleted side={before} spoken={spoken} />;
    case "replace":
      return (
        <>
          <Deleted side={before} spoken={spoken} />
          <Inserted side={after} spoken={spoken} />
        </>
      );
    case "figure":
    case "format":
    case "width":
      return (
        <span className="rounded-sm bg-ochre-wash underline decoration-2 decoration-dotted decoration-ochre underline-offset-4">
          <span className="sr-only">
            {op === "figure" ? spoken.figureChanged : spoken.marksChanged}
          </span>
          <Inline nodes={after.nodes} />
        </span>
      );
  }
}

const Inserted = ({ side, spoken }: { side: SegmentSide; spoken: SpokenWords }) =>
  side.text === "" ? null : (
    <ins className="rounded-sm bg-jade-wash text-jade decoration-jade/60 underline-offset-4">
      <span className="sr-only">{spoken.inserted}</span>
      <Inline nodes={side.nodes} />
    </ins>
  );

const Deleted = ({ side, spoken }: { side: SegmentSide; spoken: SpokenWords }) =>
  side.text === "" ? null : (
    <del className="rounded-sm bg-rose-wash text-rose decoration-rose/60">
      <span className="sr-only">{spoken.deleted}</span>
      <Inline nodes={side.nodes} />
    </del>
  );

/** Inline nodes as they stand; a figure with its hairline, as in the writing room. */
export const Inline = ({ nodes }: { nodes: readonly NodeJson[] }) =>
  nodes.map((node, index) => <InlineNode key={index} node={node} />);

function InlineNode({ node }: { node: NodeJson }): ReactNode {
  if (node.type === "hardBreak") return <br />;
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
          className={classNames("underline decoration-line-strong underline-offset-4")}
          href={String(mark.attrs?.href)}
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
