import { type Act, acts, locales } from "@fangzhi/types";
import { createFormatter, createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { loadMessages } from "#i18n/messages.ts";
import { eventSentence } from "./event-sentence.ts";

/** Acts that no piece's history holds: about people, metrics, pictures and the newsroom itself. */
const elsewhere: readonly Act[] = [
  "invite-person",
  "revoke-invitation",
  "accept-invitation",
  "set-roles",
  "disable-person",
  "enable-person",
  "change-password",
  "set-locale",
  "sign-in",
  "sign-out",
  "upload-media",
  "create-metric",
  "record-metric-revision",
  "approve-metric-revision",
  "reject-metric-revision",
  "edit-flow",
  "set-house-rule",
];

describe.each(locales)("a piece's history in %s", async (locale) => {
  const messages = await loadMessages(locale);
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  }) satisfies Parameters<typeof eventSentence>[0];
  const format = createFormatter({ locale, timeZone: "Asia/Shanghai" });
  const tell = (act: Act, data: Record<string, unknown> = {}) => {
    const actor = { id: "p", name: "周明远" };
    return eventSentence(t, format, { id: "1", at: "2026-11-23T00:00:00Z", act, actor, data });
  };

  it.each(acts.filter((act) => !elsewhere.includes(act)))("tells %s in its own words", (act) => {
    const { text } = tell(act);
    const generic = t("writing.events.other", { name: "周明远", act: t(`refusals.acts.${act}`) });
    expect(text).not.toBe(generic);
    expect(text).not.toMatch(/[{}]|writing\.events/);
  });

  it("tells of comments which words they are about and what was said", () => {
    const about = { threadId: "t", quote: "居全国前列", body: "有出处吗？" };
    for (const act of ["start-thread", "reply-to-thread"] as const) {
      const { text, said } = tell(act, { ...about, reopened: false });
      expect(text).toContain("居全国前列");
      expect(said).toBe("有出处吗？");
    }
    for (const act of ["resolve-thread", "reopen-thread"] as const) {
      expect(tell(act, about).text).toContain("居全国前列");
    }
    const again = tell("reply-to-thread", { ...about, reopened: true });
    expect(again.text).not.toBe(tell("reply-to-thread", { ...about, reopened: false }).text);
  });

  it("tells of a dismissed finding what it is about and why, and of a number that is no metric's", () => {
    const finding = { dismissalId: "d", ruleId: "P01", text: "1.1万家", reason: "照录原文" };
    const dismissed = tell("dismiss-check", finding);
    expect(dismissed.text).toContain("1.1万家");
    expect(dismissed.said).toBe("照录原文");
    for (const act of ["dismiss-check", "restore-check"] as const) {
      const number = tell(act, { ...finding, ruleId: "N00", reason: "" });
      expect(number.text).not.toBe(tell(act, finding).text);
    }
  });

  it("cuts long words short", () => {
    const { text } = tell("start-thread", { quote: "长".repeat(500), body: "x" });
    expect(text).toContain("长…");
    expect(text.length).toBeLessThan(120);
  });

  it("says that a withdrawal called a set publication off", () => {
    const reason = "来源撤回数据";
    const plain = tell("withdraw", { number: 2, reason, unscheduled: null });
    const called = tell("withdraw", { number: 2, reason, unscheduled: "2026-11-24T01:30:00Z" });
    expect(plain.said).toBe(reason);
    expect(plain.text).not.toContain("2026");
    expect(called.text).toContain("2026");
    expect(called.text).toContain("30");
  });
});
