import * as Y from "yjs";
import { sentenceAt } from "../sentences.ts";
import { figureElements } from "./figures-of.ts";
import type { FigureReplacement } from "./replace-figure.ts";

export interface SentenceRewrite extends FigureReplacement {
  /** The whole sentence as it should read, with the new phrase in it. Plain text. */
  sentence: string;
  /** The sentence the person saw. The edit is refused when it no longer reads so. */
  expected: string;
}

export type RewriteOutcome =
  | { ok: true }
  | {
      ok: false;
      refusal:
        | { code: "figure-gone" }
        | { code: "sentence-changed"; sentence: string }
        | { code: "phrase-missing" };
    };

/**
 * Rewrite the sentence around a figure and pin the figure to another revision. Only what differs is
 * touched, so colleagues' carets and comments stay; other figures of the sentence are kept where
 * their phrase still stands in it, and become plain text where it doesn't. Refused when the figure
 * or the sentence is no longer there, or when the new sentence doesn't hold the figure's phrase.
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
  const sentence = span.text;
  if (sentence !== rewrite.expected.trim()) {
    return { ok: false, refusal: { code: "sentence-changed", sentence } };
  }
  const kept = keptFigures(pieces, span, figure, rewrite);
  if (!kept) return { ok: false, refusal: { code: "phrase-missing" } };
  ydoc.transact(() => {
    replaceBetween(block, span, kept, rewrite.sentence.trim());
    for (const name of ["revisionId", "phrase"] as const) {
      if (figure.getAttribute(name) !== rewrite[name]) figure.setAttribute(name, rewrite[name]);
    }
  });
  return { ok: true };
}

interface Span {
  start: number;
  end: number;
}

/** One child of a text block as the text it reads as, with its offset in the block. */
interface InlinePiece extends Span {
  text: string;
  element: Y.XmlElement | null;
}

function inlinePieces(block: Y.XmlElement): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let start = 0;
  for (const child of block.toArray()) {
    const element = child instanceof Y.XmlElement ? child : null;
    const text = child instanceof Y.XmlText ? plainText(child) : elementText(element);
    pieces.push({ text, element, start, end: start + text.length });
    start += text.length;
  }
  return pieces;
}

function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map((run) => (typeof run.insert === "string" ? run.insert : ""))
    .join("");
}

function elementText(element: Y.XmlElement | null): string {
  if (element?.nodeName === "hardBreak") return "\n";
  const phrase: unknown = element?.nodeName === "figure" ? element.getAttribute("phrase") : "";
  return typeof phrase === "string" ? phrase : "";
}

/** A figure that stays: where it stands in the block now and in the new sentence. */
interface KeptFigure {
  now: Span;
  next: Span;
}

/** Null when the rewritten figure's phrase is not in the new sentence. */
function keptFigures(
  pieces: readonly InlinePiece[],
  span: Span,
  figure: Y.XmlElement,
  rewrite: SentenceRewrite,
): KeptFigure[] | null {
  const sentence = rewrite.sentence.trim();
  const inside = pieces.filter(
    (piece) =>
      piece.element?.nodeName === "figure" && piece.start >= span.start && piece.end <= span.end,
  );
  const place = inside.findIndex((piece) => piece.element === figure);
  // The rewritten figure is placed first, where as much as possible can stay around it.
  for (const at of occurrences(sentence, rewrite.phrase)) {
    const before = placeInOrder(inside.slice(0, place), sentence, 0, at);
    const end = at + rewrite.phrase.length;
    const after = placeInOrder(inside.slice(place + 1), sentence, end, sentence.length);
    const whole = before.length + after.length === inside.length - 1;
    const own = { now: inside[place] as Span, next: { start: at, end } };
    if (whole || at === sentence.lastIndexOf(rewrite.phrase)) return [...before, own, ...after];
  }
  return null;
}

function occurrences(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === "") return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
}

function placeInOrder(
  figures: readonly InlinePiece[],
  sentence: string,
  from: number,
  to: number,
): KeptFigure[] {
  const placed: KeptFigure[] = [];
  let next = from;
  for (const piece of figures) {
    const at = piece.text === "" ? -1 : sentence.indexOf(piece.text, next);
    if (at < 0 || at + piece.text.length > to) continue;
    placed.push({ now: piece, next: { start: at, end: at + piece.text.length } });
    next = at + piece.text.length;
  }
  return placed;
}

/** Replace the stretches between kept figures, from the last to the first so that offsets hold. */
function replaceBetween(
  block: Y.XmlElement,
  span: Span,
  kept: readonly KeptFigure[],
  sentence: string,
): void {
  for (let index = kept.length; index >= 0; index -= 1) {
    const left = kept[index - 1];
    const right = kept[index];
    const now = { start: left?.now.end ?? span.start, end: right?.now.start ?? span.end };
    const words = sentence.slice(left?.next.end ?? 0, right?.next.start ?? sentence.length);
    replaceStretch(block, now, words);
  }
}

function replaceStretch(block: Y.XmlElement, now: Span, words: string): void {
  const pieces = inlinePieces(block);
  const text = pieces.map((piece) => piece.text).join("");
  const old = text.slice(now.start, now.end);
  const solid = pieces.some((piece) => isReplaceable(piece, now));
  if (old === words && !solid) return;
  const head = solid ? 0 : commonPrefix(old, words);
  const tail = solid ? 0 : commonPrefix(reversed(old.slice(head)), reversed(words.slice(head)));
  const from = now.start + head;
  deleteRange(block, { start: from, end: now.end - tail });
  insertAt(block, from, words.slice(head, words.length - tail));
}

/** A figure or line break wholly inside the range. Unknown nodes are never taken away. */
function isReplaceable(piece: InlinePiece, range: Span): boolean {
  const within = piece.start >= range.start && piece.end <= range.end;
  return piece.element !== null && piece.end > piece.start && within;
}

function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}

/** Length in UTF-16 units, never ending inside a surrogate pair. */
function commonPrefix(left: string, right: string): number {
  let length = 0;
  const others = right[Symbol.iterator]();
  for (const character of left) {
    if (others.next().value !== character) break;
    length += character.length;
  }
  return length;
}

function deleteRange(block: Y.XmlElement, range: Span): void {
  const children = block.toArray();
  const pieces = inlinePieces(block);
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index] as InlinePiece;
    const child = children[index];
    if (child instanceof Y.XmlText) {
      const start = Math.max(range.start, piece.start);
      const end = Math.min(range.end, piece.end);
      if (end > start) child.delete(start - piece.start, end - start);
    } else if (isReplaceable(piece, range)) {
      block.delete(index, 1);
    }
  }
}

function insertAt(block: Y.XmlElement, offset: number, words: string): void {
  if (words === "") return;
  const children = block.toArray();
  const pieces = inlinePieces(block);
  // Prefer the end of the text before the place, so that the words take its formatting.
  for (const [index, piece] of pieces.entries()) {
    const child = children[index];
    if (child instanceof Y.XmlText && offset >= piece.start && offset <= piece.end) {
      child.insert(offset - piece.start, words);
      return;
    }
  }
  const index = pieces.findIndex((piece) => piece.start >= offset);
  const text = new Y.XmlText();
  text.insert(0, words);
  block.insert(index < 0 ? pieces.length : index, [text]);
}
