"use client";

import { longestSnoozeDays, type ProposalView } from "@fangzhi/types";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { keepFigureAction } from "./keep-figure-action.ts";
import { rewriteProposalAction } from "./rewrite-proposal-action.ts";
import { snoozeProposalAction } from "./snooze-proposal-action.ts";
import { dateInNewsroom, morningOf, snoozeUntil } from "./snooze-until.ts";
import { useKeys } from "./use-keys.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";

interface FormProps {
  proposal: ProposalView;
  onDone: () => void;
  onCancel: () => void;
}

const seenOf = ({ id, version }: ProposalView) => ({ proposalId: id, seenVersion: version });

/**
 * Accepts with the sentence rewritten; the new phrase must stay in it, whole. Another figure that the
 * sentence leaves out is named, and goes only when the person accepts all the same.
 */
export function RewriteForm({ proposal, onDone, onCancel }: FormProps) {
  const t = useTranslations("metrics.proposals");
  const format = useFormatter();
  const refusalMessage = useMetricRefusal();
  const act = useAct(rewriteProposalAction);
  const [sentence, setSentence] = useState(proposal.sentenceAfter);
  const { phrase } = proposal.to;
  const lost = sentence.includes(phrase) ? undefined : t("phraseLost", { phrase });
  const leftOut = leftOutBy(act.refusal);
  const isAboutSentence = act.refusal?.field === "sentence";

  async function submit() {
    const seenSentence = proposal.sentenceBefore;
    const letGo = leftOut?.figureIds ?? [];
    const done = await act.run({ ...seenOf(proposal), sentence, seenSentence, letGo });
    if (!done) return;
    toast.success(t("rewritten"));
    onDone();
  }

  return (
    <DecisionForm
      submitLabel={leftOut ? t("rewriteAnyway") : t("rewriteSubmit")}
      disabledReason={lost}
      busy={act.busy}
      refusal={isAboutSentence ? null : act.refusal}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field
        label={t("rewriteLabel")}
        hint={t("rewriteHint", { phrase })}
        error={lost ?? (isAboutSentence && !leftOut ? refusalMessage(act.refusal) : undefined)}
      >
        <Textarea
          autoFocus
          lang="zh-CN"
          maxLength={1000}
          className="min-h-24"
          value={sentence}
          onChange={(event) => {
            setSentence(event.target.value);
            // What would be lost was said about the words before.
            act.forget();
          }}
        />
      </Field>
      {leftOut && (
        <Alert tone="warn">
          {t("figuresLost", {
            phrases: format.list(leftOut.phrases.map((word) => t("quoted", { word }))),
            count: leftOut.phrases.length,
          })}
        </Alert>
      )}
    </DecisionForm>
  );
}

/** The figures that the refused sentence would lose, or null when it was not refused for that. */
function leftOutBy(refusal: ActionRefusal | null) {
  const { figureIds, phrases } = refusal?.details ?? {};
  if (refusal?.code !== "figures-lost") return null;
  return Array.isArray(figureIds) && Array.isArray(phrases) ? { figureIds, phrases } : null;
}

/** Keeps the older value; the reason spares the next editor the same question. */
export function KeepForm({ proposal, onDone, onCancel }: FormProps) {
  const t = useTranslations("metrics.proposals");
  const refusalMessage = useMetricRefusal();
  const act = useAct(keepFigureAction);
  const [reason, setReason] = useState("");

  async function submit() {
    if (!(await act.run({ ...seenOf(proposal), reason }))) return;
    toast.success(t("kept", { phrase: proposal.from.phrase }));
    onDone();
  }

  const isAboutReason = act.refusal?.field === "reason";
  return (
    <DecisionForm
      submitLabel={t("keepSubmit")}
      busy={act.busy}
      refusal={isAboutReason ? null : act.refusal}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field
        label={t("keepLabel", { phrase: proposal.from.phrase })}
        hint={t("keepHint")}
        error={isAboutReason ? refusalMessage(act.refusal) : undefined}
      >
        <Textarea
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </DecisionForm>
  );
}

const choices = [1, 3, 7] as const;

/** Puts the question off to a morning. */
export function SnoozeForm({ proposal, onDone, onCancel }: FormProps) {
  const t = useTranslations("metrics.proposals");
  const act = useAct(snoozeProposalAction);
  const [date, setDate] = useState("");

  async function snooze(until: Date) {
    if (!(await act.run({ ...seenOf(proposal), until: until.toISOString() }))) return;
    toast.success(t("snoozed"));
    onDone();
  }

  return (
    <DecisionForm
      submitLabel={t("snoozeSubmit")}
      disabledReason={date === "" ? t("snoozeNoDate") : undefined}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => snooze(morningOf(date))}
      onCancel={onCancel}
    >
      <div className="flex flex-wrap gap-2">
        {choices.map((days) => (
          <Button
            key={days}
            size="small"
            busy={act.busy}
            onClick={() => void snooze(snoozeUntil(days))}
          >
            {t("snoozeDays", { days })}
          </Button>
        ))}
      </div>
      <Field label={t("snoozeLabel")}>
        <Input
          type="date"
          value={date}
          max={dateInNewsroom(longestSnoozeDays)}
          onChange={(event) => setDate(event.target.value)}
        />
      </Field>
    </DecisionForm>
  );
}

function DecisionForm({
  submitLabel,
  disabledReason,
  busy,
  refusal,
  onSubmit,
  onCancel,
  children,
}: {
  submitLabel: string;
  disabledReason?: string | undefined;
  busy: boolean;
  refusal: ActionRefusal | null;
  onSubmit: () => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
}) {
  const cancel = useTranslations("common.acts")("cancel");
  const hearKeys = useKeys((key) => {
    if (key === "escape") onCancel();
  });
  const refusalMessage = useMetricRefusal();
  const id = useId();
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement | null;
    // Clear of the page's end, where notices stand.
    form?.scrollIntoView({ block: "nearest" });
    const send = (event: KeyboardEvent) => {
      const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
      if (isSend && !event.isComposing) form?.requestSubmit();
    };
    form?.addEventListener("keydown", send);
    return () => form?.removeEventListener("keydown", send);
  }, [id]);
  return (
    <form
      ref={hearKeys}
      id={id}
      className="grid scroll-mb-32 gap-3 border-cinnabar border-l-2 pl-4"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (disabledReason === undefined) void onSubmit();
      }}
    >
      {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      {children}
      <div className="flex gap-2">
        <Button
          look="primary"
          size="small"
          type="submit"
          busy={busy}
          disabledReason={disabledReason}
        >
          {submitLabel}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
