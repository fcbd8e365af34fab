"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";

/** A refusal in the words of metrics: 不能确认自己记录的数值 where reviews say 不能审自己写的稿件. */
export function useMetricRefusal() {
  const t = useTranslations("metrics");
  const general = useRefusalMessage();
  return useCallback(
    (refusal: ActionRefusal | null | undefined): string | undefined => {
      if (!refusal) return undefined;
      const { code, details = {} } = refusal;
      if (code === "period-invalid" && typeof details.problem === "string") {
        const key = `periodProblems.${details.problem}` as "periodProblems.needs-end";
        if (t.has(key)) return t(key);
      }
      if (code === "unit-mismatch" && typeof details.written === "string") {
        return t("refusals.unit-written", {
          unit: String(details.unit),
          written: details.written || t("refusals.no-unit"),
        });
      }
      if (code === "stale" && typeof details.sentence === "string") {
        return t("refusals.sentence-changed", { sentence: details.sentence });
      }
      if (code === "phrase-mismatch" && refusal.field === "sentence") {
        return t("proposals.phraseLost", { phrase: String(details.phrase) });
      }
      if (code === "invalid" && refusal.field) {
        const key = `refusals.invalid.${refusal.field.split(".").at(-1)}` as "refusals.invalid.url";
        if (t.has(key)) return t(key);
      }
      const key = `refusals.${code}` as "refusals.own-work";
      return t.has(key) ? t(key) : general(refusal);
    },
    [t, general],
  );
}
