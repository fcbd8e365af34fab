"use client";

import { Plus, Quote, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button, IconButton } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { requestChangesAction } from "./request-changes-action.ts";
import { type ReasonDraft, useReturnDraft } from "./return-draft.tsx";
import type { SeenRevision } from "./seen-revision.ts";
import { selectedQuote } from "./selected-quote.ts";

/** Reasons become the writer's checklist; each may quote the words it is about. */
export function RequestChangesForm({
  pieceId,
  seen,
  reasons,
}: {
  pieceId: string;
  seen: SeenRevision;
  reasons: readonly ReasonDraft[];
}) {
  const t = useTranslations("review.decision");
  const common = useTranslations("common.acts");
  const message = useRefusalMessage();
  const { setReasons, addReason, close, forget } = useReturnDraft();
  const returning = useAct(requestChangesAction);

  const change = (key: number, part: Partial<ReasonDraft>) =>
    setReasons((all) =>
      all.map((reason) => (reason.key === key ? { ...reason, ...part } : reason)),
    );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const written = reasons
      .filter((reason) => reason.text.trim() !== "")
      .map(({ text, quote }) => ({ text, quote: quote || null }));
    const done = await returning.run({ pieceId, seen, reasons: written, note: "" });
    if (!done) return;
    toast.success(t("returned"));
    forget();
  };

  return (
    <form className="grid gap-4" onSubmit={submit}>
      <ol className="grid gap-4">
        {reasons.map((reason, index) => (
          <li key={reason.key} className="grid gap-2">
            <div className="flex items-start gap-1">
              <Field className="grow" label={t("reasonNumber", { number: index + 1 })}>
                <Textarea
                  autoFocus={index === reasons.length - 1}
                  rows={3}
                  maxLength={1000}
                  value={reason.text}
                  onChange={(event) => change(reason.key, { text: event.target.value })}
                />
              </Field>
              {reasons.length > 1 && (
                <IconButton
                  label={t("removeReason")}
                  onClick={() => setReasons((all) => all.filter(({ key }) => key !== reason.key))}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </div>
            {reason.quote && (
              <blockquote className="border-l-2 pl-2 font-serif text-ink-2">
                {reason.quote}
              </blockquote>
            )}
            <Button
              look="quiet"
              size="small"
              className="justify-self-start"
              // The selection is gone once the button takes the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => change(reason.key, { quote: selectedQuote() })}
            >
              <Quote aria-hidden />
              {t("quoteSelected")}
            </Button>
          </li>
        ))}
      </ol>
      <p className="text-ink-2 text-sm">{t("reasonQuoteHint")}</p>
      {returning.refusal && <Alert tone="bad">{message(returning.refusal)}</Alert>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={returning.busy}>
          {t("confirmReturn")}
        </Button>
        <Button
          // The selection is gone once the button takes the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => addReason({ text: "", quote: selectedQuote() })}
        >
          <Plus aria-hidden />
          {t("addReason")}
        </Button>
        <Button look="quiet" onClick={close}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
