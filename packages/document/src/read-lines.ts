import type { PlacedFigure } from "@fangzhi/quantity";
import { type DocumentJson, FigureAttrs } from "@fangzhi/types";
import { blockText, isTextBlock, walkDocument } from "./walk.ts";

/** A line a text block, as the writing room reads it: sentences must quote alike. */
export function readLines(document: DocumentJson): { text: string; figures: PlacedFigure[] } {
  const lines: string[] = [];
  const figures: PlacedFigure[] = [];
  let start = 0;
  for (const { node } of walkDocument(document)) {
    if (!isTextBlock(node)) continue;
    let line = "";
    for (const child of node.content ?? []) {
      const words = blockText({ type: node.type, content: [child] });
      const attrs = child.type === "figure" ? FigureAttrs.safeParse(child.attrs) : null;
      if (attrs?.success) {
        const { metricId, revisionId } = attrs.data;
        const at = start + line.length;
        figures.push({ start: at, end: at + words.length, metricId, revisionId });
      }
      line += words;
    }
    lines.push(line);
    start += line.length + 1;
  }
  return { text: lines.join("\n"), figures };
}
