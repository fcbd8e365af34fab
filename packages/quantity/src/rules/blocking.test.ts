import { describe, expect, it } from "vitest";
import { blockingRules, findBlockingChecks, quoteFindings } from "./blocking.ts";
import { checkHouseRules, houseRules } from "./check-house-rules.ts";

describe("the checks that keep a piece from review", () => {
  it("are rules of the house, all of them errors", () => {
    for (const id of blockingRules) {
      expect(houseRules.find((rule) => rule.id === id)?.severity, id).toBe("error");
    }
  });

  it("are quoted with their sentence, in reading order", () => {
    const text = "企业入驻。园区有飞行汽车37台，，近100余家企业入驻。\n价格为１２元。";
    expect(findBlockingChecks(text)).toEqual([
      { ruleId: "P11", text: "，，", sentence: "园区有飞行汽车37台，，近100余家企业入驻。" },
      expect.objectContaining({
        ruleId: "N09",
        sentence: "园区有飞行汽车37台，，近100余家企业入驻。",
      }),
      expect.objectContaining({ ruleId: "N01", sentence: "价格为１２元。" }),
    ]);
  });

  it("let a warning pass, and every rule that the newsroom does not name", () => {
    expect(findBlockingChecks("目前已建成30座。")).toEqual([]);
    expect(findBlockingChecks("完成。。", ["N09"])).toEqual([]);
  });

  it("keep a quote when the text around its sentence changes", () => {
    const quotes = (text: string) =>
      quoteFindings(text, checkHouseRules(text)).map(({ ruleId, sentence }) => [ruleId, sentence]);
    const sentence = "近100余家企业入驻。";
    expect(quotes(`又写了一句。${sentence}\n再写一段。`)).toEqual(quotes(sentence));
  });
});
