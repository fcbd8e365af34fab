import type { Stretch } from "./stretch.ts";

const isPause = /^[ \u3000，、；：。！？,;:.!?]+$/;

/**
 * Moved words take the punctuation beside them along: a mark that is dropped or put in right beside
 * them is no change of its own.
 */
export function joinPauses(
  stretches: readonly Stretch[],
  before: string,
  after: string,
): Stretch[] {
  if (stretches.every(({ op }) => op !== "departed" && op !== "arrived")) return [...stretches];
  const joined: Stretch[] = [];
  for (const stretch of stretches.map((one) => named(one, before, after))) {
    const last = joined.at(-1);
    const isJoined =
      last && (belongs(last, stretch, before, after) || belongs(stretch, last, before, after));
    if (!last || !isJoined) {
      joined.push(stretch);
      continue;
    }
    const moved = last.move === undefined ? stretch : last;
    joined[joined.length - 1] = {
      ...moved,
      beforeStart: last.beforeStart,
      beforeEnd: stretch.beforeEnd,
      afterStart: last.afterStart,
      afterEnd: stretch.afterEnd,
    };
  }
  return joined;
}

/** Whether a stretch is the pause of moved words beside it. */
function belongs(pause: Stretch, moved: Stretch, before: string, after: string): boolean {
  if (pause.op === "delete" && moved.op === "departed") {
    return isPause.test(before.slice(pause.beforeStart, pause.beforeEnd));
  }
  return (
    pause.op === "insert" &&
    moved.op === "arrived" &&
    isPause.test(after.slice(pause.afterStart, pause.afterEnd))
  );
}

/** What a hole cut off a change may be only a paragraph's end. */
function named(stretch: Stretch, before: string, after: string): Stretch {
  if (stretch.op !== "insert" && stretch.op !== "delete") return stretch;
  const words =
    before.slice(stretch.beforeStart, stretch.beforeEnd) +
    after.slice(stretch.afterStart, stretch.afterEnd);
  return words === "\u2029" ? { ...stretch, kind: "boundary" } : stretch;
}
