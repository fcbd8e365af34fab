import { trimmed } from "./clean-text.ts";
import type { SourceBlock, SourceStyle } from "./page.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** A line of a plain text: what stands in it, and what stands before it. */
export interface TextLine {
  text: string;
  isIndented: boolean;
  /** An empty line, or the top of the page, stands above. */
  isAfterGap: boolean;
}

/** A plain text as blocks: a line each, or several where the source broke its lines by width. */
export function readTextBlocks(text: string): SourceBlock[] {
  return unwrapLines(splitLines(text)).map(toBlock);
}

function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let isAfterGap = true;
  for (const line of text.split("\n")) {
    const words = trimmed(line);
    if (words === "") {
      isAfterGap = true;
      continue;
    }
    lines.push({ text: words, isIndented: /^(?:\u3000| {2}|\t)/.test(line), isAfterGap });
    isAfterGap = false;
  }
  return lines;
}

/** A bullet or a number with its stop; each alternative begins with what the others cannot. */
const markers: readonly [RegExp, SourceStyle][] = [
  [/^#[ \u3000]+/, "title"],
  [/^##[ \u3000]+/, "heading"],
  [/^#{3,6}[ \u3000]+/, "subheading"],
  [/^[-*+•·●○■□◆◇▪▶►][ \u3000]*(?=[^\s\-*+•])/, "listItem"],
  [/^\d{1,2}[.．、)）][ \u3000]*(?=[^\s\d])/, "numberedItem"],
  [/^>[ \u3000]*/, "quote"],
];

function toBlock({ text, isIndented }: TextLine): SourceBlock {
  for (const [pattern, style] of markers) {
    const marker = pattern.exec(text)?.[0];
    if (marker === undefined || marker.length === text.length) continue;
    // A hyphen or a star needs its space, or it may be a minus, a dash or a footnote.
    if (/^[-*+]$/.test(marker)) continue;
    return {
      ...{ style, marker, isIndented, isBold: false, marks: [] },
      text: text.slice(marker.length),
    };
  }
  return { style: "line", text, marker: "", marks: [], isIndented, isBold: false };
}
