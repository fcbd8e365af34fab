import { describe, expect, it } from "vitest";
import { figureChanges, type ShownFigure } from "./figure-changes.ts";

const shown = (
  figureId: string,
  metric: string,
  revisionId: string,
  phrase: string,
  title = "来源",
): ShownFigure => ({
  use: {
    figureId,
    metricId: metric,
    revisionId,
    phrase,
    fragment: "body",
    position: 0,
    sentence: "",
  },
  metric: { id: metric, name: metric, nameEn: null, unit: "个", definition: "" },
  value: {
    low: "11000",
    high: null,
    qualifier: "over",
    period: {
      text: "截至2025年底",
      role: "as_of",
      start: null,
      end: "2025-12-31",
      precision: "day",
    },
    source: { title, publisher: null, url: null, publishedOn: null, locator: null, quote: null },
    reason: "later-period",
  },
});

const phrases = (before: ShownFigure[], after: ShownFigure[]) =>
  figureChanges(before, after).map(({ from, to }) => [from?.phrase ?? null, to?.phrase ?? null]);

describe("the figures changed between two versions", () => {
  it("are none when nothing changed", () => {
    const same = [shown("f1", "stations", "r1", "超1.1万个")];
    expect(figureChanges(same, same)).toEqual([]);
  });

  it("name the old and the new phrase of a figure", () => {
    const before = [shown("f1", "stations", "r1", "超1.1万个")];
    const after = [shown("f1", "stations", "r2", "逾2.13万个")];
    expect(phrases(before, after)).toEqual([["超1.1万个", "逾2.13万个"]]);
  });

  it("know a figure that was cut and inserted anew by its metric", () => {
    const before = [shown("f1", "stations", "r1", "超1.1万个")];
    const after = [shown("f9", "stations", "r2", "逾2.13万个")];
    expect(phrases(before, after)).toEqual([["超1.1万个", "逾2.13万个"]]);
  });

  it("count a number said twice once", () => {
    const before = [shown("f1", "routes", "r1", "超700条"), shown("f2", "routes", "r1", "超700条")];
    const after = [shown("f1", "routes", "r2", "超900条"), shown("f2", "routes", "r2", "超900条")];
    expect(phrases(before, after)).toEqual([["超700条", "超900条"]]);
  });

  it("tell of figures that came and went", () => {
    const before = [shown("f1", "stations", "r1", "超1.1万个")];
    const after = [shown("f2", "routes", "r2", "超900条")];
    expect(phrases(before, after)).toEqual([
      ["超1.1万个", null],
      [null, "超900条"],
    ]);
  });

  it("see a changed source behind the same phrase", () => {
    const before = [shown("f1", "stations", "r1", "超1.1万个")];
    const after = [shown("f1", "stations", "r2", "超1.1万个", "另一个来源")];
    expect(figureChanges(before, after)).toMatchObject([
      {
        kinds: ["source", "revision"],
        from: { phrase: "超1.1万个", sourceTitle: "来源" },
        to: { phrase: "超1.1万个", sourceTitle: "另一个来源" },
      },
    ]);
  });
});
