import { describe, expect, it } from "vitest";
import { blockingRules, checkPiece, quoteFindings } from "./blocking.ts";
import { checkHouseRules, houseRules } from "./check-house-rules.ts";
import { chooseRules } from "./rule-settings.ts";

const blocked = (text: string, blocking?: readonly string[]) =>
  checkPiece(text, blocking ? { blocking } : {})
    .filter(({ blocks }) => blocks)
    .map(({ ruleId, text: words, sentence }) => ({ ruleId, text: words, sentence }));

describe("the checks that keep a piece from review", () => {
  it("are rules of the house, all of them errors", () => {
    for (const id of blockingRules) {
      expect(houseRules.find((rule) => rule.id === id)?.severity, id).toBe("error");
    }
  });

  it("are quoted with their sentence, in reading order", () => {
    const text = "企业入驻。园区有飞行汽车37台，，近100余家企业入驻。\n价格为１２元。";
    expect(blocked(text)).toEqual([
      { ruleId: "P11", text: "，，", sentence: "园区有飞行汽车37台，，近100余家企业入驻。" },
      expect.objectContaining({
        ruleId: "N09",
        sentence: "园区有飞行汽车37台，，近100余家企业入驻。",
      }),
      expect.objectContaining({ ruleId: "N01", sentence: "价格为１２元。" }),
    ]);
  });

  it("let a warning pass, and every rule that the newsroom does not name", () => {
    expect(blocked("目前已建成30座。")).toEqual([]);
    expect(blocked("完成。。", ["N09"])).toEqual([]);
  });

  it("keep a quote when the text around its sentence changes", () => {
    const quotes = (text: string) =>
      quoteFindings(text, checkHouseRules(text)).map(({ ruleId, sentence }) => [ruleId, sentence]);
    const sentence = "近100余家企业入驻。";
    expect(quotes(`又写了一句。${sentence}\n再写一段。`)).toEqual(quotes(sentence));
  });

  it("follow the newsroom: an error blocks, less does not, and a rule turned off is silent", () => {
    const rules = chooseRules([
      { ruleId: "N15", isOn: true, severity: "error" },
      { ruleId: "P11", isOn: true, severity: "hint" },
      { ruleId: "N09", isOn: false, severity: null },
      { ruleId: "X99", isOn: true, severity: "error" },
    ]);
    const found = checkPiece("目前有37台，，近100余家入驻。", rules);
    expect(found.map(({ ruleId, severity, blocks }) => [ruleId, severity, blocks])).toEqual([
      ["N15", "error", true],
      ["P11", "hint", false],
    ]);
    expect(chooseRules([])).toEqual({ off: [], severity: {}, blocking: [...blockingRules] });
  });

  it("don't ask for the date of a number that is bound", () => {
    const text = "企业总量达1.5万家。";
    const ids = (bound: { start: number; end: number }[]) =>
      checkPiece(text, { bound }).map(({ ruleId }) => ruleId);
    expect(ids([])).toContain("T08");
    expect(ids([{ start: 5, end: 10 }])).not.toContain("T08");
  });
});
