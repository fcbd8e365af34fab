"use client";

import type { AllowedActs, ReviewOutcome } from "@fangzhi/types";
import { Check, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { approveAction } from "./approve-action.ts";
import { RequestChangesForm } from "./request-changes-form.tsx";
import { useReturnDraft } from "./return-draft.tsx";
import { approveAsked } from "./review-keys.tsx";
import type { SeenRevision } from "./seen-revision.ts";
import { selectedQuote } from "./selected-quote.ts";

export interface DecisionBoxProps {
  pieceId: string;
  seen: SeenRevision;
  allowedActs: AllowedActs<ReviewOutcome>;
  /** Comments that nobody has settled; said before approving by a key. */
  openThreads: number;
}

/** Approve or return, always in sight; each button that is off says why. */
export function DecisionBox({ pieceId, seen, allowedActs, openThreads }: DecisionBoxProps) {
  const t = useTranslations("review.decision");
  const acts = useTranslations("common.acts");
  const message = useRefusalMessage();
  const { reasons, addReason } = useReturnDraft();
  const note = useKeptDraft(`approve:${pieceId}:${seen.revisionHash}`, "");
  const [asking, setAsking] = useState(false);
  const approving = useAct(approveAction);
  const canApprove = allowedActs.approve === null && reasons === null;

  useEffect(() => {
    const ask = () => setAsking(canApprove);
    window.addEventListener(approveAsked, ask);
    return () => window.removeEventListener(approveAsked, ask);
  }, [canApprove]);

  const approve = async () => {
    setAsking(false);
    const done = await approving.run({ pieceId, seen, note: note.draft });
    if (!done) return;
    note.forget();
    toast.success(done.value.approved ? t("approvedLast") : t("approved"));
  };

  return (
    <section aria-label={t("title")} className="grid gap-3">
      <h2 className="font-semibold">{t("title")}</h2>
      {reasons ? (
        <RequestChangesForm pieceId={pieceId} seen={seen} reasons={reasons} />
      ) : (
        <>
          <Field label={t("note")} hint={t("approveHint")}>
            <Textarea
              rows={3}
              value={note.draft}
              maxLength={2000}
              onChange={(event) => note.set(event.target.value)}
            />
          </Field>
          {approving.refusal && <Alert tone="bad">{message(approving.refusal)}</Alert>}
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              busy={approving.busy}
              disabledReason={message(allowedActs.approve)}
              onClick={approve}
            >
              <Check aria-hidden />
              {t("approve")}
            </Button>
            <Button
              data-key="return"
              disabledReason={message(allowedActs["request-changes"])}
              // The selection is gone once the button takes the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => addReason({ text: "", quote: selectedQuote() })}
            >
              <Undo2 aria-hidden />
              {t("return")}
            </Button>
          </div>
        </>
      )}
      <Dialog open={asking} onOpenChange={setAsking}>
        <DialogContent
          title={t("approveAsk")}
          description={t("approveHint")}
          footer={
            <>
              <DialogClose asChild>
                <Button>{acts("cancel")}</Button>
              </DialogClose>
              <Button look="primary" autoFocus onClick={() => void approve()}>
                {t("approve")}
              </Button>
            </>
          }
        >
          {openThreads > 0 && <p>{t("openThreads", { count: openThreads })}</p>}
        </DialogContent>
      </Dialog>
    </section>
  );
}
