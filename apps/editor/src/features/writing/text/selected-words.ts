import { CommentAnchor } from "@fangzhi/types";
import type { TextHost } from "./text-host.ts";

/** The words selected in the part that has the focus, as a comment names them; null when none are. */
export function selectedWords(host: TextHost): CommentAnchor | null {
  const fragment = host.focused.get();
  const editor = fragment && host.editors.get().get(fragment);
  if (!fragment || !editor) return null;
  const { from, to, $from } = editor.state.selection;
  const blocks: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push(pos);
    return !node.isTextblock;
  });
  const anchor = CommentAnchor.safeParse({
    fragment,
    quote: editor.state.doc.textBetween(from, to, "\n", (leaf) => String(leaf.attrs.phrase ?? "")),
    block: blocks.filter((pos) => pos < from).length - 1,
    offset: $from.parentOffset,
  });
  return anchor.success ? anchor.data : null;
}
