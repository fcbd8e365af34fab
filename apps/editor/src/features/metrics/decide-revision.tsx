"use client";

import type { AllowedActs, MetricDecisionAct } from "@fangzhi/types";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, type SubmitEvent, useId, useRef, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { returnFocus } from "#lib/focus-trail.ts";
import { useAct } from "#lib/use-act.ts";
import { approveMetricRevisionAction } from "./approve-metric-revision-action.ts";
import { rejectMetricRevisionAction } from "./reject-metric-revision-action.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";

interface Decided {
  revisionId: string;
  phrase: string;
  useCount: number;
}

/** Another person's word on a value: it stands, or it doesn't and why. */
export function DecideRevision({
  allowedActs,
  ...decided
}: Decided & { allowedActs: AllowedActs<MetricDecisionAct> }) {
  const t = useTranslations("metrics.decide");
  const refusalMessage = useMetricRefusal();
  const [asked, setAsked] = useState<"approve" | "reject" | null>(null);
  const why = (act: MetricDecisionAct) => refusalMessage(allowedActs[act]);
  const entry = useRef<HTMLElement | null>(null);
  const isDecided = useRef(false);
  const ask = (act: "approve" | "reject") => (event: MouseEvent<HTMLButtonElement>) => {
    entry.current = event.currentTarget.closest("li");
    setAsked(act);
  };
  const dialog = {
    ...decided,
    onDone: () => {
      isDecided.current = true;
      setAsked(null);
    },
    // The buttons go away with the question they ask; the record's entry stays.
    afterClose: () => (isDecided.current && entry.current ? entry.current.focus() : returnFocus()),
  };
  return (
    <div className="flex items-start gap-2 sm:flex-col sm:items-stretch">
      <Button
        look="primary"
        size="small"
        disabledReason={why("approve-metric-revision")}
        onClick={ask("approve")}
      >
        <Check aria-hidden />
        {t("approve")}
      </Button>
      <Button size="small" disabledReason={why("reject-metric-revision")} onClick={ask("reject")}>
        <X aria-hidden />
        {t("reject")}
      </Button>
      <Dialog open={asked !== null} onOpenChange={(open) => !open && setAsked(null)}>
        {asked === "approve" && <ApproveDialog {...dialog} />}
        {asked === "reject" && <RejectDialog {...dialog} />}
      </Dialog>
    </div>
  );
}

interface Deciding extends Decided {
  onDone: () => void;
  afterClose: () => void;
}

function ApproveDialog({ revisionId, phrase, useCount, onDone, afterClose }: Deciding) {
  const t = useTranslations("metrics.decide");
  const optional = useTranslations("common.fields")("optional");
  const act = useAct(approveMetricRevisionAction);
  const [note, setNote] = useState("");

  async function submit() {
    const done = await act.run({ revisionId, note });
    if (!done) return;
    const { proposals } = done.value;
    toast.success(t("approved", { phrase }), {
      description: proposals > 0 ? t("proposed", { count: proposals }) : t("nothingProposed"),
    });
    onDone();
  }

  return (
    <DecisionDialog
      title={t("approveTitle", { phrase })}
      text={useCount > 0 ? t("approveText", { count: useCount }) : t("approveUnused")}
      label={t("note")}
      optional={optional}
      submitLabel={t("approve")}
      note={note}
      onNote={setNote}
      onSubmit={submit}
      act={act}
      afterClose={afterClose}
    />
  );
}

function RejectDialog({ revisionId, phrase, onDone, afterClose }: Deciding) {
  const t = useTranslations("metrics.decide");
  const act = useAct(rejectMetricRevisionAction);
  const [note, setNote] = useState("");

  async function submit() {
    if (!(await act.run({ revisionId, note }))) return;
    toast.success(t("rejected", { phrase }));
    onDone();
  }

  return (
    <DecisionDialog
      title={t("rejectTitle", { phrase })}
      text={t("rejectText")}
      label={t("rejectReason")}
      submitLabel={t("reject")}
      note={note}
      onNote={setNote}
      onSubmit={submit}
      act={act}
      afterClose={afterClose}
    />
  );
}

function DecisionDialog({
  title,
  text,
  label,
  optional,
  submitLabel,
  note,
  onNote,
  onSubmit,
  act,
  afterClose,
}: {
  title: string;
  text: string;
  label: string;
  optional?: string;
  submitLabel: string;
  note: string;
  onNote: (note: string) => void;
  onSubmit: () => Promise<void>;
  act: Pick<ReturnType<typeof useAct>, "busy" | "refusal">;
  afterClose: () => void;
}) {
  const formId = useId();
  const refusalMessage = useMetricRefusal();
  const isAboutNote = act.refusal?.field === "note";
  return (
    <DialogContent
      dirty={note.trim() !== ""}
      afterClose={afterClose}
      title={title}
      description={text}
      footer={
        <Button look="primary" type="submit" form={formId} busy={act.busy}>
          {submitLabel}
        </Button>
      }
    >
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {act.refusal && !isAboutNote && <Alert tone="bad">{refusalMessage(act.refusal)}</Alert>}
        <Field
          label={label}
          {...(optional && { optional })}
          error={isAboutNote ? refusalMessage(act.refusal) : undefined}
        >
          <Textarea
            autoFocus
            maxLength={500}
            value={note}
            onChange={(event) => onNote(event.target.value)}
          />
        </Field>
      </form>
    </DialogContent>
  );
}
