import type { FragmentName } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { TextHost } from "./text-host.ts";

/** Scrolls to the first node a test accepts, selects it, and gives its editor the focus. */
export function showNode(host: TextHost, isIt: (node: Node) => boolean): boolean {
  for (const editor of host.editors.get().values()) {
    const pos = findNode(editor.state.doc, isIt);
    if (pos !== null) return showPosition(editor, pos);
  }
  return false;
}

/** Scrolls to what stands at child indexes from a fragment down; to its start for an empty path. */
export function showPath(host: TextHost, fragment: FragmentName, path: readonly number[]): boolean {
  const editor = host.editors.get().get(fragment);
  if (!editor) return false;
  let node: Node = editor.state.doc;
  let pos = 0;
  for (const [depth, index] of path.entries()) {
    if (index >= node.childCount) break;
    if (depth > 0) pos += 1;
    for (let before = 0; before < index; before++) pos += node.child(before).nodeSize;
    node = node.child(index);
  }
  return showPosition(editor, pos);
}

/** Scrolls to words as they stand in one block; false when they are gone. */
export function showQuote(host: TextHost, quote: string): boolean {
  for (const editor of host.editors.get().values()) {
    let found: { from: number; to: number } | null = null;
    editor.state.doc.descendants((node, pos) => {
      if (found || !node.isTextblock) return !found;
      found = rangeOf(node, pos + 1, quote);
      return false;
    });
    if (found) {
      const { from, to } = found as { from: number; to: number };
      editor.commands.setTextSelection({ from, to });
      editor.view.focus();
      scrollTo(editor, from);
      return true;
    }
  }
  return false;
}

/** Where a string stands in a block whose figures read as their phrases. */
function rangeOf(block: Node, start: number, quote: string): { from: number; to: number } | null {
  let text = "";
  const positions: number[] = [];
  block.forEach((child, offset) => {
    const words = child.isText
      ? (child.text ?? "")
      : child.type.name === "figure"
        ? String(child.attrs.phrase)
        : "\n";
    for (let index = 0; index < words.length; index++) {
      positions.push(start + offset + (child.isText ? index : 0));
    }
    text += words;
  });
  const at = text.indexOf(quote);
  if (at < 0 || quote === "") return null;
  const from = positions[at];
  const to = positions[at + quote.length] ?? start + block.content.size;
  return from === undefined ? null : { from, to };
}

function findNode(doc: Node, isIt: (node: Node) => boolean): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found === null && isIt(node)) found = pos;
    return found === null;
  });
  return found;
}

function showPosition(editor: Editor, pos: number): boolean {
  const { doc, tr } = editor.state;
  const node = doc.nodeAt(pos);
  const isObject =
    node !== null &&
    NodeSelection.isSelectable(node) &&
    (node.isAtom || node.type.name === "picture");
  tr.setSelection(
    isObject
      ? NodeSelection.create(doc, pos)
      : TextSelection.near(doc.resolve(Math.min(pos + 1, doc.content.size))),
  );
  editor.view.dispatch(tr);
  editor.view.focus();
  scrollTo(editor, pos);
  return true;
}

function scrollTo(editor: Editor, pos: number): void {
  const { node } = editor.view.domAtPos(pos);
  const dom = editor.view.nodeDOM(pos) ?? node;
  const element = dom instanceof HTMLElement ? dom : dom.parentElement;
  element?.scrollIntoView({ block: "center" });
}
