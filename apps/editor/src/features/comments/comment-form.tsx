"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId } from "react";
import { DiscardDraft } from "#components/discard-draft.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/input.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";

/** Where a comment or a reply is written; what was typed stays when it is refused or closed. */
export function CommentForm({
  keptAs,
  label,
  busy,
  refusal,
  onSend,
  onClose,
}: {
  /** What it is written about: what was typed is found again by it. */
  keptAs: string;
  label: string;
  busy: boolean;
  refusal: ActionRefusal | null;
  /** True once it is sent. */
  onSend: (body: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useTranslations("comments");
  const common = useTranslations("common.acts");
  const message = useRefusalMessage();
  const keysId = useId();
  const kept = useKeptDraft(`comment:${keptAs}`, "");
  const body = kept.draft;
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (body.trim() === "" || busy) return;
    void onSend(body).then((sent) => sent && kept.forget());
  };
  return (
    <form className="grid gap-2" onSubmit={send}>
      <Textarea
        autoFocus
        aria-label={label}
        aria-describedby={keysId}
        rows={3}
        maxLength={2000}
        value={body}
        onChange={(event) => kept.set(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
          if (event.key === "Escape") {
            // A sheet around it stays.
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <p id={keysId} className="text-ink-2 text-sm">
        {t("sendKeys")}
      </p>
      {refusal && <Alert tone="bad">{message(refusal)}</Alert>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" size="small" busy={busy}>
          {t("send")}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {common("cancel")}
        </Button>
        <DiscardDraft kept={kept} size="small" onDiscard={onClose} />
      </div>
    </form>
  );
}
