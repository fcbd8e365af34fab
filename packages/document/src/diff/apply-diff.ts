import { type DocumentJson, type FragmentName, fragmentNames, type NodeJson } from "@fangzhi/types";
import { joinTexts, stripComments } from "../strip-comments.ts";
import { isTextBlock } from "../walk.ts";
import { boundaryNode, inlineTextOf, sliceNodes } from "./inline-text.ts";
import { leavesOf, nodesFrom } from "./leaves.ts";
import type { BlockChange, BlockSide, DocumentDiff, Segment, TableChange } from "./types.ts";

/**
 * The after document, made from the before document and the comparison: what is equal is taken from
 * the former, what changed from the latter. Comments are gone from it.
 */
export function applyDiff(before: DocumentJson, diff: DocumentDiff): DocumentJson {
  const base = stripComments(before);
  const fragments = {} as Record<FragmentName, NodeJson[]>;
  for (const name of fragmentNames) {
    fragments[name] = applyBlocks(base.fragments[name], diff.fragments[name]);
  }
  return { ...base, fragments };
}

function applyBlocks(before: readonly NodeJson[], changes: readonly BlockChange[]): NodeJson[] {
  const leaves = leavesOf(before);
  const applied = changes.flatMap((change) => {
    const old = change.before.map((side) => leaves[side.index]?.node as NodeJson);
    return applyBlock(old, change);
  });
  return nodesFrom(applied);
}

function applyBlock(
  old: readonly NodeJson[],
  change: BlockChange,
): Pick<BlockSide, "node" | "frames">[] {
  const [only] = change.after;
  if (!only) return [];
  const isWhole = change.kind === "unchanged" || change.kind === "moved";
  if (isWhole) return [{ node: old[0] as NodeJson, frames: only.frames }];
  if (change.table) {
    return [{ node: applyTable(only.node, change.table), frames: only.frames }];
  }
  if (change.parts) return [{ node: applyParts(old[0] as NodeJson, change), frames: only.frames }];
  if (!isTextBlock(only.node) || change.segments.length === 0) return change.after;
  const contents = applySegments(
    old.map((node) => node.content ?? []),
    change.segments,
  );
  return change.after.map((side, index) => {
    return { node: withContent(side.node, contents[index] ?? []), frames: side.frames };
  });
}

function applySegments(
  old: readonly (readonly NodeJson[])[],
  segments: readonly Segment[],
): NodeJson[][] {
  const text = inlineTextOf(old);
  const contents: NodeJson[][] = [[]];
  for (const { op, before, after } of segments) {
    const nodes = op === "equal" ? sliceNodes(text, before.start, before.end) : after.nodes;
    for (const node of nodes) {
      if (node.type === boundaryNode.type) contents.push([]);
      else contents.at(-1)?.push(node);
    }
  }
  return contents.map(joinTexts);
}

function withContent(node: NodeJson, content: NodeJson[]): NodeJson {
  const { content: _, ...shell } = node;
  return content.length > 0 ? { ...shell, content } : shell;
}

function applyParts(old: NodeJson, change: BlockChange): NodeJson {
  const node = change.after[0]?.node as NodeJson;
  const words = new Map<string, NodeJson[][]>(
    (change.parts ?? []).map((part) => {
      const before = (old.content ?? []).filter((child) => child.type === part.name);
      const contents = before.map((child) => child.content ?? []);
      return [part.name, applySegments(contents, part.segments)];
    }),
  );
  const content = (node.content ?? []).map((child) => {
    const contents = words.get(child.type);
    return contents ? withContent(child, contents.shift() ?? []) : child;
  });
  return withContent(node, content);
}

function applyTable(now: NodeJson, table: TableChange): NodeJson {
  const rows = table.rows.flatMap((row) => {
    if (!row.after) return [];
    const cells = row.cells.flatMap((cell) => {
      if (!cell.after) return [];
      if (cell.kind !== "edited" || !cell.before) return [cell.before ?? cell.after];
      return [withContent(cell.after, applyBlocks(cell.before.content ?? [], cell.blocks))];
    });
    return [withContent(row.after.node, cells)];
  });
  return withContent(now, rows);
}
