import { type EventRow, notAMetricRule } from "@fangzhi/types";
import type { useFormatter, useTranslations } from "next-intl";
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
  "start-thread",
  "reply-to-thread",
  "resolve-thread",
  "reopen-thread",
  "dismiss-check",
  "restore-check",
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

type Translate = ReturnType<typeof useTranslations<never>>;
type Format = Pick<ReturnType<typeof useFormatter>, "dateTime">;

/** An act as a sentence: who did what, and what was said with it. */
export function eventSentence(
  t: Translate,
  format: Format,
  { act, actor, data }: EventRow,
): { text: string; said: string } {
  const name = actor?.name ?? t("writing.events.system");
  if (!isTold(act)) {
    return { text: t("writing.events.other", { name, act: t(`refusals.acts.${act}`) }), said: "" };
  }
  const text = t(`writing.events.${act}`, {
    name,
    revision: numberIn(data.revision),
    keptAs: numberIn(data.keptAs),
    number: numberIn(data.number),
    phrase: textIn(data.phrase),
    words: shorten(textIn(data.quote ?? data.text)),
    reopened: String(data.reopened === true),
    isNumber: String(data.ruleId === notAMetricRule),
    isUnscheduled: String(typeof data.unscheduled === "string"),
    step: t(`writing.events.steps.${isStep(data.step) ? data.step : "other"}`),
    at: timeIn(data.at ?? data.until ?? data.dueAt ?? data.unscheduled, format),
  });
  const refused = data.refusal as ActionRefusal | undefined;
  return { text, said: refused ? refusalMessage(t, refused) : saidIn(data) };
}

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** As many characters of quoted words as tell which they were. */
const longestWords = 40;

function shorten(words: string): string {
  const characters = [...words];
  if (characters.length <= longestWords) return words;
  return `${characters.slice(0, longestWords).join("")}…`;
}

function timeIn(value: unknown, format: Format): string {
  const at = new Date(textIn(value));
  if (Number.isNaN(at.getTime())) return "";
  return format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
}

/** The words a person gave with an act: a note, a comment, a reason, the reasons of a return. */
function saidIn({ note, body, reason, reasons, answer }: Record<string, unknown>): string {
  if (Array.isArray(reasons)) return reasons.map(textIn).filter(Boolean).join("；");
  return [textIn(reason), textIn(answer)].filter(Boolean).join(" → ") || textIn(body ?? note);
}
