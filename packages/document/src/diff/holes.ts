import { type InlineRun, type InlineText } from "./inline-text.ts";
import { type Stretch, stretchOver } from "./stretch.ts";

/** A stretch of a text that is left out of a comparison because it has moved. Half-open offsets. */
export interface Hole {
  start: number;
  end: number;
  move: number;
}

/** The stretches of one block's two texts that stand elsewhere now, and that came from elsewhere. */
export interface Holes {
  before: readonly Hole[];
  after: readonly Hole[];
}

export const noHoles: Holes = { before: [], after: [] };

/** The text without its holes, which are in order, apart, and cut no atom. */
export function withoutHoles(inline: InlineText, holes: readonly Hole[]): InlineText {
  if (holes.length === 0) return inline;
  const runs: InlineRun[] = [];
  let text = "";
  const keep = (run: InlineRun, from: number, to: number) => {
    if (to <= from && run.end > run.start) return;
    const words = inline.text.slice(from, to);
    const isCut = run.node.type === "text" && to - from < run.end - run.start;
    const node = isCut ? { ...run.node, text: words } : run.node;
    runs.push({ start: text.length, end: text.length + words.length, node });
    text += words;
  };
  for (const run of inline.runs) {
    let from = run.start;
    for (const hole of holes) {
      if (hole.end <= from || hole.start >= run.end) continue;
      keep(run, from, Math.max(from, hole.start));
      from = Math.min(run.end, hole.end);
    }
    if (from < run.end) keep(run, from, run.end);
  }
  return { text, runs };
}

/** Stretches of the texts without their holes, as stretches of the whole texts, holes put back. */
export function putHolesBack(stretches: readonly Stretch[], holes: Holes): Stretch[] {
  if (holes.before.length + holes.after.length === 0) return [...stretches];
  const back = new PutBack(holes);
  for (const stretch of stretches) back.add(stretch);
  return back.finish();
}

class PutBack {
  private readonly left: Hole[];
  private readonly right: Hole[];
  /** How far the whole texts are ahead of the texts without holes. */
  private beforeAhead = 0;
  private afterAhead = 0;
  private beforeAt = 0;
  private afterAt = 0;
  private readonly found: Stretch[] = [];

  constructor(holes: Holes) {
    this.left = [...holes.before];
    this.right = [...holes.after];
  }

  add(stretch: Stretch): void {
    let rest = stretch;
    for (;;) {
      this.fillUpTo(rest.beforeStart, rest.afterStart);
      const before = Math.min(rest.beforeEnd, this.nextIn(this.left, this.beforeAhead));
      const after = Math.min(rest.afterEnd, this.nextIn(this.right, this.afterAhead));
      if (before === rest.beforeEnd && after === rest.afterEnd) break;
      const cut = cutAt(rest, before, after);
      this.push(cut.head);
      rest = cut.tail;
    }
    this.push(rest);
  }

  finish(): Stretch[] {
    this.fillUpTo(this.beforeAt, this.afterAt);
    return this.found;
  }

  private nextIn(holes: readonly Hole[], ahead: number): number {
    return (holes[0]?.start ?? Number.POSITIVE_INFINITY) - ahead;
  }

  /** The holes that begin right here. */
  private fillUpTo(before: number, after: number): void {
    while (this.nextIn(this.left, this.beforeAhead) === before) {
      const hole = this.left.shift() as Hole;
      const at = after + this.afterAhead;
      this.found.push({
        ...stretchOver("departed", "words", hole.start, hole.end, at, at),
        move: hole.move,
      });
      this.beforeAhead += hole.end - hole.start;
    }
    while (this.nextIn(this.right, this.afterAhead) === after) {
      const hole = this.right.shift() as Hole;
      const at = before + this.beforeAhead;
      this.found.push({
        ...stretchOver("arrived", "words", at, at, hole.start, hole.end),
        move: hole.move,
      });
      this.afterAhead += hole.end - hole.start;
    }
  }

  private push(stretch: Stretch): void {
    this.beforeAt = stretch.beforeEnd;
    this.afterAt = stretch.afterEnd;
    this.found.push({
      ...stretch,
      beforeStart: stretch.beforeStart + this.beforeAhead,
      beforeEnd: stretch.beforeEnd + this.beforeAhead,
      afterStart: stretch.afterStart + this.afterAhead,
      afterEnd: stretch.afterEnd + this.afterAhead,
    });
  }
}

/** A stretch in two where a hole begins on one side. Equal words stay against equal words. */
function cutAt(stretch: Stretch, before: number, after: number): { head: Stretch; tail: Stretch } {
  let [left, right] = [before, after];
  if (stretch.op === "equal") {
    const size = Math.min(before - stretch.beforeStart, after - stretch.afterStart);
    [left, right] = [stretch.beforeStart + size, stretch.afterStart + size];
  }
  const head = { ...stretch, beforeEnd: left, afterEnd: right };
  const tail = { ...stretch, beforeStart: left, afterStart: right };
  return { head: renamed(head), tail: renamed(tail) };
}

function renamed(stretch: Stretch): Stretch {
  if (stretch.op !== "replace" && stretch.op !== "width") return stretch;
  if (stretch.beforeEnd === stretch.beforeStart) return { ...stretch, op: "insert" };
  return stretch.afterEnd === stretch.afterStart ? { ...stretch, op: "delete" } : stretch;
}
