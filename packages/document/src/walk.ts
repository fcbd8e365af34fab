import { type DocumentJson, type FragmentName, fragmentNames, type NodeJson } from "@fangzhi/types";
import { textBlockTypes } from "./node-types.ts";

export interface PlacedNode {
  node: NodeJson;
  fragment: FragmentName;
  /** Child indexes from the fragment down to the node. */
  path: readonly number[];
}

/** Every node of a document in reading order, parents before children. */
export function* walkDocument(document: DocumentJson): Generator<PlacedNode> {
  for (const fragment of fragmentNames) {
    yield* walkNodes(document.fragments[fragment], fragment, []);
  }
}

function* walkNodes(
  nodes: readonly NodeJson[],
  fragment: FragmentName,
  above: readonly number[],
): Generator<PlacedNode> {
  for (const [index, node] of nodes.entries()) {
    const path = [...above, index];
    yield { node, fragment, path };
    if (node.content) yield* walkNodes(node.content, fragment, path);
  }
}

/** What one inline node reads as. Unknown nodes read as nothing. */
export function inlineText(node: NodeJson): string {
  if (node.type === "text") return typeof node.text === "string" ? node.text : "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "figure" && typeof node.attrs?.phrase === "string") return node.attrs.phrase;
  return "";
}

/** The text of one text block: its words, its figures' phrases, "\n" for a line break. */
export function blockText(block: NodeJson): string {
  return (block.content ?? []).map(inlineText).join("");
}

export function isTextBlock(node: NodeJson): boolean {
  return textBlockTypes.has(node.type);
}
