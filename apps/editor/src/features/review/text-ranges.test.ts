import type { NodeJson, ThreadView } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { cutAtRanges, cutToBlocks, rangesOf, type TextRange } from "./text-ranges.ts";

const text = (words: string): NodeJson => ({ type: "text", text: words });
const thread = (id: string, changes: Partial<ThreadView>): ThreadView => ({
  id,
  status: "open",
  version: 1,
  quote: "",
  revisionNumber: null,
  place: null,
  words: null,
  startedBy: "孙立群",
  resolvedBy: null,
  resolvedAt: null,
  comments: [],
  allowedActs: { "reply-to-thread": null, "resolve-thread": null, "reopen-thread": null },
  ...changes,
});
const placed = (block: number, from: number, to: number, last = block): ThreadView["place"] => ({
  fragment: "body",
  from: { block, offset: from },
  to: { block: last, offset: to },
});
const range = (place: NonNullable<ThreadView["place"]>): TextRange => ({
  about: "thread-a",
  kind: "thread",
  number: 1,
  words: "",
  place,
});

describe("words that something beside the text is about", () => {
  it("are those of open threads that still stand, numbered as beside the text", () => {
    const ranges = rangesOf(
      [
        thread("resolved", { status: "resolved", place: placed(0, 0, 2) }),
        thread("here", { place: placed(0, 4, 6) }),
        thread("gone", {}),
      ],
      [],
    );
    expect(ranges).toMatchObject([{ about: "thread-here", number: 1 }]);
  });

  it("are those a reason quotes, when the text has them", () => {
    const reason = (id: string, place: ThreadView["place"]) => ({
      ...{ id, place, quote: "企业总量", words: null },
      ...{ text: "？", answer: null },
    });
    const ranges = rangesOf(
      [],
      [
        {
          position: 1,
          stepSlug: "first",
          person: { id: "p", name: "孙立群" },
          outcome: "request-changes",
          note: null,
          decidedAt: "2026-01-01T00:00:00.000Z",
          reasons: [reason("a", null), reason("b", placed(1, 0, 4)), reason("c", null)],
        },
      ],
    );
    expect(ranges).toMatchObject([{ about: "reason-b", number: 2, place: { from: { block: 1 } } }]);
  });
});

describe("cutting words at ranges", () => {
  it("follows a range from one joined block into the next", () => {
    const place = placed(0, 7, 2, 1);
    const blocks = [
      { number: 0, length: 9 },
      { number: 1, length: 7 },
    ];
    const cuts = place && cutToBlocks([range(place)], "body", blocks);
    expect(cuts).toMatchObject([{ start: 7, end: 12 }]);
  });

  it("keeps every character once, and a figure whole", () => {
    const nodes = [
      text("已开通"),
      { type: "figure", attrs: { phrase: "超1.1万个" } },
      text("基站"),
    ];
    const place = placed(0, 2, 5);
    const cuts = place ? [{ range: range(place), start: 2, end: 5 }] : [];
    const pieces = cutAtRanges(nodes, 0, cuts);
    expect(pieces.map((piece) => piece.nodes[0]?.text ?? "figure")).toEqual([
      "已开",
      "通",
      "figure",
      "基站",
    ]);
    expect(pieces.map(({ ranges }) => ranges.length)).toEqual([0, 1, 1, 0]);
    expect(pieces.map(({ begins, ends }) => [begins.length, ends.length])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });
});
