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
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { withdrawAction } from "./withdraw-action.ts";

export function WithdrawDialog({
  pieceId,
  seenVersion,
  disabledReason,
}: {
  pieceId: string;
  seenVersion: number;
  disabledReason: string | undefined;
}) {
  const t = useTranslations("publishing.withdrawal");
  const message = useRefusalMessage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const withdrawing = useAct(withdrawAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await withdrawing.run({ pieceId, seenVersion, reason });
    if (!done) return;
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
      <DialogContent title={t("title")} description={t("text")}>
        <form className="grid gap-4" onSubmit={submit}>
          <Field label={t("reason")}>
            <Textarea
              lang="zh-CN"
              rows={4}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
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
