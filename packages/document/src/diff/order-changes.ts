import type { BlockChange, Segment } from "./types.ts";

/**
 * Changes in reading order of the after side; what was removed or has left comes where it stood,
 * before what was put there. A moved block leaves a `departed` change where it was. The order
 * follows from the changes alone, so that it is the same however they were found.
 */
export function orderChanges(changes: readonly BlockChange[]): BlockChange[] {
  const isMoved = (change: BlockChange) =>
    change.kind === "moved" || change.kind === "moved-edited";
  const inPlace = changes.filter(
    (change) => change.before.length > 0 && change.after.length > 0 && !isMoved(change),
  );
  const leaving = changes.filter(
    (change) => change.before.length > 0 && (isMoved(change) || change.after.length === 0),
  );
  const arriving = changes.filter(
    (change) => change.after.length > 0 && (isMoved(change) || change.before.length === 0),
  );
  inPlace.sort(byBefore);
  leaving.sort(byBefore);
  arriving.sort(byAfter);
  // Moves are numbered by where the blocks are now.
  const numbers = new Map(arriving.filter(isMoved).map((change, index) => [change, index + 1]));
  const ordered: BlockChange[] = [];
  let [left, arrived] = [0, 0];
  const until = (beforeEnd: number, afterEnd: number) => {
    for (; left < leaving.length; left += 1) {
      const change = leaving[left] as BlockChange;
      if (beforeIndex(change) >= beforeEnd) break;
      ordered.push(isMoved(change) ? departed(change, numbers.get(change) as number) : change);
    }
    for (; arrived < arriving.length; arrived += 1) {
      const change = arriving[arrived] as BlockChange;
      if (afterIndex(change) >= afterEnd) break;
      ordered.push({ ...change, move: numbers.get(change) ?? null });
    }
  };
  for (const change of inPlace) {
    until(beforeIndex(change), afterIndex(change));
    ordered.push(change);
  }
  until(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return numberWords(ordered, numbers.size);
}

/** Moved words are numbered after the moved blocks, by where they are now. */
function numberWords(changes: readonly BlockChange[], from: number): BlockChange[] {
  const arrived = changes.flatMap((change) => change.segments.filter(({ op }) => op === "arrived"));
  if (arrived.length === 0) return [...changes];
  const numbers = new Map(arrived.map((segment, index) => [segment.move, from + index + 1]));
  const renumbered = (segment: Segment): Segment => {
    const move = segment.move === undefined ? undefined : numbers.get(segment.move);
    return move === undefined ? segment : { ...segment, move };
  };
  return changes.map((change) => ({ ...change, segments: change.segments.map(renumbered) }));
}

const beforeIndex = (change: BlockChange) => change.before[0]?.index ?? -1;
const afterIndex = (change: BlockChange) => change.after[0]?.index ?? -1;
const byBefore = (a: BlockChange, b: BlockChange) => beforeIndex(a) - beforeIndex(b);
const byAfter = (a: BlockChange, b: BlockChange) => afterIndex(a) - afterIndex(b);

function departed(change: BlockChange, move: number): BlockChange {
  const nothing = { segments: [], attributes: [], parts: null, table: null };
  return { kind: "departed", before: change.before, after: [], move, ...nothing };
}
