import type * as Y from "yjs";
import { figureElements } from "./figures-of.ts";

/** The revision a figure is to show, and in which words. */
export interface FigureReplacement {
  revisionId: string;
  phrase: string;
}

/**
 * Pin every place of a figure to another metric revision. Returns how many places there are;
 * 0 means the figure has gone. Writing what already stands there changes nothing.
 */
export function replaceFigure(ydoc: Y.Doc, figureId: string, next: FigureReplacement): number {
  const places = figureElements(ydoc, figureId);
  for (const place of places) {
    for (const name of ["revisionId", "phrase"] as const) {
      if (place.getAttribute(name) !== next[name]) place.setAttribute(name, next[name]);
    }
  }
  return places.length;
}
