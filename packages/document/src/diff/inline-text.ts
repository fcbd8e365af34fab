import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import { inlineText } from "../walk.ts";

/** The pseudo node between the paragraphs of a split or a merge; it never enters a document. */
export const boundaryNode: NodeJson = { type: "blockBoundary" };

/** One inline node with its place in the text. Nodes without text of their own take one character. */
export interface InlineRun {
  start: number;
  end: number;
  node: NodeJson;
}

/** The words of one or more blocks as a text with the nodes it is made of. */
export interface InlineText {
  text: string;
  runs: InlineRun[];
}

export function inlineTextOf(blocks: readonly (readonly NodeJson[])[]): InlineText {
  const runs: InlineRun[] = [];
  let text = "";
  const add = (node: NodeJson) => {
    const words = node.type === boundaryNode.type ? "\u2029" : inlineText(node) || "\ufffc";
    runs.push({ start: text.length, end: text.length + words.length, node });
    text += words;
  };
  for (const [index, nodes] of blocks.entries()) {
    if (index > 0) add(boundaryNode);
    for (const node of nodes) if (node.type !== "text" || node.text) add(node);
  }
  return { text, runs };
}

/** The nodes between two offsets; texts are cut, atoms that are touched come whole. */
export function sliceNodes(inline: InlineText, start: number, end: number): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (let index = firstRun(inline, start); index < inline.runs.length; index += 1) {
    const run = inline.runs[index] as InlineRun;
    if (run.start >= end) break;
    if (run.node.type !== "text") {
      nodes.push(run.node);
      continue;
    }
    const from = Math.max(start, run.start) - run.start;
    const to = Math.min(end, run.end) - run.start;
    if (to > from) nodes.push({ ...run.node, text: (run.node.text ?? "").slice(from, to) });
  }
  return nodes;
}

/** The index of the run that holds the character at an offset. */
export function firstRun(inline: InlineText, offset: number): number {
  let low = 0;
  let high = inline.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inline.runs[middle] as InlineRun).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What must be equal, besides the words, for two inline nodes to be the same. */
export function nodeSignature(node: NodeJson): string {
  if (node.type === "text") return node.marks?.length ? canonicalJson(sortedMarks(node)) : "";
  return canonicalJson(node);
}

function sortedMarks(node: NodeJson) {
  return (node.marks ?? []).map((mark) => canonicalJson(mark)).sort();
}
