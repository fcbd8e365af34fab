import type { NodeJson } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, arbitraryPair } from "../testing/arbitrary-document.ts";
import { applyDiff, diffDocuments, invertDiff, isUnchanged, walkBlocks } from "./index.ts";
import { inlineTextOf } from "./inline-text.ts";
import { leavesOf } from "./leaves.ts";
import { numberPhrases } from "./number-phrases.ts";
import type { BlockChange, Segment } from "./types.ts";

const runs = { numRuns: Number(process.env.FC_RUNS ?? 300) };

describe("the comparison of any two documents", { timeout: 60_000 }, () => {
  test("applied to the first gives the second", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        expect(applyDiff(before, diffDocuments(before, after))).toEqual(after);
      }),
      runs,
    );
  });

  test("of a document with itself is empty", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const diff = diffDocuments(document, structuredClone(document));
        expect(isUnchanged(diff)).toBe(true);
      }),
      runs,
    );
  });

  test("is empty only if the documents are the same", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        expect(isUnchanged(diffDocuments(before, after))).toBe(isSame);
      }),
      runs,
    );
  });

  test("swapped is its inverse", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const diff = diffDocuments(before, after);
        expect(diffDocuments(after, before)).toEqual(invertDiff(diff));
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
      }),
      runs,
    );
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const again = diffDocuments(structuredClone(before), structuredClone(after));
        expect(again).toEqual(diffDocuments(before, after));
      }),
      runs,
    );
  });

  test("accounts for every block and every character of both sides exactly once", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const diff = diffDocuments(before, after);
        for (const name of ["headline", "body"] as const) {
          expectAccounted(before.fragments[name], after.fragments[name], diff.fragments[name]);
        }
      }),
      runs,
    );
  });

  test("never cuts a number phrase", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const diff = diffDocuments(before, after);
        for (const segments of segmentLists(Object.values(diff.fragments).flat())) {
          expectWholeNumbers(segments, "before");
          expectWholeNumbers(segments, "after");
        }
      }),
      runs,
    );
  });

  test("tells every move at two places: where the words were and where they are", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const { body } = diffDocuments(before, after).fragments;
        const segments = body.flatMap((change) => change.segments);
        const moves = (op: string) =>
          segments
            .filter((segment) => segment.op === op)
            .map((segment) => segment.move ?? 0)
            .sort((a, b) => a - b);
        const blocks = new Set(body.map((change) => change.move));
        expect(moves("arrived")).toEqual(moves("departed"));
        expect(new Set(moves("arrived")).size).toBe(moves("arrived").length);
        expect(moves("arrived").every((move) => move > 0 && !blocks.has(move))).toBe(true);
      }),
      runs,
    );
  });

  test("is JSON: it can be stored and sent", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const diff = diffDocuments(before, after);
        expect(applyDiff(before, JSON.parse(JSON.stringify(diff)))).toEqual(after);
        expect([...walkBlocks(Object.values(diff.fragments))].length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});

function expectAccounted(
  before: readonly NodeJson[],
  after: readonly NodeJson[],
  changes: readonly BlockChange[],
): void {
  const own = changes.filter((change) => change.kind !== "departed");
  const indexes = (side: "before" | "after") =>
    own.flatMap((change) => change[side].map(({ index }) => index)).sort((a, b) => a - b);
  expect(indexes("before")).toEqual(leavesOf(before).map(({ index }) => index));
  expect(indexes("after")).toEqual(leavesOf(after).map(({ index }) => index));
  for (const change of own) {
    if (change.segments.length === 0) continue;
    for (const side of ["before", "after"] as const) {
      const { text } = inlineTextOf(change[side].map(({ node }) => node.content ?? []));
      expect(change.segments.map((segment) => segment[side].text).join("")).toBe(text);
      let at = 0;
      for (const segment of change.segments) {
        expect(segment[side].start).toBe(at);
        at = segment[side].end;
      }
    }
  }
}

function* segmentLists(changes: readonly BlockChange[]): Generator<Segment[]> {
  for (const change of changes) {
    yield change.segments;
    for (const part of change.parts ?? []) yield part.segments;
    const cells = change.table?.rows.flatMap((row) => row.cells) ?? [];
    for (const cell of cells) yield* segmentLists(cell.blocks);
  }
}

/** Numbers are read in each stretch of words between figures, as a reader reads them. */
function expectWholeNumbers(segments: readonly Segment[], side: "before" | "after"): void {
  const words = segments.flatMap((segment) => segment[side].nodes);
  const cuts = new Set(
    segments
      .filter((segment) => segment.op !== "equal")
      .flatMap((segment) => [segment[side].start, segment[side].end]),
  );
  let offset = 0;
  let stretch = "";
  const check = () => {
    for (const { start, end } of numberPhrases(stretch)) {
      for (let inside = offset + start + 1; inside < offset + end; inside += 1) {
        const isMark = segments.some(
          (segment) =>
            segment.op === "format" &&
            (segment[side].start === inside || segment[side].end === inside),
        );
        if (!isMark) expect(cuts.has(inside), `${stretch} cut at ${inside}`).toBe(false);
      }
    }
    offset += stretch.length;
    stretch = "";
  };
  for (const node of words) {
    if (node.type === "text") {
      stretch += node.text ?? "";
      continue;
    }
    check();
    offset += inlineTextOf([[node]]).text.length || 1;
  }
  check();
}
