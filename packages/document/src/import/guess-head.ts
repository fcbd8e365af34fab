import { type Draft, decide, isPlain, isTitleLike } from "./draft.ts";

/** The lines above the text: 引题, 标题, 副题. Byline and summary are known by their words. */
export function guessHead(drafts: readonly Draft[]): void {
  const titled = drafts.findIndex(({ kind }) => kind === "headline");
  if (titled >= 0) return guessAround(drafts, titled);
  if (drafts.some(({ style }) => style === "heading" || style === "title")) {
    const first = drafts.findIndex(({ kind }) => kind === "heading" || kind === null);
    if (drafts[first]?.kind !== null) return;
  }
  const lines = titleLines(drafts);
  const deck = lines.filter(({ text }) => /^[—-]{1,2}/.test(text));
  for (const line of deck) decide(line, "deck", "after-headline");
  const rest = lines.filter(({ kind }) => kind === null);
  const at = headlineAmong(rest);
  for (const line of rest.slice(0, at)) decide(line, "kicker", "before-headline");
  decide(rest[at], "headline", "first-line");
  if (deck.length === 0) decide(rest[at + 1], "deck", "after-headline");
}

/** A source that names its title: short lines above are the kicker, a dash below begins the deck. */
function guessAround(drafts: readonly Draft[], headline: number): void {
  for (const draft of drafts.slice(0, headline)) {
    if (isPlain(draft) && isTitleLike(draft)) decide(draft, "kicker", "before-headline");
  }
  const below = drafts[headline + 1];
  if (below && isPlain(below) && /^[—-]{2}/.test(below.text)) {
    decide(below, "deck", "after-headline");
  }
}

/** The short lines on top of the page, down to the byline, the summary or the first sentence. */
function titleLines(drafts: readonly Draft[]): Draft[] {
  const lines: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind === "leftOut" && draft.reason === "furniture") continue;
    if (draft.kind !== null || !isPlain(draft) || !isTitleLike(draft)) break;
    if (/^[一二三四五六七八九十]{1,3}、/.test(draft.text)) break;
    lines.push(draft);
  }
  // All of a page in short lines has no head that could be told from it.
  return lines.length > 5 || lines.length === drafts.length ? lines.slice(0, 1) : lines;
}

function headlineAmong(lines: readonly Draft[]): number {
  const [first, second, third] = lines;
  if (!first || !second) return 0;
  if (first.text.endsWith("——") || third) return 1;
  const hasComma = (text: string) => /[,，]/.test(text);
  return hasComma(first.text) && !hasComma(second.text) ? 1 : 0;
}
