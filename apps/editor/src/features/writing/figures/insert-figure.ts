import type { FigureChoice } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { focusEditor } from "../text/focus-editor.ts";

/** Puts a metric's value where the caret stands, pinned to the revision that was chosen. */
export function insertFigure(
  editor: Editor,
  { metricId, revisionId, phrase }: Pick<FigureChoice, "metricId" | "revisionId" | "phrase">,
): void {
  const attrs = { figureId: crypto.randomUUID(), metricId, revisionId, phrase };
  focusEditor(editor);
  editor.commands.insertContent({ type: "figure", attrs });
}
