import { type FragmentName, fragmentNames } from "@fangzhi/types";
import { nodesText } from "../document-text.ts";
import type {
  BlockChange,
  BlockSide,
  DiffLane,
  DocumentDiff,
  Segment,
  TableChange,
} from "./types.ts";

/** What happened, in one word. */
export type ListedOp =
  | "replace"
  | "insert"
  | "delete"
  | "punctuation"
  | "move"
  | "split"
  | "merge"
  | "attribute"
  | "figure";

/** One change as a person counts them, with the way to its place in the comparison. */
export interface ListedChange {
  lane: DiffLane;
  op: ListedOp;
  before: string;
  after: string;
  /** The attribute's name, or the figure's id; null for words. */
  name: string | null;
  fragment: FragmentName | null;
  /** Index into the fragment's block changes; null for a figure. */
  block: number | null;
  /** Index into the block's segments; null for a change of the whole block. */
  segment: number | null;
}

type Found = Omit<ListedChange, "fragment" | "block">;

/** Every change, figures first, then in reading order: what J and K step through and what counts are of. */
export function listChanges(diff: DocumentDiff): ListedChange[] {
  const listed: ListedChange[] = diff.figures.map((change) => ({
    lane: "figures",
    op: "figure",
    before: change.before?.phrase ?? "",
    after: change.after?.phrase ?? "",
    name: change.figureId,
    fragment: (change.after ?? change.before)?.fragment ?? null,
    block: null,
    segment: null,
  }));
  for (const fragment of fragmentNames) {
    const changes = diff.fragments[fragment];
    const departed = departedWords(changes);
    for (const [block, change] of changes.entries()) {
      listed.push(
        ...blockChanges(change, departed).map((found) => ({ ...found, fragment, block })),
      );
    }
  }
  return listed;
}

/** Which lane a segment belongs to. */
export function laneOf(segment: Segment): DiffLane {
  if (segment.kind === "figure") return "figures";
  return segment.op === "format" ? "attributes" : "text";
}

/** What moved words said where they were, by the number of their move. */
type Departed = ReadonlyMap<number | undefined, string>;

function departedWords(changes: readonly BlockChange[]): Departed {
  const segments = changes.flatMap((change) => change.segments);
  const departed = segments.filter((segment) => segment.op === "departed");
  return new Map(departed.map((segment) => [segment.move, segment.before.text]));
}

function blockChanges(change: BlockChange, departed: Departed): Found[] {
  const before = sidesText(change.before);
  const after = sidesText(change.after);
  const whole = { before, after, name: null, segment: null };
  switch (change.kind) {
    case "unchanged":
    case "departed":
      return [];
    case "added":
      if (hasMovedWords(change)) return innerChanges(change, departed);
      return isSilent(change.after) ? [] : [{ lane: "text", op: "insert", ...whole }];
    case "removed":
      if (hasMovedWords(change)) return innerChanges(change, departed);
      return isSilent(change.before) ? [] : [{ lane: "text", op: "delete", ...whole }];
    case "moved":
      return [{ lane: "text", op: "move", ...whole }];
    case "moved-edited":
      return [{ lane: "text", op: "move", ...whole }, ...innerChanges(change, departed)];
    case "split":
      return [{ lane: "text", op: "split", ...whole }, ...innerChanges(change, departed)];
    case "merged":
      return [{ lane: "text", op: "merge", ...whole }, ...innerChanges(change, departed)];
    case "edited":
      return innerChanges(change, departed);
  }
}

/** An empty line is nothing to read. */
function isSilent(sides: readonly BlockSide[]): boolean {
  return sides.every((side) => side.node.type === "paragraph" && !side.node.content?.length);
}

/** Words of this block that came from another, or went to one, are moves and no insertion. */
export function hasMovedWords(change: BlockChange): boolean {
  return change.segments.some(({ op }) => op === "departed" || op === "arrived");
}

function sidesText(sides: readonly BlockSide[]): string {
  return sides.map((side) => nodesText([side.node])).join("\n");
}

function innerChanges(change: BlockChange, departed: Departed): Found[] {
  const attributes = change.attributes.map(
    (attribute): Found => ({
      lane: "attributes",
      op: "attribute",
      before: String(attribute.before ?? ""),
      after: String(attribute.after ?? ""),
      name: attribute.name,
      segment: null,
    }),
  );
  const parts = (change.parts ?? []).flatMap((part) =>
    segmentChanges(part.segments).map(
      (found): Found => ({ ...found, lane: "attributes", name: part.name, segment: null }),
    ),
  );
  const table = change.table ? tableChanges(change.table) : [];
  return [...segmentChanges(change.segments, departed), ...parts, ...table, ...attributes];
}

function segmentChanges(segments: readonly Segment[], departed: Departed = new Map()): Found[] {
  const found: Found[] = [];
  // Converting a block's punctuation is one decision, however many marks it touches.
  const widths = segments.filter((segment) => segment.op === "width");
  for (const [index, segment] of segments.entries()) {
    const { op, kind, before, after } = segment;
    if (op === "equal" || op === "format" || op === "departed") continue;
    if (kind === "boundary" || kind === "figure") continue;
    if (op === "arrived") {
      const was = departed.get(segment.move) ?? after.text;
      found.push(wordChange("move", was.trim(), after.text.trim(), index));
      found.push(
        ...segmentChanges(segment.inner ?? []).map((inner) => ({ ...inner, segment: index })),
      );
    } else if (op === "width") {
      if (segment !== widths[0]) continue;
      const joined = (side: "before" | "after") => widths.map((width) => width[side].text).join("");
      found.push(wordChange("punctuation", joined("before"), joined("after"), index));
    } else {
      found.push(wordChange(op === "figure" ? "replace" : op, before.text, after.text, index));
    }
  }
  return found;
}

function wordChange(op: ListedOp, before: string, after: string, segment: number): Found {
  return { lane: "text", op, before, after, name: null, segment };
}

function tableChanges(table: TableChange): Found[] {
  const structure = (op: "insert" | "delete", name: string, text: string): Found => ({
    lane: "attributes",
    op,
    before: op === "delete" ? text : "",
    after: op === "insert" ? text : "",
    name,
    segment: null,
  });
  return table.rows.flatMap((row): Found[] => {
    const text = nodesText([(row.after ?? row.before)?.node ?? { type: "tableRow" }]);
    if (row.kind === "added") return [structure("insert", "tableRow", text)];
    if (row.kind === "removed") return [structure("delete", "tableRow", text)];
    return row.cells.flatMap((cell): Found[] => {
      const words = nodesText([cell.after ?? cell.before ?? { type: "tableCell" }]);
      if (cell.kind === "added") return [structure("insert", "tableCell", words)];
      if (cell.kind === "removed") return [structure("delete", "tableCell", words)];
      const departed = departedWords(cell.blocks);
      const inner = cell.blocks
        .flatMap((block) => blockChanges(block, departed))
        .map((found) => ({ ...found, segment: null }));
      const attributes = cell.attributes.map(({ name, before, after }): Found => {
        const values = { before: String(before ?? ""), after: String(after ?? "") };
        return { lane: "attributes", op: "attribute", name, segment: null, ...values };
      });
      return [...inner, ...attributes];
    });
  });
}
