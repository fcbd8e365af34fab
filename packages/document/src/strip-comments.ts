import { type DocumentJson, fragmentNames, type NodeJson } from "@fangzhi/types";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The document without comment anchors, as a revision holds it: texts that were apart only because
 * a comment began between them are joined again, so that commenting never changes the hash.
 */
export function stripComments(document: DocumentJson): DocumentJson {
  const fragments = { ...document.fragments };
  for (const name of fragmentNames) fragments[name] = fragments[name].map(stripNode);
  return { ...document, fragments };
}

function stripNode(node: NodeJson): NodeJson {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter((mark) => mark.type !== "comment") ?? [];
  return {
    ...rest,
    ...(kept.length > 0 ? { marks: kept } : {}),
    ...(content && content.length > 0 ? { content: joinTexts(content.map(stripNode)) } : {}),
  };
}

/** Neighbouring texts with the same marks as one text, as ProseMirror keeps them. */
export function joinTexts(nodes: readonly NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text" && sameMarks(node, last)) {
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function sameMarks(left: NodeJson, right: NodeJson): boolean {
  return canonicalJson(left.marks ?? []) === canonicalJson(right.marks ?? []);
}
