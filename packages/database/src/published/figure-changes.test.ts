import { describe, expect, it } from "vitest";
import { figureChanges, type ShownFigure } from "./figure-changes.ts";

const shown = (figureId: string, metric: string, valueId: string, phrase: string): ShownFigure => ({
  figureId,
  metric: { id: metric, name: metric, nameEn: null, unit: "个", definition: "" },
  valueId,
  reason: "later-period",
  shown: { phrase, periodText: "截至2025年底", sourceTitle: "来源" },
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
      [null, "超900条"],
      ["超1.1万个", null],
    ]);
  });

  it("see a changed source behind the same phrase", () => {
    const before = [shown("f1", "stations", "r1", "超1.1万个")];
    const after = [shown("f1", "stations", "r2", "超1.1万个")];
    expect(phrases(before, after)).toEqual([["超1.1万个", "超1.1万个"]]);
  });
});
