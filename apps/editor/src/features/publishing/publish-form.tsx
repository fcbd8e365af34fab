import { accept, type ChangeKind, type PublicationChange } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { OpenPointsNotice } from "#features/review/open-points-notice.tsx";
import type { KeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { ChangeKindChoice } from "./change-kind-choice.tsx";
import { type PieceToPublish, usePublication } from "./use-publication.ts";

/** What goes out, as what, with which words to readers, and when. */
export function PublishForm({
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
  const publication = usePublication(piece, change === null, note);
  const { changeKind, owesNote, refusal, isLater } = publication;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await publication.send()) onDone();
  };
  return (
    <form className="grid gap-5" onSubmit={submit}>
      <section aria-label={t("goesOut")} className="grid gap-1">
        <h3 className="font-medium">{t("goesOut")}</h3>
        <ChangeSummary change={change} />
        <OpenPointsNotice points={accept(openPoints)} />
      </section>
      {change && (
        <ChangeKindChoice
          value={changeKind}
          touchesFigures={change.touchesFigures}
          onChange={publication.setChangeKind}
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
          value={note.draft}
          onChange={(event) => publication.setNote(event.target.value)}
        />
      </Field>
      <NotePreview note={note.draft} changeKind={changeKind} />
      <WhenChoice {...publication} />
      {refusal && refusal.code !== "note-required" && <Alert tone="bad">{message(refusal)}</Alert>}
      <div>
        <Button look="primary" type="submit" busy={publication.busy}>
          {isLater ? t("confirmLater") : t("confirmNow")}
        </Button>
      </div>
    </form>
  );
}

function ChangeSummary({ change }: Pick<PublicationChange, "change">) {
  const t = useTranslations("publishing.sheet");
  if (!change) return <p className="text-ink-2">{t("first")}</p>;
  const onlyMoved = change.figures === 0 && change.touchesFigures;
  return (
    <p className="text-ink-2">
      {onlyMoved ? t("figuresMoved") : t("figures", { count: change.figures })} ·{" "}
      {t("text", { count: change.blocks })}
    </p>
  );
}

/** The public note as it will read. */
function NotePreview({ note, changeKind }: { note: string; changeKind: ChangeKind }) {
  const t = useTranslations("publishing.sheet");
  if (note.trim() === "") return null;
  return (
    <section aria-label={t("notePreview")} className="grid gap-1">
      <h3 className="text-ink-2 text-sm">{t("notePreview")}</h3>
      <p className="border-cinnabar border-l-2 bg-cinnabar-wash px-3 py-2 font-serif" lang="zh-CN">
        <Badge tone="decide" className="mr-2">
          {t(`kinds.${changeKind}`)}
        </Badge>
        {note}
      </p>
    </section>
  );
}

function WhenChoice({
  isLater,
  setLater,
  at,
  setAt,
}: Pick<ReturnType<typeof usePublication>, "isLater" | "setLater" | "at" | "setAt">) {
  const t = useTranslations("publishing.sheet");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("when")}</legend>
      {[false, true].map((later) => (
        <label key={String(later)} className="flex items-center gap-2">
          <input
            type="radio"
            name="when"
            checked={isLater === later}
            onChange={() => setLater(later)}
          />
          {t(later ? "later" : "now")}
        </label>
      ))}
      {isLater && (
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
  );
}
