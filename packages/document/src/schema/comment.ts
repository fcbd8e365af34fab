import { Mark } from "@tiptap/core";
import { textAttribute } from "./attributes.ts";

/**
 * Where a comment thread is anchored. A mark survives every structural edit, a relative position
 * doesn't; `excludes: ""` lets two threads overlap. Never part of a revision.
 */
export const Comment = Mark.create({
  name: "comment",
  excludes: "",
  inclusive: false,
  exitable: true,

  addAttributes() {
    return { threadId: textAttribute("comment", "threadId", "data-thread-id") };
  },

  parseHTML() {
    return [{ tag: "span[data-thread-id]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0];
  },
});
