"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetContent, SheetTrigger } from "#components/ui/sheet.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { PublishForm } from "./publish-form.tsx";
import type { PieceToPublish } from "./use-publication.ts";
import { usePublicationChange } from "./use-publication-change.ts";

/** Signing off: what goes out, what readers are told, now or at a time. */
export function PublishSheet({ piece }: { piece: PieceToPublish }) {
  const t = useTranslations("publishing");
  const [open, setOpen] = useState(false);
  const note = useKeptDraft(`publish:${piece.revisionId}`, "");
  const { answer, read } = usePublicationChange(piece.pieceId, piece.revisionId);
  const change = (next: boolean) => {
    setOpen(next);
    if (next) void read();
  };
  return (
    <Sheet open={open} onOpenChange={change}>
      <SheetTrigger asChild>
        <Button
          look={piece.isScheduled ? "secondary" : "primary"}
          disabledReason={piece.disabledReason}
        >
          {piece.isScheduled ? t("publishNow") : t("publish")}
        </Button>
      </SheetTrigger>
      <SheetContent
        dirty={note.isDirty}
        title={t("sheet.title", { number: piece.number })}
        description={<span lang="zh-CN">{piece.headline}</span>}
      >
        {answer?.ok ? (
          <PublishForm
            piece={piece}
            brings={answer.value}
            note={note}
            onDone={() => {
              note.forget();
              setOpen(false);
            }}
          />
        ) : (
          <Unread refusal={answer && answer.refusal} onRetry={() => void read()} />
        )}
      </SheetContent>
    </Sheet>
  );
}

/** Nobody signs off what they cannot be told: the form waits for what goes out. */
function Unread({ refusal, onRetry }: { refusal: ActionRefusal | null; onRetry: () => void }) {
  const t = useTranslations("publishing.sheet");
  const acts = useTranslations("common.acts");
  const message = useRefusalMessage();
  if (!refusal) {
    return (
      <div role="status" className="grid gap-4">
        <span className="sr-only">{t("reading")}</span>
        <Skeleton className="h-12" />
        <Skeleton className="h-40" />
        <Skeleton className="h-28" />
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-3">
      <Alert tone="bad">{t("unread", { why: message(refusal) })}</Alert>
      <Button onClick={onRetry}>{acts("retry")}</Button>
    </div>
  );
}
