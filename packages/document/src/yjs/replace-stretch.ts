import * as Y from "yjs";
import { type InlinePiece, inlinePieces, type Range } from "./inline-pieces.ts";

/** Words, or a new element together with the text it reads as. */
export type StretchPart = string | { element: Y.XmlElement; text: string };

/**
 * Makes a stretch of a text block read as the parts say. Words that stay at both ends are not
 * touched, so that colleagues' carets, comments and formats stay with them. Figures and line breaks
 * wholly inside the stretch go; nodes that this schema does not know never do.
 */
export function replaceStretch(
  block: Y.XmlElement,
  now: Range,
  parts: readonly StretchPart[],
): void {
  const pieces = inlinePieces(block);
  const old = pieces
    .map((piece) => piece.text)
    .join("")
    .slice(now.start, now.end);
  const solid = pieces.filter((piece) => isReplaceable(piece, now));
  const [first, last] = [solid[0], solid.at(-1)];
  const headOf = leadingWords(parts);
  const head = commonPrefix(first ? old.slice(0, first.start - now.start) : old, headOf);
  const rest = parts.length === 1 ? headOf.slice(head) : trailingWords(parts);
  const tailOf = old.slice(Math.max(head, last ? last.end - now.start : 0));
  const tail = commonPrefix(reversed(tailOf), reversed(rest));
  deleteRange(block, { start: now.start + head, end: now.end - tail });
  let at = now.start + head;
  for (const part of trimmed(parts, head, tail)) {
    if (typeof part === "string") insertWords(block, at, part);
    else insertElement(block, at, part.element);
    at += typeof part === "string" ? part.length : part.text.length;
  }
}

const wordsOf = (part: StretchPart | undefined): string => (typeof part === "string" ? part : "");
const leadingWords = (parts: readonly StretchPart[]): string => wordsOf(parts[0]);
const trailingWords = (parts: readonly StretchPart[]): string => wordsOf(parts.at(-1));

/** The parts without so many characters of their first and their last words. */
function trimmed(parts: readonly StretchPart[], head: number, tail: number): StretchPart[] {
  return parts.map((part, index) => {
    if (typeof part !== "string") return part;
    const end = index === parts.length - 1 ? part.length - tail : part.length;
    return part.slice(index === 0 ? head : 0, end);
  });
}

/** A figure or line break wholly inside the range. Unknown nodes are never taken away. */
function isReplaceable(piece: InlinePiece, range: Range): boolean {
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

function deleteRange(block: Y.XmlElement, range: Range): void {
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

function insertWords(block: Y.XmlElement, offset: number, words: string): void {
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
  const text = new Y.XmlText();
  text.insert(0, words);
  insertElement(block, offset, text);
}

function insertElement(block: Y.XmlElement, offset: number, inserted: Y.XmlElement | Y.XmlText) {
  const pieces = inlinePieces(block);
  const within = pieces.findIndex((piece) => piece.start < offset && offset < piece.end);
  const child = within < 0 ? null : block.get(within);
  if (child instanceof Y.XmlText) {
    block.insert(splitText(block, within, child, offset - (pieces[within]?.start ?? 0)), [
      inserted,
    ]);
    return;
  }
  const behind = pieces.findIndex((piece) => piece.start >= offset);
  block.insert(behind < 0 ? pieces.length : behind, [inserted]);
}

/**
 * Makes two texts of one and answers the index of the second. The shorter side becomes the new text:
 * what a colleague types at the same instant in the other one stays where it was typed.
 */
function splitText(block: Y.XmlElement, index: number, text: Y.XmlText, at: number): number {
  const { length } = text;
  const side = at * 2 < length ? { start: 0, end: at } : { start: at, end: length };
  const copy = new Y.XmlText();
  block.insert(side.start === 0 ? index : index + 1, [copy]);
  copy.applyDelta(runsBetween(text, side));
  text.delete(side.start, side.end - side.start);
  return index + 1;
}

interface Run {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function runsBetween(text: Y.XmlText, { start, end }: Range): Run[] {
  let at = 0;
  return (text.toDelta() as Run[]).flatMap((run) => {
    const words = typeof run.insert === "string" ? run.insert : "";
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, words.length);
    at += words.length;
    return to > from ? [{ ...run, insert: words.slice(from, to) }] : [];
  });
}
