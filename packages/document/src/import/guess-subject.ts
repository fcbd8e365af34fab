import type { PageBlock } from "./page.ts";

/** A region or an industry as a choice of the piece, with the words it goes by. */
export interface SubjectChoice {
  key: string;
  names: readonly string[];
}

/**
 * The choice that a page speaks of most: said in the headline or a heading it counts more. Null when
 * none is named, or when two are named equally often.
 */
export function guessSubject(
  blocks: readonly PageBlock[],
  choices: readonly SubjectChoice[],
): string | null {
  const counted = choices
    .map(({ key, names }) => ({ key, count: countNames(blocks, names) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (!first || first.count === 0 || first.count === second?.count) return null;
  return first.key;
}

const weights: Partial<Record<PageBlock["kind"], number>> = { headline: 6, heading: 3, kicker: 2 };

function countNames(blocks: readonly PageBlock[], names: readonly string[]): number {
  let count = 0;
  for (const { kind, text } of blocks) {
    if (kind === "byline" || kind === "leftOut") continue;
    for (const name of names) count += (text.split(name).length - 1) * (weights[kind] ?? 1);
  }
  return count;
}
