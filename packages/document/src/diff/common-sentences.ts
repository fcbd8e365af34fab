import { firstRun, type InlineRun, type InlineText, nodeSignature } from "./inline-text.ts";

const enders = "。！？";
const closers = "。！？”’」』）)》〉】…";

/**
 * How many characters of whole sentences two texts begin and end with in common. They needn't be cut
 * into words, which is most of the work. Figures in them must be the very same.
 */
export function commonSentences(
  before: InlineText,
  after: InlineText,
): { head: number; tail: number } {
  const [left, right] = [before.text, after.text];
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  while (head > 0 && !(endsAt(left, head) && endsAt(right, head))) head -= 1;
  if (cutsAtom(before, head) || cutsAtom(after, head) || !sameAtoms(before, after, 0, 0, head)) {
    head = 0;
  }
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  while (tail > 0 && !(endsAt(left, left.length - tail) && endsAt(right, right.length - tail))) {
    tail -= 1;
  }
  const [beforeTail, afterTail] = [left.length - tail, right.length - tail];
  if (
    cutsAtom(before, beforeTail) ||
    cutsAtom(after, afterTail) ||
    !sameAtoms(before, after, beforeTail, afterTail, tail)
  ) {
    tail = 0;
  }
  return { head, tail };
}

/** Whether a sentence ends at an offset, or the text does. */
function endsAt(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return enders.includes(text.charAt(at - 1)) && !closers.includes(text.charAt(at));
}

function cutsAtom(inline: InlineText, at: number): boolean {
  const run = inline.runs[firstRun(inline, at)];
  return run !== undefined && run.node.type !== "text" && run.start < at;
}

function sameAtoms(
  before: InlineText,
  after: InlineText,
  beforeStart: number,
  afterStart: number,
  length: number,
): boolean {
  const atoms = (inline: InlineText, start: number) =>
    windowOf(inline, start, start + length)
      .runs.filter((run) => run.node.type !== "text")
      .map((run) => `${run.start} ${nodeSignature(run.node)}`)
      .join("\n");
  return length === 0 || atoms(before, beforeStart) === atoms(after, afterStart);
}

/** A part of a text as a text of its own; offsets count from its start. Cuts no atom. */
export function windowOf(inline: InlineText, start: number, end: number): InlineText {
  const runs: InlineRun[] = [];
  for (let index = firstRun(inline, start); index < inline.runs.length; index += 1) {
    const run = inline.runs[index] as InlineRun;
    if (run.start >= end) break;
    const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
    const isCut = run.node.type === "text" && to - from < run.end - run.start;
    const node = isCut ? { ...run.node, text: inline.text.slice(from, to) } : run.node;
    runs.push({ start: from - start, end: to - start, node });
  }
  return { text: inline.text.slice(start, end), runs };
}
