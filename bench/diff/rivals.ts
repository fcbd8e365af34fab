import { documentFromLines } from "./lines.ts";
import type { TextPair } from "./pairs.ts";
import type { DocumentJson } from "@fangzhi/types";
import { diffDocuments, listChanges } from "@fangzhi/document/diff";
import { fitToSchema } from "@fangzhi/document/schema";
import { StepMap } from "@tiptap/pm/transform";
import { diffChars, diffWords } from "diff";
import { ChangeSet, simplifyChanges } from "prosemirror-changeset";

/** One change as a way of comparing tells it, with the offsets where it cuts each text. */
export interface ToldChange {
  op: string;
  before: string;
  after: string;
}

export interface Told {
  changes: ToldChange[];
  /** Offsets into the texts (paragraphs joined by line ends) at which something begins or ends. */
  cuts: { before: Set<number>; after: Set<number> };
}

/** A way of comparing two texts. `prepare` is not measured; longer texts than `upTo` take minutes. */
export interface Rival {
  name: string;
  upTo: number;
  prepare: (pair: TextPair) => () => Told;
}

export const rivals: readonly Rival[] = [
  { name: "fangzhi", upTo: Number.POSITIVE_INFINITY, prepare: prepareOurs },
  { name: "prosemirror-changeset", upTo: Number.POSITIVE_INFINITY, prepare: prepareChangeset },
  { name: "jsdiff characters", upTo: 20_000, prepare: (pair) => prepareJsdiff(pair, diffChars) },
  {
    name: "jsdiff words (Intl.Segmenter)",
    upTo: 20_000,
    prepare: (pair) =>
      prepareJsdiff(pair, (before, after) => diffWords(before, after, { intlSegmenter })),
  },
];

const intlSegmenter = new Intl.Segmenter("zh", { granularity: "word" });

function prepareOurs(pair: TextPair): () => Told {
  const before = documentFromLines(pair.before);
  const after = documentFromLines(pair.after);
  return () => tellOurs(before, after, pair);
}

function tellOurs(before: DocumentJson, after: DocumentJson, pair: TextPair): Told {
  const diff = diffDocuments(before, after);
  const changes = listChanges(diff).map(({ op, before: was, after: is }) => ({
    op,
    before: was,
    after: is,
  }));
  const starts = { before: lineStarts(pair.before), after: lineStarts(pair.after) };
  const cuts = { before: new Set<number>(), after: new Set<number>() };
  for (const change of diff.fragments.body) {
    for (const side of ["before", "after"] as const) {
      const start = starts[side][change[side][0]?.index ?? 0] ?? 0;
      for (const segment of change.segments) {
        cuts[side].add(start + segment[side].start).add(start + segment[side].end);
      }
    }
  }
  return { changes, cuts };
}

function lineStarts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

function prepareChangeset(pair: TextPair): () => Told {
  const paragraphs = (lines: readonly string[]) => documentFromLines(lines).fragments.body;
  const before = fitToSchema("body", paragraphs(pair.before));
  const after = fitToSchema("body", paragraphs(pair.after));
  const map = new StepMap([0, before.content.size, after.content.size]);
  return () => {
    const set = ChangeSet.create(before).addSteps(after, [map], null);
    const changes: ToldChange[] = [];
    const cuts = { before: new Set<number>(), after: new Set<number>() };
    for (const { fromA, toA, fromB, toB } of simplifyChanges(set.changes, after)) {
      const was = before.textBetween(fromA, toA, "\n");
      const is = after.textBetween(fromB, toB, "\n");
      changes.push({ op: opOf(was, is), before: was, after: is });
      // Positions count two for a paragraph's edges where the text counts one line end.
      for (const at of [fromA, toA]) cuts.before.add(before.textBetween(0, at, "\n").length);
      for (const at of [fromB, toB]) cuts.after.add(after.textBetween(0, at, "\n").length);
    }
    return { changes, cuts };
  };
}

interface JsdiffPart {
  value: string;
  added: boolean;
  removed: boolean;
}

function prepareJsdiff(
  pair: TextPair,
  compare: (before: string, after: string) => JsdiffPart[],
): () => Told {
  const before = pair.before.join("\n");
  const after = pair.after.join("\n");
  return () => {
    const parts = compare(before, after);
    const cuts = { before: new Set<number>(), after: new Set<number>() };
    const changes: ToldChange[] = [];
    let [left, right] = [0, 0];
    for (const [index, part] of parts.entries()) {
      if (!part.added && !part.removed) {
        left += part.value.length;
        right += part.value.length;
        continue;
      }
      if (part.removed) cuts.before.add(left).add((left += part.value.length));
      else cuts.after.add(right).add((right += part.value.length));
      const last = parts[index - 1];
      const pairs = part.added && last?.removed === true;
      if (pairs) changes.pop();
      const was = pairs ? last.value : part.removed ? part.value : "";
      const is = part.added ? part.value : "";
      changes.push({ op: opOf(was, is), before: was, after: is });
    }
    return { changes, cuts };
  };
}

function opOf(before: string, after: string): string {
  if (before === "") return "insert";
  return after === "" ? "delete" : "replace";
}
