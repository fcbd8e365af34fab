import { acts, locales, refusalCodes, stages } from "@fangzhi/types";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { loadMessages } from "#i18n/messages.ts";
import type { ActionRefusalCode } from "./action-result.ts";
import { refusalMessage } from "./refusal-message.ts";

type Translate = Parameters<typeof refusalMessage>[0];
const codes: ActionRefusalCode[] = [...refusalCodes, "defect", "unreachable"];

describe.each(locales)("refusals in %s", async (locale) => {
  const messages = await loadMessages(locale);
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  }) satisfies Translate;

  it.each(codes)("says %s as a sentence, with and without details", (code) => {
    for (const details of [{}, { act: "publish", stage: "draft", count: 3, seconds: 40 }]) {
      const sentence = refusalMessage(t, { code, details });
      expect(sentence).not.toMatch(/[{}]|refusals\.|undefined/);
      expect(sentence.length).toBeGreaterThan(5);
    }
  });

  it("names every act and every stage a refusal may carry", () => {
    for (const act of acts) {
      const name = messages.refusals.acts[act];
      expect(name).toMatch(/\S/);
      expect(refusalMessage(t, { code: "not-permitted", details: { act } })).toContain(name);
    }
    for (const stage of stages) {
      const sentence = refusalMessage(t, { code: "wrong-stage", details: { stage } });
      expect(sentence).toContain(messages.common.stages[stage]);
    }
  });

  it("fills in what makes it concrete", () => {
    expect(refusalMessage(t, { code: "rate-limited", details: { seconds: 40 } })).toContain("40");
    expect(refusalMessage(t, { code: "reasons-unanswered", details: { count: 3 } })).toContain("3");
    expect(refusalMessage(t, { code: "defect", details: { id: "a1b2" } })).toContain("a1b2");
  });
});
