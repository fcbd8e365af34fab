import { Extension } from "@tiptap/core";
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";

type Step = (state: EditorState, tr: Transaction) => boolean;

/** How Enter and Backspace walk through the parts of a picture and of a pull box. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  priority: 150,

  addKeyboardShortcuts() {
    const run =
      (...steps: Step[]) =>
      () =>
        this.editor.commands.command(({ state, tr, dispatch }) => {
          const isTaken = steps.some((step) => step(state, tr));
          if (isTaken) dispatch?.(tr.scrollIntoView());
          return isTaken;
        });
    return {
      Enter: run(enterInPicture, enterInBoxTitle, leaveBox),
      Backspace: run(backInPicture, dissolveBox),
      "Mod-Enter": run(paragraphAfterFrame),
    };
  },
});

/** Caption → credit → a new paragraph after the picture. */
const enterInPicture: Step = ({ selection, schema }, tr) => {
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.node(-1)?.type.name !== "picture") {
    return false;
  }
  const isLast = $from.indexAfter(-1) === $from.node(-1).childCount;
  if (!isLast) {
    tr.setSelection(Selection.near(tr.doc.resolve($from.after()), 1));
    return true;
  }
  return insertParagraph(tr, schema, $from.after(-1));
};

/** From the title into the box's first block, which is made when there is none. */
const enterInBoxTitle: Step = ({ selection, schema }, tr) => {
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.parent.type.name !== "pullBoxTitle") {
    return false;
  }
  const after = $from.after();
  const next = tr.doc.resolve(after).nodeAfter;
  if (!next) return insertParagraph(tr, schema, after);
  tr.setSelection(Selection.near(tr.doc.resolve(after), 1));
  return true;
};

/** Enter in an empty last paragraph of a box goes on below it. */
const leaveBox: Step = ({ selection, schema }, tr) => {
  const { $from, empty } = selection;
  const isEmptyParagraph = $from.parent.type.name === "paragraph" && $from.parent.childCount === 0;
  if (!empty || !isEmptyParagraph || $from.node(-1)?.type.name !== "pullBox") return false;
  const box = $from.node(-1);
  if ($from.indexAfter(-1) !== box.childCount || box.childCount < 3) return false;
  tr.delete($from.before(), $from.after());
  return insertParagraph(tr, schema, tr.mapping.map($from.after(-1)));
};

/** At the start of the credit to the caption's end; at the start of the caption the picture itself. */
const backInPicture: Step = ({ selection, doc }, tr) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.node(-1)?.type.name !== "picture") return false;
  tr.setSelection(
    $from.index(-1) > 0
      ? Selection.near(doc.resolve($from.before()), -1)
      : NodeSelection.create(doc, $from.before(-1)),
  );
  return true;
};

/** Backspace at the start of an empty box's title takes the box away. */
const dissolveBox: Step = ({ selection, schema }, tr) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== "pullBoxTitle") return false;
  const box = $from.node(-1);
  if (box.textContent !== "" || box.childCount > 2) return false;
  const paragraph = schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  tr.replaceWith($from.before(-1), $from.after(-1), paragraph);
  tr.setSelection(Selection.near(tr.doc.resolve($from.before(-1)), 1));
  return true;
};

const frames = new Set(["pullBox", "picture", "table", "blockquote"]);

/** Mod-Enter leaves any frame downwards, so that nobody is caught in a table at the end. */
const paragraphAfterFrame: Step = ({ selection, schema }, tr) => {
  const { $from } = selection;
  const node = selection instanceof NodeSelection ? selection.node : null;
  if (node?.isBlock) return insertParagraph(tr, schema, selection.to);
  for (let depth = 1; depth <= $from.depth; depth++) {
    if (frames.has($from.node(depth).type.name)) {
      return insertParagraph(tr, schema, $from.after(depth));
    }
  }
  return false;
};

function insertParagraph(tr: Transaction, schema: EditorState["schema"], pos: number): boolean {
  const paragraph = schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  tr.insert(pos, paragraph);
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  return true;
}
