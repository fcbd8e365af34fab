import { Node } from "@tiptap/core";
import { numberAttribute, textAttribute } from "./attributes.ts";

/**
 * A picture with its caption and credit as text of the document. The content is permissive: y-tiptap
 * deletes a node whose children don't fit, so what must be there is checked at submit.
 */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  content: "(pictureCaption | pictureCredit | unknownBlock)*",
  isolating: true,
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      mediaId: textAttribute("picture", "mediaId", "data-media-id"),
      width: numberAttribute("picture", "width", "data-width"),
      height: numberAttribute("picture", "height", "data-height"),
      alt: { ...textAttribute("picture", "alt", "data-alt"), default: "" },
    };
  },

  parseHTML() {
    return [{ tag: "figure[data-media-id]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes, 0];
  },
});

/** What the picture cannot say itself: time, place, who, what. */
export const PictureCaption = Node.create({
  name: "pictureCaption",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "figcaption[data-caption]" }];
  },

  renderHTML() {
    return ["figcaption", { "data-caption": "" }, 0];
  },
});

/** The photographer or the source. */
export const PictureCredit = Node.create({
  name: "pictureCredit",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "p[data-credit]", priority: 60 }];
  },

  renderHTML() {
    return ["p", { "data-credit": "" }, 0];
  },
});
