"use client";

import { accept, type ChangeKind, type PublicationChange } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Sheet, SheetContent, SheetTrigger } from "#components/ui/sheet.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { OpenPointsNotice } from "#features/review/open-points-notice.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { type KeptDraft, useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { publishAction } from "./publish-action.ts";
import { scheduleAction } from "./schedule-action.ts";
import { usePublicationChange } from "./use-publication-change.ts";

export interface PieceToPublish {
  pieceId: string;
  headline: string;
  seenVersion: number;
  revisionId: string;
  /** The version this will be. */
  number: number;
  /** It goes out by itself at a set time, unless it is signed off before. */
  isScheduled: boolean;
  disabledReason?: string | undefined;
}

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

function PublishForm({
  piece,
  brings: { change, openPoints },
  note,
  onDone,
}: {
  piece: PieceToPublish;
  brings: PublicationChange;
  note: KeptDraft<string>;
  onDone: () => void;
}) {
  const t = useTranslations("publishing.sheet");
  const common = useTranslations("common.fields");
  const message = useRefusalMessage();
  const [changeKind, setChangeKind] = useState<ChangeKind>(change ? "update" : "first");
  const publicNote = note.draft;
  const [later, setLater] = useState(false);
  const [at, setAt] = useState("");
  const publishing = useAct(publishAction);
  const scheduling = useAct(scheduleAction);
  const refusal = later ? scheduling.refusal : publishing.refusal;
  const owesNote = changeKind === "correction" || changeKind === "update";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { pieceId, revisionId, seenVersion } = piece;
    const request = { pieceId, revisionId, seenVersion, changeKind, publicNote };
    if (later) {
      const done = await scheduling.run({ ...request, at: beijingTime(at) });
      if (!done) return;
      toast.success(t("scheduled"));
    } else {
      const done = await publishing.run(request);
      if (!done) return;
      toast.success(t("published", { number: done.value.number }));
    }
    onDone();
  };

  return (
    <form className="grid gap-5" onSubmit={submit}>
      <section aria-label={t("goesOut")} className="grid gap-1">
        <h3 className="font-medium">{t("goesOut")}</h3>
        <p className="text-ink-2">
          {change ? (
            <>
              {change.figures === 0 && change.touchesFigures
                ? t("figuresMoved")
                : t("figures", { count: change.figures })}{" "}
              · {t("text", { count: change.blocks })}
            </>
          ) : (
            t("first")
          )}
        </p>
        <OpenPointsNotice points={accept(openPoints)} />
      </section>
      {change && (
        <ChangeKindChoice
          value={changeKind}
          touchesFigures={change.touchesFigures}
          onChange={setChangeKind}
        />
      )}
      <Field
        label={t("note")}
        hint={t(`noteHints.${changeKind}`)}
        {...(!owesNote && { optional: common("optional") })}
        error={refusal?.code === "note-required" ? t("noteOwed") : undefined}
      >
        <Textarea
          lang="zh-CN"
          rows={4}
          maxLength={1000}
          aria-required={owesNote}
          value={publicNote}
          onChange={(event) => {
            note.set(event.target.value);
            publishing.forget();
            scheduling.forget();
          }}
        />
      </Field>
      {publicNote.trim() !== "" && (
        <section aria-label={t("notePreview")} className="grid gap-1">
          <h3 className="text-ink-2 text-sm">{t("notePreview")}</h3>
          <p
            className="border-cinnabar border-l-2 bg-cinnabar-wash px-3 py-2 font-serif"
            lang="zh-CN"
          >
            <Badge tone="decide" className="mr-2">
              {t(`kinds.${changeKind}`)}
            </Badge>
            {publicNote}
          </p>
        </section>
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t("when")}</legend>
        <label className="flex items-center gap-2">
          <input type="radio" name="when" checked={!later} onChange={() => setLater(false)} />
          {t("now")}
        </label>
        <label className="flex items-center gap-2">
          <input type="radio" name="when" checked={later} onChange={() => setLater(true)} />
          {t("later")}
        </label>
        {later && (
          <Field label={t("at")}>
            <Input
              type="datetime-local"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          </Field>
        )}
      </fieldset>
      {refusal && refusal.code !== "note-required" && <Alert tone="bad">{message(refusal)}</Alert>}
      <div>
        <Button look="primary" type="submit" busy={publishing.busy || scheduling.busy}>
          {later ? t("confirmLater") : t("confirmNow")}
        </Button>
      </div>
    </form>
  );
}

/** The field holds a wall-clock time in Beijing, wherever the chief sits; China keeps UTC+8 all year. */
const beijingTime = (local: string): string =>
  `${local.length === 16 ? `${local}:00` : local}+08:00`;

const kinds = ["correction", "update", "minor-edit"] as const;

function ChangeKindChoice({
  value,
  touchesFigures,
  onChange,
}: {
  value: ChangeKind;
  touchesFigures: boolean;
  onChange: (kind: ChangeKind) => void;
}) {
  const t = useTranslations("publishing.sheet");
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("kind")}</legend>
      {kinds.map((kind) => {
        const off = kind === "minor-edit" && touchesFigures;
        return (
          <div key={kind} className="flex items-start gap-2">
            <input
              id={`${id}-choice-${kind}`}
              type="radio"
              name="kind"
              className="mt-1"
              checked={value === kind}
              aria-describedby={`${id}-${kind}`}
              disabled={off}
              onChange={() => onChange(kind)}
            />
            <div>
              <label htmlFor={`${id}-choice-${kind}`} className="font-medium">
                {t(`kinds.${kind}`)}
              </label>
              <p id={`${id}-${kind}`} className="text-ink-2 text-sm">
                {t(`kindHints.${kind}`)}
              </p>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
