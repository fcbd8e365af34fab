import { chooseRules } from "@fangzhi/quantity";
import type { BindableValue } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { findChecks } from "./find-checks.ts";

const rules = chooseRules([]);
const today = "2026-03-01";

const ask = (text: string) =>
  findChecks({ text, figures: [], values: [], records: [], today, rules }).map(
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
    const ids = (figures: Parameters<typeof findChecks>[0]["figures"]) =>
      findChecks({ text, figures, values: [], records: [], today, rules }).map(
        ({ ruleId }) => ruleId,
      );
    expect(ids([])).toContain("T08");
    expect(ids([{ start: 5, end: 10, metricId: "m", revisionId: "r" }])).not.toContain("T08");
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
    const figures = [{ start: 3, end: 9, metricId: "m", revisionId: "r" }];
    const ids = (high: string) =>
      findChecks({ text, figures, values: [], records: [{ ...value, high }], today, rules }).map(
        ({ ruleId }) => ruleId,
      );
    expect(ids("800000")).not.toContain("T05");
    expect(ids("900000")).toContain("T05");
  });

  it.each([
    ["T04", "共有企业488家，其中国家级企业506家。"],
    ["T06", "实现2025年规模超3000亿元目标。"],
    ["N15", "目前已建成30座。"],
    ["T10", "截至2025年底，全省低空企业总数达1.5万家。\n截至2025年底，全省低空企业总数达1.8万家。"],
  ])("fire in the writing room: %s", (id, text) => {
    const found = findChecks({ text, figures: [], values: [], records: [], today, rules });
    expect(found.map(({ ruleId }) => ruleId)).toContain(id);
    for (const { message, sentence } of found) {
      expect([message.zh, message.en, sentence]).not.toContain("");
    }
  });

  it("tell one metric shown twice for one period with two values", () => {
    const text = "飞行量超70万架次。\n另一段写近80万架次。";
    const value = (revisionId: string, low: string, isCurrent: boolean): BindableValue => ({
      metricId: "m",
      revisionId,
      metricName: "飞行量",
      phrase: "",
      qualifier: "over",
      low,
      high: null,
      unit: { norm: "架次" },
      kind: "level",
      periodText: "2025年",
      periodEnd: "2025-12-31",
      sourceTitle: "",
      isCurrent,
    });
    const figures = [
      { start: 3, end: 9, metricId: "m", revisionId: "r1" },
      { start: 15, end: 21, metricId: "m", revisionId: "r2" },
    ];
    const records = [value("r1", "700000", false), value("r2", "800000", true)];
    const found = findChecks({ text, figures, values: [], records, today, rules });
    expect(found).toContainEqual(
      expect.objectContaining({ ruleId: "T10", text: "近80万架次", suggestion: "超70万架次" }),
    );
  });

  it("follow what the newsroom set", () => {
    const set = chooseRules([
      { ruleId: "N15", isOn: true, severity: "error" },
      { ruleId: "T08", isOn: false, severity: null },
    ]);
    const text = "目前已建成30座。另建成20座。";
    const found = findChecks({ text, figures: [], values: [], records: [], today, rules: set });
    expect(found.map(({ ruleId, severity, blocks }) => [ruleId, severity, blocks])).toEqual([
      ["N15", "error", true],
    ]);
  });
});
