import type { Locale } from "@fangzhi/types";
import admin from "#messages/zh-CN/admin.json" with { type: "json" };
import auth from "#messages/zh-CN/auth.json" with { type: "json" };
import checks from "#messages/zh-CN/checks.json" with { type: "json" };
import comments from "#messages/zh-CN/comments.json" with { type: "json" };
import common from "#messages/zh-CN/common.json" with { type: "json" };
import desk from "#messages/zh-CN/desk.json" with { type: "json" };
import imports from "#messages/zh-CN/import.json" with { type: "json" };
import metrics from "#messages/zh-CN/metrics.json" with { type: "json" };
import publishing from "#messages/zh-CN/publishing.json" with { type: "json" };
import refusals from "#messages/zh-CN/refusals.json" with { type: "json" };
import review from "#messages/zh-CN/review.json" with { type: "json" };
import rules from "#messages/zh-CN/rules.json" with { type: "json" };
import writing from "#messages/zh-CN/writing.json" with { type: "json" };

const chinese = {
  admin,
  auth,
  checks,
  comments,
  common,
  desk,
  import: imports,
  metrics,
  publishing,
  refusals,
  review,
  rules,
  writing,
};

/** One file per feature and language; its name is its namespace. */
export type Messages = typeof chinese;

const english = async (): Promise<Messages> => ({
  admin: (await import("#messages/en/admin.json")).default,
  auth: (await import("#messages/en/auth.json")).default,
  checks: (await import("#messages/en/checks.json")).default,
  comments: (await import("#messages/en/comments.json")).default,
  common: (await import("#messages/en/common.json")).default,
  desk: (await import("#messages/en/desk.json")).default,
  import: (await import("#messages/en/import.json")).default,
  metrics: (await import("#messages/en/metrics.json")).default,
  publishing: (await import("#messages/en/publishing.json")).default,
  refusals: (await import("#messages/en/refusals.json")).default,
  review: (await import("#messages/en/review.json")).default,
  rules: (await import("#messages/en/rules.json")).default,
  writing: (await import("#messages/en/writing.json")).default,
});

/** All messages of a language. Typed as the Chinese ones, so a missing English one fails the build. */
export const loadMessages = async (locale: Locale): Promise<Messages> =>
  locale === "en" ? english() : chinese;
