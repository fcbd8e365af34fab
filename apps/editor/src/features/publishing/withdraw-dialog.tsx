"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent, DialogTrigger } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { withdrawAction } from "./withdraw-action.ts";

export function WithdrawDialog({
  pieceId,
  seenVersion,
  callsOff,
  disabledReason,
}: {
  pieceId: string;
  seenVersion: number;
  /** What is said of the publication that is set and goes with it, when there is one. */
  callsOff: string | undefined;
  disabledReason: string | undefined;
}) {
  const t = useTranslations("publishing.withdrawal");
  const message = useRefusalMessage();
  const [open, setOpen] = useState(false);
  const reason = useKeptDraft(`withdraw:${pieceId}`, "");
  const withdrawing = useAct(withdrawAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await withdrawing.run({ pieceId, seenVersion, reason: reason.draft });
    if (!done) return;
    reason.forget();
    toast.success(t("done"));
    setOpen(false);
  };

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button look="quiet" disabledReason={disabledReason}>
          {t("title")}
        </Button>
      </DialogTrigger>
      <DialogContent dirty={reason.isDirty} title={t("title")} description={t("text")}>
        <form className="grid gap-4" onSubmit={submit}>
          {callsOff && <Alert tone="warn">{callsOff}</Alert>}
          <Field label={t("reason")}>
            <Textarea
              lang="zh-CN"
              rows={4}
              maxLength={1000}
              value={reason.draft}
              onChange={(event) => reason.set(event.target.value)}
            />
          </Field>
          {withdrawing.refusal && <Alert tone="bad">{message(withdrawing.refusal)}</Alert>}
          <div className="flex justify-end">
            <Button look="danger" type="submit" busy={withdrawing.busy}>
              {t("confirm")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
