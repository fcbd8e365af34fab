import { Node } from "@tiptap/core";
import { validateAttribute } from "../attribute-rules.ts";
import { textAttribute } from "./attributes.ts";

/**
 * One place where a metric revision is shown: an inline atom without inner editable DOM, so that an
 * input method can never compose inside it. Copies as its phrase.
 */
export const Figure = Node.create({
  name: "figure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addAttributes() {
    return {
      figureId: textAttribute("figure", "figureId", "data-figure-id"),
      metricId: textAttribute("figure", "metricId", "data-metric-id"),
      revisionId: textAttribute("figure", "revisionId", "data-revision-id"),
      phrase: {
        default: "",
        rendered: false,
        parseHTML: (element) => element.textContent ?? "",
        validate: validateAttribute("figure", "phrase"),
      },
    };
  },

  parseHTML() {
    return [{ tag: "data[data-figure-id]" }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ["data", HTMLAttributes, figurePhrase(node.attrs)];
  },

  renderText({ node }) {
    return figurePhrase(node.attrs);
  },

  extendNodeSchema(extension) {
    return extension.name === "figure"
      ? { leafText: (node: { attrs: Record<string, unknown> }) => figurePhrase(node.attrs) }
      : {};
  },
});

/** A live document is not validated as it arrives: anything but a string shows as nothing. */
function figurePhrase(attrs: Record<string, unknown>): string {
  return typeof attrs.phrase === "string" ? attrs.phrase : "";
}
