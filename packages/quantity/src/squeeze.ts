import { fold, isDigit, isHan, isLatin } from "./fold.ts";

/** A text without the spaces that set Chinese and figures apart, and the way back to it. */
export interface Squeezed {
  /** As written, but for those spaces. */
  text: string;
  /** Where each character stood before. */
  places: Uint32Array;
}

/** Null when the text has no space between a Chinese character and a figure: 增长 5.3%, 达 120 家. */
export function squeeze(original: string): Squeezed | null {
  if (!/[ \u00a0\u2009\u202f]/.test(original)) return null;
  const text = fold(original);
  const places = new Uint32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (isGap(text, at)) continue;
    places[length] = at;
    kept.push(original.charAt(at));
    length++;
  }
  return length === text.length ? null : { text: kept.join(""), places: places.slice(0, length) };
}

/** A single space with a Chinese character on one side and a figure or a letter on the other. */
function isGap(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 32) return false;
  if (isHan(text, at - 1))
    return isFigure(text, at + 1) || "￥¥$€£".includes(text.charAt(at + 1) || " ");
  return (
    isHan(text, at + 1) && (isFigure(text, at - 1) || "%‰℃+".includes(text.charAt(at - 1) || " "))
  );
}

function isFigure(text: string, at: number): boolean {
  return (
    isDigit(text, at) || isLatin(text, at) || (text.charAt(at) === "-" && isDigit(text, at + 1))
  );
}

interface Span {
  start: number;
  end: number;
}

/** The same span in the text as it was before squeezing. */
export function restoreSpan<T extends Span>(span: T, { places }: Squeezed): T {
  const start = places[span.start] ?? span.start;
  const end = span.end > span.start ? (places[span.end - 1] ?? span.end) + 1 : start;
  return { ...span, start, end };
}

/** The parts of a phrase with the spaces between and inside them; joined they are the phrase again. */
export function restoreParts<T extends { text: string }>(
  parts: readonly T[],
  start: number,
  original: string,
  { places }: Squeezed,
): T[] {
  let from = start;
  return parts.map((part, index) => {
    const to = from + part.text.length;
    const isLast = index === parts.length - 1;
    const end = isLast ? (places[to - 1] ?? to) + 1 : (places[to] ?? to);
    const text = original.slice(places[from] ?? from, end);
    from = to;
    return { ...part, text };
  });
}
