import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import type { LeafMatch } from "./align-leaves.ts";
import type { Leaf } from "./leaves.ts";
import type { AttributeChange, Frame, Segment } from "./types.ts";

/** Type and attributes of one node against another; its content is somebody else's. */
export function attributeChanges(before: NodeJson, after: NodeJson): AttributeChange[] {
  const changes: AttributeChange[] = [];
  if (before.type !== after.type) {
    changes.push({ name: "type", before: before.type, after: after.type });
  }
  return [...changes, ...valueChanges(before.attrs, after.attrs)];
}

function valueChanges(
  before: Record<string, unknown> | null | undefined,
  after: Record<string, unknown> | null | undefined,
): AttributeChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .sort()
    .filter(
      (name) => canonicalJson(before?.[name] ?? null) !== canonicalJson(after?.[name] ?? null),
    )
    .map((name) => ({ name, before: plain(before?.[name]), after: plain(after?.[name]) }));
}

/** A value as it can be shown. */
function plain(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" || typeof value === "number" ? value : canonicalJson(value);
}

/**
 * The containers around a block: another kind of list, a box entered or left. A list's own change
 * (its start) is told once, with the first of its blocks.
 */
export function frameChanges(
  before: readonly Frame[],
  after: readonly Frame[],
  isFirst: (before: Frame, after: Frame) => boolean,
): AttributeChange[] {
  const chain = (frames: readonly Frame[]) => frames.map((frame) => frame.type).join(" > ");
  if (chain(before) !== chain(after)) {
    return [{ name: "container", before: chain(before), after: chain(after) }];
  }
  return before.flatMap((frame, depth) => {
    const other = after[depth] as Frame;
    return isFirst(frame, other) ? valueChanges(frame.attrs, other.attrs) : [];
  });
}

/** For every pair of containers, the lowest place (both indexes added) at which a block has both. */
export function firstPlaces(
  left: readonly Leaf[],
  right: readonly Leaf[],
  matches: readonly LeafMatch[],
): Map<string, number> {
  const places = new Map<string, number>();
  for (const match of matches) {
    const [before, after] = [left[match.before[0] as number], right[match.after[0] as number]];
    for (const [depth, frame] of (before?.frames ?? []).entries()) {
      const key = `${frame.id} ${after?.frames[depth]?.id}`;
      places.set(key, Math.min(places.get(key) ?? Number.POSITIVE_INFINITY, placeOf(match)));
    }
  }
  return places;
}

export function placeOf(match: LeafMatch): number {
  return (match.before[0] as number) + (match.after[0] as number);
}

/**
 * Whether a block shares its containers with the block before it as it used to: one list became two,
 * or two became one. Asked only where the block before is the same one on both sides; elsewhere the
 * difference is told by the blocks that came, went or moved.
 */
export function groupingChange(
  left: readonly Leaf[],
  right: readonly Leaf[],
  match: LeafMatch,
): AttributeChange[] {
  const shared = (leaves: readonly Leaf[], index: number) => {
    const [previous, leaf] = [leaves[index - 1], leaves[index]];
    const frames = previous?.frames ?? [];
    let depth = 0;
    while (depth < frames.length && frames[depth]?.id === leaf?.frames[depth]?.id) depth += 1;
    return depth;
  };
  const [i, j] = [match.before[0] as number, match.after[0] as number];
  if (match.moved || left[i - 1]?.key !== right[j - 1]?.key) return [];
  const [before, after] = [shared(left, i), shared(right, j)];
  return before === after ? [] : [{ name: "grouping", before, after }];
}

/** The marks that were put on or taken off words that stayed. */
export function markChanges(segments: readonly Segment[]): AttributeChange[] {
  const changes: AttributeChange[] = [];
  for (const { op, before, after } of segments) {
    if (op !== "format") continue;
    const left = marksOf(before.nodes[0]);
    const right = marksOf(after.nodes[0]);
    for (const name of [...new Set([...left.keys(), ...right.keys()])].sort()) {
      const [was, is] = [left.get(name) ?? null, right.get(name) ?? null];
      if (was !== is) changes.push({ name, before: was, after: is, text: after.text });
    }
  }
  return changes;
}

/** A mark's name to what it says: a link's address, otherwise its own name. */
function marksOf(node: NodeJson | undefined): Map<string, string> {
  return new Map(
    (node?.marks ?? []).map((mark) => {
      if (typeof mark.attrs?.href === "string") return [mark.type, mark.attrs.href];
      return [mark.type, mark.attrs ? canonicalJson(mark.attrs) : mark.type];
    }),
  );
}
