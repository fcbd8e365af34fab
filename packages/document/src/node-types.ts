/** Every node a document may hold under the present schema version. */
export const nodeTypes = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "pullBox",
  "pullBoxTitle",
  "picture",
  "pictureCaption",
  "pictureCredit",
  "table",
  "tableRow",
  "tableHeader",
  "tableCell",
  "profileSection",
  "unknownBlock",
  "text",
  "hardBreak",
  "figure",
  "unknownInline",
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** Every mark a text may carry. `comment` belongs to the draft only: revisions are stripped of it. */
export const markTypes = ["link", "bold", "italic", "comment", "unknownMark"] as const;
export type MarkType = (typeof markTypes)[number];

export function isNodeType(type: unknown): type is NodeType {
  return (nodeTypes as readonly unknown[]).includes(type);
}

export function isMarkType(type: unknown): type is MarkType {
  return (markTypes as readonly unknown[]).includes(type);
}

/** Blocks whose children are text, figures and line breaks. */
export const textBlockTypes: ReadonlySet<string> = new Set<NodeType>([
  "paragraph",
  "heading",
  "pullBoxTitle",
  "pictureCaption",
  "pictureCredit",
]);

/**
 * Raised whenever a document written under the new schema could be damaged by a tab that knows only
 * the old one (an old tab deletes nodes it doesn't know, for everyone). The socket token carries it.
 */
export const schemaVersion = 1;
