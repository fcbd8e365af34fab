import { Extension } from "@tiptap/core";

/** Enter in an empty last paragraph goes on to the next part, and leaves no empty paragraph behind. */
export const LeaveEmpty = Extension.create<{ onLeave: () => boolean }>({
  name: "leaveEmpty",
  priority: 150,

  addOptions() {
    return { onLeave: () => false };
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { doc, selection, tr } = this.editor.state;
        const { $from, empty } = selection;
        const isEmptyLast =
          empty &&
          $from.depth === 1 &&
          $from.parent.content.size === 0 &&
          $from.after() === doc.content.size;
        if (!isEmptyLast) return false;
        if (doc.childCount > 1) this.editor.view.dispatch(tr.delete($from.before(), $from.after()));
        return this.options.onLeave();
      },
    };
  },
});
