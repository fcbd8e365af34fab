import { type DocumentJson, type FragmentName, fragmentNames, type NodeJson } from "@fangzhi/types";
import { nodesText } from "../document-text.ts";
import { stripComments } from "../strip-comments.ts";
import { diffBlocks } from "./diff-blocks.ts";
import { diffFigures } from "./diff-figures.ts";
import type { BlockChange, DiffContext, DocumentDiff } from "./types.ts";

/**
 * What changed from one document to another, in three lanes: figures, text, attributes. Number
 * phrases are atoms: none is ever shown changed in part. Comments are no part of it. `context` tells
 * what a metric revision says, so that a changed source is a change though no letter differs.
 */
export function diffDocuments(
  before: DocumentJson,
  after: DocumentJson,
  context?: DiffContext,
): DocumentDiff {
  const left = stripComments(before);
  const right = stripComments(after);
  const allCharacters = charactersOf(left) + charactersOf(right);
  const fragments = {} as Record<FragmentName, BlockChange[]>;
  for (const name of fragmentNames) {
    fragments[name] = diffBlocks(left.fragments[name], right.fragments[name], allCharacters);
  }
  return { fragments, figures: diffFigures(left, right, Object.values(fragments), context) };
}

function charactersOf(document: DocumentJson): number {
  const length = (nodes: readonly NodeJson[]) => nodesText(nodes).length;
  return fragmentNames.reduce((sum, name) => sum + length(document.fragments[name]), 0);
}

/** Whether the documents are the same, in words, figures and attributes. */
export function isUnchanged(diff: DocumentDiff): boolean {
  const blocks = Object.values(diff.fragments).flat();
  return diff.figures.length === 0 && blocks.every((change) => change.kind === "unchanged");
}
