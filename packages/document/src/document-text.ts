import { type DocumentJson, fragmentNames, type NodeJson } from "@fangzhi/types";
import { blockText, inlineText, isTextBlock } from "./walk.ts";

/** The words of a document: one line a text block, an empty line between fragments. */
export function documentText(document: DocumentJson): string {
  return fragmentNames
    .map((name) => nodesText(document.fragments[name]))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The words of some nodes: one line a text block that has any. A pinned section reads as its title. */
export function nodesText(nodes: readonly NodeJson[]): string {
  return nodes
    .map((node) => {
      if (isTextBlock(node)) return blockText(node);
      if (node.type === "profileSection" && typeof node.attrs?.title === "string") {
        return node.attrs.title;
      }
      return node.content ? nodesText(node.content) : inlineText(node);
    })
    .filter((text) => text !== "")
    .join("\n");
}

/** The headline on one line; line breaks set by hand become spaces only between Latin words. */
export function headlineText(document: DocumentJson): string {
  return nodesText(document.fragments.headline)
    .replace(/\s*\n\s*/g, (_, at: number, whole: string) =>
      /[a-z\d]/i.test(whole[at - 1] ?? "") ? " " : "",
    )
    .trim();
}

/** Characters as a newsroom counts them: letters, digits and punctuation, no spaces or line ends. */
export function countCharacters(document: DocumentJson): number {
  return Array.from(documentText(document).replace(/\s/gu, "")).length;
}
