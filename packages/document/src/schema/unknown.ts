import { Mark, Node } from "@tiptap/core";
import { textAttribute } from "./attributes.ts";

/**
 * What this schema doesn't know, kept whole as JSON text so that nothing is lost: it can be seen and
 * removed, never rendered and never submitted.
 */
export const UnknownBlock = Node.create({
  name: "unknownBlock",
  group: "block",
  atom: true,
  selectable: true,

  addAttributes() {
    return { json: textAttribute("unknownBlock", "json", "data-unknown-block") };
  },

  parseHTML() {
    return [{ tag: "div[data-unknown-block]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", HTMLAttributes];
  },
});

export const UnknownInline = Node.create({
  name: "unknownInline",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return { json: textAttribute("unknownInline", "json", "data-unknown-inline") };
  },

  parseHTML() {
    return [{ tag: "span[data-unknown-inline]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes];
  },
});

export const UnknownMark = Mark.create({
  name: "unknownMark",
  excludes: "",
  inclusive: false,

  addAttributes() {
    return { json: textAttribute("unknownMark", "json", "data-unknown-mark") };
  },

  parseHTML() {
    return [{ tag: "span[data-unknown-mark]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0];
  },
});
