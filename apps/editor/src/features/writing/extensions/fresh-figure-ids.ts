import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { TextHost } from "../text/text-host.ts";

/**
 * Gives a figure that was pasted beside its original an id of its own, in whichever part of the
 * piece the original stands. What others write or undo brings back is left as it is: two browsers
 * that both repaired it would never agree.
 */
export function freshFigureIds(host: Pick<TextHost, "editors">): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const local = transactions.filter(isLocalChange);
      const inserted = local.length > 0 ? insertedFigures(transactions, state.doc) : [];
      if (inserted.length === 0) return null;
      const here = figureIds(state.doc);
      const elsewhere = [...host.editors.get().values()]
        // The editor this runs in still holds the document from before the transaction.
        .filter((editor) => !editor.isDestroyed && editor.schema !== state.schema)
        .flatMap((editor) => figureIds(editor.state.doc));
      const tr = state.tr;
      for (const { node, pos } of inserted) {
        const id = String(node.attrs.figureId);
        const isTaken = here.filter((other) => other === id).length > 1 || elsewhere.includes(id);
        if (!isTaken) continue;
        here.splice(here.indexOf(id), 1);
        tr.setNodeAttribute(pos, "figureId", crypto.randomUUID());
      }
      return tr.docChanged ? tr : null;
    },
  });
}

const isLocalChange = (tr: Transaction): boolean =>
  tr.docChanged && !tr.getMeta(ySyncPluginKey)?.isChangeOrigin;

/** Figures inside what the transactions put in, with their positions in the final document. */
function insertedFigures(transactions: readonly Transaction[], doc: Node) {
  const found = new Map<number, Node>();
  transactions.forEach((tr, index) => {
    tr.mapping.maps.forEach((map, step) => {
      map.forEach((_oldStart, _oldEnd, start, end) => {
        const later = tr.mapping.slice(step + 1);
        const through = transactions.slice(index + 1);
        const toFinal = (pos: number, side: number) =>
          through.reduce((at, next) => next.mapping.map(at, side), later.map(pos, side));
        const from = toFinal(start, -1);
        const to = Math.min(toFinal(end, 1), doc.content.size);
        if (from >= to) return;
        doc.nodesBetween(from, to, (node, pos) => {
          if (node.type.name === "figure" && pos >= from) found.set(pos, node);
        });
      });
    });
  });
  return [...found].map(([pos, node]) => ({ pos, node }));
}

function figureIds(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "figure") ids.push(String(node.attrs.figureId));
  });
  return ids;
}
