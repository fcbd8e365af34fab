import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A marked span of one editor; `key` leads back to what it was marked for. */
export interface NumberMark {
  key: string;
  from: number;
  to: number;
}

interface Span {
  from: number;
  to: number;
}

interface Marked {
  marks: DecorationSet;
  /** What was pasted since the numbers were last read. */
  pasted: Span | null;
}

const marksKey = new PluginKey<Marked>("numberMarks");

/** Ochre dots under the numbers that no figure stands for; they move with the text until read anew. */
export const NumberMarks = Extension.create({
  name: "numberMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key: marksKey,
      state: {
        init: () => ({ marks: DecorationSet.empty, pasted: null }),
        apply(tr, { marks, pasted }) {
          const next = tr.getMeta(marksKey) as readonly NumberMark[] | undefined;
          if (!next)
            return { marks: marks.map(tr.mapping, tr.doc), pasted: followPaste(tr, pasted) };
          const drawn = next.map(({ key, from, to }) =>
            Decoration.inline(from, to, { class: "is-unbound" }, { key }),
          );
          return { marks: DecorationSet.create(tr.doc, drawn), pasted: null };
        },
      },
      props: { decorations: (state) => marksKey.getState(state)?.marks },
    }),
  ],
});

function followPaste(tr: Transaction, before: Span | null): Span | null {
  let span = before && {
    from: tr.mapping.map(before.from, -1),
    to: tr.mapping.map(before.to, 1),
  };
  if (tr.getMeta("uiEvent") !== "paste") return span;
  for (const [index, map] of tr.mapping.maps.entries()) {
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const later = tr.mapping.slice(index + 1);
      const from = Math.min(later.map(start, -1), span?.from ?? Number.POSITIVE_INFINITY);
      span = { from, to: Math.max(later.map(end, 1), span?.to ?? 0) };
    });
  }
  return span;
}

/** Marks anew; what was pasted counts as read. Nothing is dispatched when nothing changes. */
export function drawMarks(editor: Editor, marks: readonly NumberMark[]): void {
  const { marks: drawn, pasted } = marksKey.getState(editor.state) ?? {};
  const before = drawn?.find() ?? [];
  const isSame =
    !pasted &&
    before.length === marks.length &&
    marks.every((mark, index) => {
      const old = before[index];
      return old?.from === mark.from && old.to === mark.to && old.spec.key === mark.key;
    });
  if (isSame) return;
  editor.view.dispatch(editor.state.tr.setMeta(marksKey, marks).setMeta("addToHistory", false));
}

export const pastedSpan = (state: EditorState): Span | null =>
  marksKey.getState(state)?.pasted ?? null;

/** The key of exactly this span, kept when the text around it is read anew. */
export function keyAt(state: EditorState, from: number, to: number): string | null {
  const found = marksKey.getState(state)?.marks.find(from, to) ?? [];
  const same = found.find((mark) => mark.from === from && mark.to === to);
  return typeof same?.spec.key === "string" ? same.spec.key : null;
}

/** Where a marked span stands by now; null when its text was removed. */
export function findMark(state: EditorState, key: string): Span | null {
  const marks = marksKey.getState(state)?.marks;
  const [found] = marks?.find(undefined, undefined, (spec) => spec.key === key) ?? [];
  return found && found.from < found.to ? { from: found.from, to: found.to } : null;
}
