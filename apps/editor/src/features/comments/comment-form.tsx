"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/input.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";

/** Where a comment or a reply is written; it keeps what was typed when it is refused. */
export function CommentForm({
  label,
  busy,
  refusal,
  onSend,
  onClose,
}: {
  label: string;
  busy: boolean;
  refusal: ActionRefusal | null;
  onSend: (body: string) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations("comments");
  const common = useTranslations("common.acts");
  const message = useRefusalMessage();
  const keysId = useId();
  const [body, setBody] = useState("");
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (body.trim() !== "" && !busy) void onSend(body);
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
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
          if (event.key === "Escape" && body.trim() === "") onClose();
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
      </div>
    </form>
  );
}
