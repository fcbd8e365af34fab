import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { openFigureAt } from "../extensions/live-figure.ts";
import { showNode } from "../text/show-in-text.ts";
import type { TextHost } from "../text/text-host.ts";

export interface FoundFigure {
  editor: Editor;
  node: Node;
  pos: number;
}

/** Where a figure stands now; null when it was taken out. */
export function findFigure(host: TextHost, figureId: string): FoundFigure | null {
  for (const editor of host.editors.get().values()) {
    let found: FoundFigure | null = null;
    editor.state.doc.descendants((node, pos) => {
      if (!found && node.attrs.figureId === figureId) found = { editor, node, pos };
      return !found;
    });
    if (found) return found;
  }
  return null;
}

/** Brings a figure into view and opens its card, as a click on it does. */
export function openFigure(host: TextHost, figureId: string): void {
  showNode(host, (node) => node.attrs.figureId === figureId);
  const found = findFigure(host, figureId);
  if (found) openFigureAt(host, found.editor, found.node, found.pos);
}
