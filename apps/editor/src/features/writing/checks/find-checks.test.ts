import { describe, expect, it } from "vitest";
import { findChecks } from "./find-checks.ts";

const ask = (text: string) =>
  findChecks({ text, figures: [], values: [], today: "2026-03-01" }).map(
    ({ ruleId, text: words, sentence, blocks }) => ({ ruleId, words, sentence, blocks }),
  );

describe("the checks of a text", () => {
  it("say which of them keep the piece from review", () => {
    expect(ask("园区有37台，，由专人看管。")).toContainEqual({
      ruleId: "P11",
      words: "，，",
      sentence: "园区有37台，，由专人看管。",
      blocks: true,
    });
    expect(ask("目前已建成30座。").every(({ blocks }) => !blocks)).toBe(true);
  });

  it("ask for the date and source of a number, not of a figure, which has them", () => {
    const text = "企业总量达1.5万家。";
    const ids = (figures: { start: number; end: number; metricId: string }[]) =>
      findChecks({ text, figures, values: [], today: "2026-03-01" }).map(({ ruleId }) => ruleId);
    expect(ids([])).toContain("T08");
    expect(ids([{ start: 5, end: 10, metricId: "m" }])).not.toContain("T08");
  });

  it("compare a figure with its metric's present value, kept by its upper bound alone", () => {
    const text = "飞行量近80万架次。";
    const value = {
      metricId: "m",
      revisionId: "r",
      metricName: "飞行量",
      phrase: "近80万架次",
      qualifier: "nearly",
      low: null,
      high: "800000",
      unit: { norm: "架次" },
      kind: "level",
      periodText: "",
      periodEnd: null,
      sourceTitle: "",
      isCurrent: true,
    } as const;
    const figures = [{ start: 3, end: 9, metricId: "m" }];
    const ids = (high: string) =>
      findChecks({ text, figures, values: [{ ...value, high }], today: "2026-03-01" }).map(
        ({ ruleId }) => ruleId,
      );
    expect(ids("800000")).not.toContain("T05");
    expect(ids("900000")).toContain("T05");
  });
});
