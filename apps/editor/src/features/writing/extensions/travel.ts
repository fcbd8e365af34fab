import { Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** The arrow keys go from one part of the piece to the next as if it were one text. */
export const Travel = Extension.create<{ onLeave: (direction: "previous" | "next") => boolean }>({
  name: "travel",
  priority: 50,

  addOptions() {
    return { onLeave: () => false };
  },

  addKeyboardShortcuts() {
    const leave = (direction: "previous" | "next") => () => {
      const { view, state } = this.editor;
      const { selection, doc } = state;
      if (!(selection instanceof TextSelection) || !selection.empty) return false;
      const isEdge =
        direction === "next"
          ? selection.$head.end() === TextSelection.atEnd(doc).$head.end()
          : selection.$head.start() === TextSelection.atStart(doc).$head.start();
      if (!isEdge || !view.endOfTextblock(direction === "next" ? "down" : "up")) return false;
      return this.options.onLeave(direction);
    };
    return { ArrowUp: leave("previous"), ArrowDown: leave("next") };
  },
});
