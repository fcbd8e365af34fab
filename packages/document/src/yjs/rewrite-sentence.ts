import * as Y from "yjs";
import { sentenceAt } from "../sentences.ts";
import { figureElements } from "./figures-of.ts";
import { type InlinePiece, inlinePieces, type Range } from "./inline-pieces.ts";
import { type FigurePlace, placeFigures } from "./place-figures.ts";
import type { FigureReplacement } from "./replace-figure.ts";
import { replaceStretch, type StretchPart } from "./replace-stretch.ts";

export interface SentenceRewrite extends FigureReplacement {
  /** The whole sentence as it should read, with the new phrase in it. Plain text. */
  sentence: string;
  /** The sentence the person saw. The edit is refused when it no longer reads so. */
  expected: string;
  /** Ids of the sentence's other figures that may go because the new sentence doesn't say them. */
  letGo: readonly string[];
}

/** A figure that the new sentence doesn't say. */
export interface LostFigure {
  figureId: string;
  phrase: string;
}

export type RewriteOutcome =
  | { ok: true; lost: LostFigure[] }
  | {
      ok: false;
      refusal:
        | { code: "figure-gone" }
        | { code: "sentence-changed"; sentence: string }
        | { code: "phrase-missing" }
        | { code: "figures-lost"; figures: LostFigure[] };
    };

/**
 * Rewrite the sentence around a figure and pin the figure to another revision. Every other figure of
 * the sentence goes to where its phrase stands in the new one, in whatever order; what stays in
 * place is not touched, so that colleagues' carets and comments stay. Refused when the figure or the
 * sentence is no longer there, when the new sentence doesn't hold the figure's phrase, or when it
 * doesn't hold that of another figure which was not let go.
 */
export function rewriteSentence(
  ydoc: Y.Doc,
  figureId: string,
  rewrite: SentenceRewrite,
): RewriteOutcome {
  const figure = figureElements(ydoc, figureId)[0];
  const block = figure?.parent;
  if (!figure || !(block instanceof Y.XmlElement)) {
    return { ok: false, refusal: { code: "figure-gone" } };
  }
  const pieces = inlinePieces(block);
  const text = pieces.map((piece) => piece.text).join("");
  const at = pieces.find((piece) => piece.element === figure)?.start ?? 0;
  const span = sentenceAt(text, at);
  if (span.text !== rewrite.expected.trim()) {
    return { ok: false, refusal: { code: "sentence-changed", sentence: span.text } };
  }
  const sentence = rewrite.sentence.trim();
  const inside = figuresWithin(pieces, span);
  const places = placeFigures(
    sentence,
    inside.map(({ element, text: phrase }) =>
      element === figure
        ? { phrase: rewrite.phrase, comesFirst: true }
        : { phrase, comesFirst: false },
    ),
  );
  if (!places[inside.findIndex(({ element }) => element === figure)]) {
    return { ok: false, refusal: { code: "phrase-missing" } };
  }
  const lost = inside.filter((_, index) => !places[index]).map(toLost);
  const asked = lost.filter((one) => !rewrite.letGo.includes(one.figureId));
  if (asked.length > 0) return { ok: false, refusal: { code: "figures-lost", figures: asked } };
  const { revisionId, phrase } = rewrite;
  const kept = inside.flatMap(({ start, end, element }, index): KeptFigure[] => {
    const next = places[index];
    if (!next) return [];
    const shows = element === figure ? { revisionId, phrase } : {};
    return [{ element, now: { start, end }, next, shows }];
  });
  ydoc.transact(() => rewriteSpan(block, span, kept, sentence));
  return { ok: true, lost };
}

type FigurePiece = InlinePiece & { element: Y.XmlElement };

const figuresWithin = (pieces: readonly InlinePiece[], { start, end }: Range): FigurePiece[] =>
  pieces.filter(
    (piece): piece is FigurePiece =>
      piece.element?.nodeName === "figure" && piece.start >= start && piece.end <= end,
  );

const toLost = ({ element, text }: FigurePiece): LostFigure => ({
  figureId: String(element.getAttribute("figureId")),
  phrase: text,
});

/** A figure that the new sentence says: where it stands in the block now, and in that sentence. */
interface KeptFigure {
  element: Y.XmlElement;
  now: Range;
  next: FigurePlace;
  /** What it is to show from now on, when that changes. */
  shows: Partial<FigureReplacement>;
}

/** Replaces the stretches between the figures that stay, from the last to the first so that offsets hold. */
function rewriteSpan(
  block: Y.XmlElement,
  span: Range,
  kept: readonly KeptFigure[],
  sentence: string,
): void {
  const stay = kept.filter((figure) => figure.next.stays);
  const moving = kept.filter((figure) => !figure.next.stays);
  // Copied before the first stretch is replaced: a deleted node has no attributes any more.
  const moved = moving.map(({ element, next, shows }) => ({
    ...next,
    node: copyOf(element, shows),
  }));
  moved.sort((a, b) => a.start - b.start);
  for (let index = stay.length; index >= 0; index -= 1) {
    const [left, right] = [stay[index - 1], stay[index]];
    const now = { start: left?.now.end ?? span.start, end: right?.now.start ?? span.end };
    const next = { start: left?.next.end ?? 0, end: right?.next.start ?? sentence.length };
    replaceStretch(block, now, partsBetween(sentence, next, moved));
  }
  for (const { element, shows } of stay) {
    for (const [name, value] of Object.entries(shows)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }
}

interface MovedFigure extends Range {
  node: Y.XmlElement;
}

/** The words of a part of the sentence and, where moved figures stand in it, their new elements. */
function partsBetween(
  sentence: string,
  { start, end }: Range,
  moved: readonly MovedFigure[],
): StretchPart[] {
  const parts: StretchPart[] = [];
  let at = start;
  for (const figure of moved) {
    if (figure.start < start || figure.end > end) continue;
    const text = sentence.slice(figure.start, figure.end);
    parts.push(sentence.slice(at, figure.start), { element: figure.node, text });
    at = figure.end;
  }
  return [...parts, sentence.slice(at, end)];
}

/** Yjs can't move a node: the same figure is made anew in its new place. */
function copyOf(element: Y.XmlElement, shows: Partial<FigureReplacement>): Y.XmlElement {
  const copy = new Y.XmlElement(element.nodeName);
  for (const [name, value] of Object.entries({ ...element.getAttributes(), ...shows })) {
    copy.setAttribute(name, value);
  }
  return copy;
}
