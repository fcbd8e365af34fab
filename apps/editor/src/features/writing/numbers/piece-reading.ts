import { type FragmentName, fragmentNames } from "@fangzhi/types";
import type { Node } from "@tiptap/pm/model";

/** Runs of the read text that stand at consecutive positions of an editor; a figure is one position. */
interface TextRun {
  start: number;
  end: number;
  fragment: FragmentName;
  pos: number;
  isFigure: boolean;
}

export interface ReadFigure {
  start: number;
  end: number;
  figureId: string;
  metricId: string;
  revisionId: string;
}

/** Where a piece of the read text stands in its editor. */
export interface TextPlace {
  fragment: FragmentName;
  from: number;
  to: number;
}

/** A piece as one plain text: a line a text block, figures as their phrases. Offsets are UTF-16. */
export interface PieceReading {
  text: string;
  figures: readonly ReadFigure[];
  runs: readonly TextRun[];
  /** The documents that were read; positions hold for these and no others. */
  docs: ReadonlyMap<FragmentName, Node>;
}

export function readPiece(docs: ReadonlyMap<FragmentName, Node>): PieceReading {
  const lines: string[] = [];
  const runs: TextRun[] = [];
  const figures: ReadFigure[] = [];
  let start = 0;
  for (const fragment of fragmentNames) {
    docs.get(fragment)?.descendants((block, blockPos) => {
      if (!block.isTextblock) return true;
      let line = "";
      block.forEach((child, offset) => {
        const words = wordsOf(child);
        const at = start + line.length;
        const end = at + words.length;
        const isFigure = child.type.name === "figure";
        runs.push({ start: at, end, fragment, pos: blockPos + 1 + offset, isFigure });
        if (isFigure) {
          const { figureId, metricId, revisionId } = child.attrs;
          figures.push({
            ...{ start: at, end, figureId: String(figureId) },
            ...{ metricId: String(metricId), revisionId: String(revisionId) },
          });
        }
        line += words;
      });
      lines.push(line);
      start += line.length + 1;
      return false;
    });
  }
  return { text: lines.join("\n"), figures, runs, docs };
}

function wordsOf(node: Node): string {
  if (node.isText) return node.text ?? "";
  if (node.type.name === "figure") return String(node.attrs.phrase ?? "");
  return node.type.name === "hardBreak" ? "\n" : "\ufffc";
}

/** Where a span stands; null when it leaves its block or cuts through a figure. */
export function placeOf(reading: PieceReading, start: number, end: number): TextPlace | null {
  if (start === end) return caretAt(reading, start);
  const first = reading.runs.find((run) => run.start <= start && start < run.end);
  const last = reading.runs.findLast((run) => run.start < end && end <= run.end);
  if (!first || !last || first.fragment !== last.fragment) return null;
  if (reading.text.slice(start, end).includes("\n")) return null;
  if (first.isFigure && first.start !== start) return null;
  if (last.isFigure && last.end !== end) return null;
  const from = first.pos + (first.isFigure ? 0 : start - first.start);
  const to = last.pos + (last.isFigure ? 1 : end - last.start);
  return { fragment: first.fragment, from, to };
}

/** Between two characters; at a figure's edges, never inside it. */
function caretAt({ runs }: PieceReading, at: number): TextPlace | null {
  const run = runs.find(({ start, end }) => start <= at && at <= end);
  if (!run) return null;
  if (run.isFigure && at !== run.start && at !== run.end) return null;
  const pos = run.pos + (run.isFigure ? Number(at === run.end) : at - run.start);
  return { fragment: run.fragment, from: pos, to: pos };
}
