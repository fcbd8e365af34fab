import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** A part that is one paragraph: Enter moves on, and what is pasted becomes one line. */
export const SingleLine = Extension.create<{ onEnter: () => void }>({
  name: "singleLine",
  priority: 200,

  addOptions() {
    return { onEnter: () => undefined };
  },

  addKeyboardShortcuts() {
    const moveOn = () => {
      this.options.onEnter();
      return true;
    };
    return { Enter: moveOn, "Shift-Enter": moveOn, "Mod-Enter": moveOn };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPasted: (slice) => {
            const inline = inlineNodes(slice.content);
            return inline.length > 0 ? new Slice(Fragment.fromArray(inline), 0, 0) : slice;
          },
        },
      }),
    ];
  },
});

/** Everything inline, in order, without line breaks. */
function inlineNodes(content: Fragment): Node[] {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText || (node.isInline && node.type.name === "figure")) nodes.push(node);
    else if (!node.isInline) nodes.push(...inlineNodes(node.content));
  });
  return nodes;
}
