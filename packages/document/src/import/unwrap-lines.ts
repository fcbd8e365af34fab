import type { TextLine } from "./read-text.ts";
import { sentenceEdges } from "./sentence-edges.ts";

/** Below this many lines a common width says nothing. */
const fewestLines = 6;
/** Full-width characters of a line; a wider one is a paragraph on one line. */
const widestLine = 60;
const narrowestLine = 8;

/** A text whose lines were broken at a width, as a PDF or a column gives it, with its lines joined. */
export function unwrapLines(lines: readonly TextLine[]): TextLine[] {
  const width = wrapWidth(lines);
  if (width === null) return [...lines];
  const hasIndents = lines.some(({ isIndented }) => isIndented);
  const joined: TextLine[] = [];
  let above: TextLine | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && above && continues(above, line, width, hasIndents)) {
      last.text = joinWords(last.text, line.text);
    } else {
      joined.push({ ...line });
    }
    above = line;
  }
  return joined;
}

function continues(above: TextLine, line: TextLine, width: number, hasIndents: boolean): boolean {
  if (line.isAfterGap || line.isIndented) return false;
  if (lineWidth(above) < width - 1.5) return false;
  // Without indents a full line that ends a sentence may end its paragraph: no words are lost.
  return hasIndents || !sentenceEdges(above.text).isEnded;
}

/** The width that most lines share, or null when lines are paragraphs. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  if (lines.length < fewestLines) return null;
  const widths = lines.map((line) => Math.floor(lineWidth(line)));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let common = 0;
  for (const [width, count] of counts) {
    const best = counts.get(common) ?? 0;
    if (count > best || (count === best && width > common)) common = width;
  }
  if (common > widestLine || common < narrowestLine) return null;
  const full = widths.filter((width) => width >= common - 1 && width <= common + 1).length;
  const wider = widths.filter((width) => width > common + 1).length;
  return full >= lines.length * 0.55 && wider <= lines.length * 0.1 ? common : null;
}

/** An indent is two characters wide. */
const lineWidth = ({ text, isIndented }: TextLine): number => widthOf(text) + (isIndented ? 2 : 0);

/** In full-width characters: Latin letters and digits take half. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 0.5 : 1;
  return width;
}

/** Two lines of one paragraph; only between Latin words a space was lost. */
export function joinWords(left: string, right: string): string {
  const isLatin = /[A-Za-z,;]$/.test(left) && /^[A-Za-z]/.test(right);
  return isLatin ? `${left} ${right}` : left + right;
}
