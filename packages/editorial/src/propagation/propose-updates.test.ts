import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { becomesCurrent, offersFor, type StandingRevision } from "../metrics/current-revision.ts";
import {
  type FigureInPiece,
  type MetricStanding,
  proposeUpdates,
  sentenceWith,
} from "./propose-updates.ts";

const approved = (
  number: number,
  year: number | null,
  more: Partial<StandingRevision> = {},
): StandingRevision & { phrase: string } => ({
  id: `r${number}`,
  number,
  rank: "normal",
  status: "actual",
  period: { role: "as_of", start: null, end: year === null ? null : `${year}-12-31` },
  phrase: `${number}万个`,
  ...more,
});

const standing = (
  currentRevisionId: string,
  ...revisions: MetricStanding["approved"]
): Map<string, MetricStanding> => new Map([["m", { currentRevisionId, approved: revisions }]]);

const shows = (metricRevisionId: string, more: Partial<FigureInPiece> = {}): FigureInPiece => ({
  pieceId: "p",
  figureId: "f",
  metricId: "m",
  metricRevisionId,
  phrase: "1万个",
  sentence: "全省已开通1万个。",
  nth: 0,
  ...more,
});

describe("which revision a metric shows", () => {
  test.each([
    ["the first one", null, approved(1, 2024), true],
    ["a later period", approved(1, 2024), approved(2, 2025), true],
    ["a restated earlier year", approved(2, 2025), approved(3, 2024), false],
    ["a later period recorded before", approved(3, 2024), approved(2, 2025), true],
    ["a newer record of the same time", approved(1, 2024), approved(2, 2024), true],
    ["an older record of the same time", approved(2, 2024), approved(1, 2024), false],
    ["a dated value after an undated one", approved(1, null), approved(2, 2020), true],
    [
      "an actual value after a distant target",
      approved(1, 2030, { status: "target" }),
      approved(2, 2025),
      true,
    ],
    ["a deprecated one", approved(1, 2024), approved(2, 2025, { rank: "deprecated" }), false],
  ])("%s", (_, current, next, expected) => {
    expect(becomesCurrent(current, next)).toBe(expected);
  });

  test("a text that speaks of a past year is offered its restatement after what is current", () => {
    const all = [approved(1, 2024), approved(2, 2025), approved(3, 2024)];
    expect(offersFor(all[0] as StandingRevision, "r2", all).map((offer) => offer.id)).toEqual([
      "r2",
      "r3",
    ]);
    expect(offersFor(all[2] as StandingRevision, "r2", all).map((offer) => offer.id)).toEqual([
      "r2",
    ]);
    expect(offersFor(all[1] as StandingRevision, "r2", all)).toEqual([]);
  });

  test("nothing is ever offered to itself, and nothing deprecated to anybody", () => {
    const revision = fc.record({
      year: fc.option(fc.integer({ min: 2020, max: 2024 })),
      rank: fc.constantFrom("normal", "preferred", "deprecated"),
      status: fc.constantFrom("actual", "target"),
    });
    fc.assert(
      fc.property(fc.array(revision, { minLength: 1, maxLength: 6 }), (drawn) => {
        const all = drawn.map((one, index) =>
          approved(index + 1, one.year, { rank: one.rank, status: one.status }),
        );
        const current = all.reduce<StandingRevision | null>(
          (held, next) => (becomesCurrent(held, next) ? next : held),
          null,
        );
        for (const shown of all) {
          const offers = offersFor(shown, current?.id ?? null, all);
          expect(offers.every((offer) => offer.id !== shown.id)).toBe(true);
          expect(offers.every((offer) => offer.rank !== "deprecated")).toBe(true);
          if (shown.id === current?.id)
            expect(offers.every((one) => one.id !== shown.id)).toBe(true);
        }
      }),
    );
  });
});

describe("proposals", () => {
  const standings = standing("r2", approved(1, 2024), approved(2, 2025));

  test("a draft and a live version of one figure are one proposal with the draft's sentence", () => {
    const draft = shows("r1", { sentence: "目前已开通1万个。" });
    expect(proposeUpdates(standings, [draft], [shows("r1")])).toEqual([
      {
        pieceId: "p",
        figureId: "f",
        metricId: "m",
        fromRevisionId: "r1",
        toRevisionId: "r2",
        sentenceBefore: "目前已开通1万个。",
        sentenceAfter: "目前已开通2万个。",
        inDraft: true,
        inPublished: true,
      },
    ]);
  });

  test("a draft that already shows the newer value only waits for publication", () => {
    expect(proposeUpdates(standings, [shows("r2")], [shows("r1")])).toEqual([]);
  });

  test("a figure that only the live version shows is proposed as such", () => {
    const [proposal] = proposeUpdates(standings, [], [shows("r1")]);
    expect(proposal).toMatchObject({ inDraft: false, inPublished: true });
  });

  test("a kept value is not asked about again, a restatement of it is", () => {
    const kept = (_: FigureInPiece, to: string) => to === "r2";
    expect(proposeUpdates(standings, [shows("r1")], [], kept)).toEqual([]);
    const restated = standing("r2", approved(1, 2024), approved(2, 2025), approved(3, 2024));
    expect(proposeUpdates(restated, [shows("r1")], [], kept)).toMatchObject([
      { toRevisionId: "r3" },
    ]);
  });

  test("a figure pasted twice is one proposal, and the place that is behind speaks", () => {
    const twice = [shows("r2", { sentence: "新。" }), shows("r1")];
    expect(proposeUpdates(standings, twice, [])).toMatchObject([{ fromRevisionId: "r1" }]);
  });

  test("a value that was never approved is left to the check at submission", () => {
    expect(proposeUpdates(standings, [shows("unknown")], [])).toEqual([]);
  });

  test("the second of two equal phrases in a sentence is the one replaced", () => {
    expect(sentenceWith("甲1万个，乙1万个。", "1万个", "2万个", 1)).toBe("甲1万个，乙2万个。");
    expect(sentenceWith("甲1万个。", "3万个", "2万个")).toBe("甲1万个。");
  });
});
