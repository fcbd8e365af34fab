import { Node } from "@tiptap/core";
import { numberAttribute, textAttribute } from "./attributes.ts";

/** A feature's place for a profile's published version, pinned by number. Its text is not copied. */
export const ProfileSection = Node.create({
  name: "profileSection",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      pieceId: textAttribute("profileSection", "pieceId", "data-piece-id"),
      number: numberAttribute("profileSection", "number", "data-number"),
      title: textAttribute("profileSection", "title", "data-title"),
    };
  },

  parseHTML() {
    return [{ tag: "section[data-piece-id]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["section", HTMLAttributes];
  },

  renderText({ node }) {
    return typeof node.attrs.title === "string" ? node.attrs.title : "";
  },
});
