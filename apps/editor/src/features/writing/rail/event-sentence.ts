"use client";

import type { EventRow } from "@fangzhi/types";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { refusalMessage } from "#lib/refusal-message.ts";

/** Acts of a piece that its history tells in its own words; any other is told by its name. */
const told = [
  "create-piece",
  "import-piece",
  "edit-details",
  "submit-for-review",
  "recall",
  "answer-reason",
  "approve",
  "request-changes",
  "schedule",
  "unschedule",
  "miss-publication",
  "publish",
  "withdraw",
  "restore-revision",
  "keep-offline-copy",
  "accept-proposal",
  "rewrite-proposal",
  "keep-figure",
  "snooze-proposal",
] as const;
type Told = (typeof told)[number];

/** The steps of the flow that every newsroom starts with; another flow's are told as a review. */
const steps = ["first-review", "second-review", "final-review"] as const;
const isStep = (step: unknown): step is (typeof steps)[number] =>
  (steps as readonly unknown[]).includes(step);

const isTold = (act: string): act is Told => (told as readonly string[]).includes(act);

/** An act as a sentence: who did what, with what was said about it. */
export function useEventSentence(): (event: EventRow) => { text: string; said: string } {
  const t = useTranslations("writing.events");
  const acts = useTranslations("refusals.acts");
  const every = useTranslations();
  const format = useFormatter();
  return useCallback(
    ({ act, actor, data }) => {
      const name = actor?.name ?? t("system");
      if (!isTold(act)) {
        const key = act as Parameters<typeof acts>[0];
        return { text: t("other", { name, act: acts.has(key) ? acts(key) : act }), said: "" };
      }
      const text = t(act, {
        name,
        revision: numberIn(data.revision),
        keptAs: numberIn(data.keptAs),
        number: numberIn(data.number),
        phrase: textIn(data.phrase),
        step: t(isStep(data.step) ? `steps.${data.step}` : "steps.other"),
        at: timeIn(data.at ?? data.until ?? data.dueAt, format),
      });
      const refused = data.refusal as ActionRefusal | undefined;
      return { text, said: refused ? refusalMessage(every, refused) : saidIn(data) };
    },
    [t, acts, every, format],
  );
}

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

function timeIn(value: unknown, format: ReturnType<typeof useFormatter>): string {
  const at = new Date(textIn(value));
  if (Number.isNaN(at.getTime())) return "";
  return format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
}

/** The words a person gave with an act: a note, a reason, the reasons of a return. */
function saidIn({ note, reason, reasons, answer }: Record<string, unknown>): string {
  if (Array.isArray(reasons)) return reasons.map(textIn).filter(Boolean).join("\n");
  return [textIn(reason), textIn(answer)].filter(Boolean).join(" → ") || textIn(note);
}
