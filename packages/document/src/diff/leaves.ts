import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import { nodesText } from "../document-text.ts";
import { blockText, isTextBlock } from "../walk.ts";
import { foldWidth } from "./fold-width.ts";
import type { BlockSide, Frame } from "./types.ts";

/** A block of a list, with what alignment needs to know of it. */
export interface Leaf extends BlockSide {
  /** Blocks of different groups are never the same block: prose, caption, picture, table, … */
  group: string;
  text: string;
  /** Equal keys are the same block as far as the words go. */
  key: string;
}

const containers = new Set(["bulletList", "orderedList", "listItem", "blockquote", "pullBox"]);
const prose = new Set(["paragraph", "heading", "pullBoxTitle"]);

/**
 * The blocks of a node list in reading order: text blocks, pictures, tables, pinned sections and
 * whatever else, each with the containers around it. An empty container is a block of its own.
 */
export function leavesOf(nodes: readonly NodeJson[]): Leaf[] {
  const leaves: Leaf[] = [];
  let frames = 0;
  const collect = (children: readonly NodeJson[], above: readonly Frame[]) => {
    for (const node of children) {
      if (containers.has(node.type) && node.content && node.content.length > 0) {
        const frame = { type: node.type, attrs: node.attrs ?? null, id: frames };
        frames += 1;
        collect(node.content, [...above, frame]);
      } else {
        leaves.push(leafOf(node, leaves.length, [...above]));
      }
    }
  };
  collect(nodes, []);
  return leaves;
}

function leafOf(node: NodeJson, index: number, frames: Frame[]): Leaf {
  if (isTextBlock(node)) {
    const text = blockText(node);
    const group = prose.has(node.type) ? "prose" : node.type;
    // Atoms without words (an unknown node) count for the key, not for the words.
    const silent = (node.content ?? []).filter(
      (child) => child.type !== "text" && child.type !== "figure" && child.type !== "hardBreak",
    );
    const key = `${group} ${text}${silent.length > 0 ? canonicalJson(silent) : ""}`;
    return { index, node, frames, group, text, key };
  }
  const text = nodesText([node]);
  return {
    index,
    node,
    frames,
    group: node.type,
    text,
    key: `${node.type} ${canonicalJson(node)}`,
  };
}

/** The node list that leaves came from: neighbours with the same container ids share the container. */
export function nodesFrom(
  leaves: readonly Pick<BlockSide, "node" | "frames">[],
  depth = 0,
): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (let index = 0; index < leaves.length; ) {
    const leaf = leaves[index] as BlockSide;
    const frame = leaf.frames[depth];
    if (!frame) {
      nodes.push(leaf.node);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (leaves[end]?.frames[depth]?.id === frame.id) end += 1;
    const content = nodesFrom(leaves.slice(index, end), depth + 1);
    nodes.push({ type: frame.type, ...(frame.attrs ? { attrs: frame.attrs } : {}), content });
    index = end;
  }
  return nodes;
}

/** The single characters and pairs of a text, folded, as sorted numbers: what similarity counts. */
export function shinglesOf(text: string): Float64Array {
  const folded = foldWidth(text);
  const shingles = new Float64Array(Math.max(0, folded.length * 2 - 1));
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    shingles[at] = code;
    if (at > 0) shingles[folded.length + at - 1] = folded.charCodeAt(at - 1) * 65_536 + code;
  }
  return shingles.sort();
}

/** How many shingles two texts share, counted with repetition. */
export function sharedShingles(left: Float64Array, right: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const a = left[i] as number;
    const b = right[j] as number;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return shared;
}
