import { extractQuantities } from "./extract.ts";
import type { QuantityStatement } from "./read-statement.ts";

/** A number of a text that no figure stands for. Offsets are into the text. */
export interface UnboundQuantity extends QuantityStatement {
  /** The words between the nearest stops: with the phrase, what it is known by when the text moves. */
  clause: string;
}

/** The numbers of a text that no figure covers, in reading order; `today` is a civil date. */
export function unboundQuantities(
  text: string,
  figures: readonly { start: number; end: number }[],
  today: string,
): UnboundQuantity[] {
  const sorted = [...figures].sort((a, b) => a.start - b.start);
  let next = 0;
  return extractQuantities(text, { documentDate: today }).flatMap((found) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= found.phraseStart) next++;
    if ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < found.end) return [];
    return [{ ...found, clause: clauseAround(text, found.phraseStart, found.end) }];
  });
}

const clauseReach = 40;

/** The words between the nearest stops, at most 40 characters either side. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - clauseReach), start);
  const after = text.slice(end, end + clauseReach);
  const from = before.search(/[^，。；！？\n]*$/);
  const to = after.search(/[，。；！？\n]/);
  return `${before.slice(from)}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to)}`;
}
