import { documentLimits } from "@fangzhi/document";
import { isWritable, writableText } from "@fangzhi/types";
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/** Quotes, lists, boxes and tables inside each other that a paste may bring; a text has one or two. */
const pastedLevels = 4;

/**
 * Keeps out of the text what could never be submitted: characters that nobody sees and PostgreSQL
 * can't hold, and nodes inside nodes without end. Whatever else was pasted stays.
 */
export const WritableText = Extension.create({
  name: "writableText",
  addProseMirrorPlugins: () => [writableTextPlugin()],
});

export function writableTextPlugin(): Plugin {
  return new Plugin({
    props: {
      transformPastedText: writableText,
      transformPastedHTML: writableText,
      transformPasted: levelled,
    },
    filterTransaction: (tr) =>
      !isLocalChange(tr) || levelsOf(tr.doc) <= Math.max(documentLimits.depth, levelsOf(tr.before)),
    appendTransaction: (transactions, before, state) =>
      transactions.some(isLocalChange) ? withoutUnwritable(before, state) : null,
  });
}

/** What others write is judged where they write it; a refusal here would part the two copies. */
const isLocalChange = (tr: Transaction): boolean =>
  tr.docChanged && !tr.getMeta(ySyncPluginKey)?.isChangeOrigin;

/** Levels of the deepest node above the words. */
function levelsOf(node: Node): number {
  if (node.isTextblock || node.isLeaf) return 0;
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, levelsOf(child));
  });
  return deepest + 1;
}

/** The slice with the text blocks of what stands too deep in it, in their order. */
function levelled(slice: Slice): Slice {
  const content = flatten(slice.content, pastedLevels);
  return content.eq(slice.content) ? slice : Slice.maxOpen(content);
}

function flatten(content: Fragment, levels: number): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const isContainer = !node.isTextblock && !node.isLeaf && node.type.isInGroup("block");
    // Rows, cells and items belong to what they stand in.
    if (!isContainer) nodes.push(node.isLeaf ? node : node.copy(flatten(node.content, levels)));
    else if (levels > 0) nodes.push(node.copy(flatten(node.content, levels - 1)));
    else nodes.push(...paragraphsOf(node));
  });
  return Fragment.fromArray(nodes);
}

function paragraphsOf(container: Node): Node[] {
  const paragraphs: Node[] = [];
  container.descendants((node) => {
    if (!node.isTextblock) return true;
    const paragraph = container.type.schema.nodes.paragraph?.create(null, node.content);
    if (paragraph) paragraphs.push(paragraph);
    return false;
  });
  return paragraphs;
}

/** Looks only at what has changed, so that a keystroke in a long text costs nothing. */
function withoutUnwritable(before: EditorState, { doc, tr }: EditorState): Transaction | null {
  const from = before.doc.content.findDiffStart(doc.content);
  const to = before.doc.content.findDiffEnd(doc.content)?.b;
  if (from === null || to === undefined) return null;
  doc.nodesBetween(from, Math.max(from, to), (node, pos) => {
    if (!node.isText || isWritable(node.text ?? "")) return;
    let at = pos;
    for (const character of node.text ?? "") {
      if (!isWritable(character)) {
        tr.delete(tr.mapping.map(at), tr.mapping.map(at + character.length));
      }
      at += character.length;
    }
  });
  return tr.docChanged ? tr : null;
}
