import type { FigureChoice } from "@fangzhi/types";
import { focusEditor } from "../text/focus-editor.ts";
import type { TextHost } from "../text/text-host.ts";
import { type FoundFigure, findFigure } from "./find-figure.ts";

/**
 * Puts another value in a figure's place. It stays the same figure while it says the same metric;
 * another metric is another figure, which the old one's proposals are not about.
 */
export function rebindFigure(
  host: TextHost,
  figureId: string,
  { metricId, revisionId, phrase }: Pick<FigureChoice, "metricId" | "revisionId" | "phrase">,
): boolean {
  const found = findFigure(host, figureId);
  if (!found?.editor.isEditable) return false;
  const { editor, node, pos } = found;
  const isSame = node.attrs.metricId === metricId;
  const attrs = { figureId: isSame ? figureId : crypto.randomUUID(), metricId, revisionId, phrase };
  editor.view.dispatch(editor.state.tr.setNodeMarkup(pos, null, attrs, node.marks));
  focusEditor(editor, pos + node.nodeSize);
  return true;
}

/** Leaves a figure's words as plain text. */
export function unbindFigure({ editor, node, pos }: FoundFigure): void {
  if (!editor.isEditable) return;
  const { schema, tr } = editor.state;
  const words = schema.text(String(node.attrs.phrase), node.marks);
  editor.view.dispatch(tr.replaceWith(pos, pos + node.nodeSize, words));
  focusEditor(editor, pos + words.nodeSize);
}
