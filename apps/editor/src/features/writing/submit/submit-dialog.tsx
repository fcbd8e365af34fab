"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { TextHost } from "../text/text-host.ts";
import { Preflight } from "./preflight.tsx";
import { ProblemList } from "./problem-list.tsx";
import { UnansweredReasons } from "./unanswered-reasons.tsx";
import { type SubmissionInput, useSubmission } from "./use-submission.ts";

/** Freezes the text and sends it to the first step, with a note for its reviewer. */
export function SubmitDialog({
  host,
  onChecks,
  onOpenChange,
  ...input
}: SubmissionInput & {
  host: TextHost;
  /** Shows the checks beside the text. */
  onChecks: () => void;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("writing.submit");
  const acts = useTranslations("common.acts");
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const { open, document, checks } = input;
  const submission = useSubmission(input);
  const { note, problems, refusal } = submission;
  const change = (next: boolean) => {
    if (!next) submission.forgetRefusal();
    onOpenChange(next);
  };
  const leave = () => change(false);
  const confirm = async () => {
    const done = await submission.send();
    if (!done) return router.refresh();
    note.forget();
    onOpenChange(false);
    toast.success(t("done", { number: done.value.revisionNumber }));
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        dirty={note.isDirty}
        title={t("title")}
        description={t("text")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{acts("cancel")}</Button>
            </DialogClose>
            <Button
              look="primary"
              busy={submission.busy}
              disabledReason={submission.whyNot}
              onClick={() => void confirm()}
            >
              {t("send")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <UnansweredReasons reasons={submission.unanswered} onLeave={leave} />
          {problems.length > 0 && (
            <Alert tone="warn">
              <p className="mb-2 font-medium">{t("problems", { count: problems.length })}</p>
              <ProblemList problems={problems} host={host} onShow={leave} />
            </Alert>
          )}
          {open && <Preflight {...{ document, checks, host, onChecks }} onShow={leave} />}
          {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
          <Field label={t("note")} hint={t("noteHint")} optional={t("optional")}>
            <Textarea
              maxLength={2_000}
              value={note.draft}
              onChange={(event) => note.set(event.target.value)}
            />
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  );
}
