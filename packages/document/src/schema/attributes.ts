import type { Attribute } from "@tiptap/core";
import { validateAttribute } from "../attribute-rules.ts";

/**
 * An attribute kept in one HTML attribute as text. The default is null and not required: y-tiptap
 * deletes a node that it cannot create, so a missing attribute must be a problem at submit, never a
 * lost node. Values that are no strings are not rendered.
 */
export function textAttribute(owner: string, name: string, htmlName: string): Attribute {
  return {
    default: null,
    parseHTML: (element) => element.getAttribute(htmlName),
    renderHTML: (attributes) =>
      typeof attributes[name] === "string" ? { [htmlName]: attributes[name] } : {},
    validate: validateAttribute(owner, name),
  };
}

/** A whole number kept in one HTML attribute; see `textAttribute` for why a default must exist. */
export function numberAttribute(
  owner: string,
  name: string,
  htmlName: string,
  fallback: number | null = null,
): Attribute {
  return {
    default: fallback,
    parseHTML: (element) => {
      const written = element.getAttribute(htmlName);
      return written && /^\d{1,9}$/.test(written) ? Number(written) : fallback;
    },
    renderHTML: (attributes) =>
      typeof attributes[name] === "number" ? { [htmlName]: String(attributes[name]) } : {},
    validate: validateAttribute(owner, name),
  };
}
