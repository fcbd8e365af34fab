import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";

/**
 * Gives an editor the focus now. Tiptap's own command waits for the next frame, and what a quick
 * hand types until then lands where the caret was before.
 */
export function focusEditor(editor: Editor, place?: "start" | "end" | number): void {
  const { view, state } = editor;
  if (place !== undefined) {
    const selection =
      place === "start"
        ? Selection.atStart(state.doc)
        : place === "end"
          ? Selection.atEnd(state.doc)
          : Selection.near(state.doc.resolve(Math.min(place, state.doc.content.size)));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  }
  view.focus();
}
