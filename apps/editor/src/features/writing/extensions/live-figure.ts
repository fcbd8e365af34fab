import { Figure } from "@fangzhi/document/schema";
import { FigureAttrs } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { TextHost } from "../text/text-host.ts";
import { freshFigureIds } from "./fresh-figure-ids.ts";

const askedKey = new PluginKey<null>("askedFigures");

/** Makes an editor draw again which of its figures wait for a decision. */
export function redrawAsked(editor: Editor): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(askedKey, true));
}

/** The figure as it is written with: plain DOM, opened by a click or Enter, removed whole. */
export const liveFigure = (host: TextHost) =>
  Figure.extend({
    // Before the keys of the single-line parts: Enter on a figure opens it.
    priority: 300,

    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement("data");
        dom.className = "figure";
        dom.contentEditable = "false";
        const show = ({ attrs }: Node) => {
          dom.textContent = String(attrs.phrase ?? "");
          dom.dataset.figureId = String(attrs.figureId ?? "");
        };
        show(node);
        return {
          dom,
          update(next) {
            if (next.type !== node.type) return false;
            show(next);
            return true;
          },
          ignoreMutation: () => true,
        };
      };
    },

    addKeyboardShortcuts() {
      const remove = (side: "nodeBefore" | "nodeAfter") => () =>
        this.editor.commands.command(({ tr, state, dispatch }) => {
          const { $head, empty } = state.selection;
          const node = $head[side];
          if (!empty || node?.type.name !== "figure") return false;
          const from = side === "nodeBefore" ? $head.pos - node.nodeSize : $head.pos;
          dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView());
          return true;
        });
      const open = () => {
        const { selection } = this.editor.state;
        return (
          selection instanceof NodeSelection &&
          openFigureAt(host, this.editor, selection.node, selection.from)
        );
      };
      return { Backspace: remove("nodeBefore"), Delete: remove("nodeAfter"), Enter: open };
    },

    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        freshFigureIds(host),
        new Plugin({
          key: askedKey,
          props: {
            decorations: (state) => askedDecorations(state, host.asked.get()),
            handleClickOn: (_view, _pos, node, nodePos, event, direct) =>
              direct &&
              event.button === 0 &&
              node.type.name === "figure" &&
              openFigureAt(host, editor, node, nodePos),
          },
        }),
      ];
    },
  });

/** Opens the card of a figure; false when it is not drawn. */
export function openFigureAt(host: TextHost, editor: Editor, node: Node, pos: number): boolean {
  const attrs = FigureAttrs.safeParse(node.attrs);
  const anchor = editor.view.nodeDOM(pos);
  if (!attrs.success || !(anchor instanceof HTMLElement)) return false;
  host.figure.set({ anchor, attrs: attrs.data });
  return true;
}

/** A cinnabar mark beside the block, and on the figure itself. */
function askedDecorations(state: EditorState, asked: ReadonlySet<string>): DecorationSet {
  if (asked.size === 0) return DecorationSet.empty;
  const marks: Decoration[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name !== "figure" || !asked.has(String(node.attrs.figureId))) return;
    marks.push(Decoration.node(pos, pos + node.nodeSize, { class: "is-asked" }));
    const $pos = state.doc.resolve(pos);
    marks.push(Decoration.node($pos.before(), $pos.after(), { class: "has-asked" }));
  });
  return DecorationSet.create(state.doc, marks);
}
