"use client";

import type { PieceChoices, PieceDetails, PieceView } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Sheet, SheetClose, SheetContent } from "#components/ui/sheet.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { BylineFields } from "./byline-fields.tsx";
import { changedFields } from "./changed-fields.ts";
import { ChoiceField } from "./choice-field.tsx";
import { editDetailsAction } from "./edit-details-action.ts";
import { useDetailWords } from "./use-detail-words.ts";

/** What a piece is besides its text. Edited apart from it, so somebody else's change is shown first. */
export function DetailsSheet({
  piece,
  choices,
  open,
  onOpenChange,
}: {
  piece: PieceView;
  choices: PieceChoices;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("writing.details");
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      {open && (
        <DetailsForm
          piece={piece}
          choices={choices}
          title={t("title")}
          close={() => onOpenChange(false)}
        />
      )}
    </Sheet>
  );
}

function DetailsForm({
  piece,
  choices,
  title,
  close,
}: {
  piece: PieceView;
  choices: PieceChoices;
  title: string;
  close: () => void;
}) {
  const t = useTranslations("writing.details");
  const acts = useTranslations("common.acts");
  const locale = useLocale();
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const words = useDetailWords(choices);
  const edit = useAct(editDetailsAction);
  const [values, setValues] = useState<PieceDetails>(piece.details);
  // What the form was filled with; others may have changed the piece since.
  const [opened, setOpened] = useState({ details: piece.details, version: piece.version });
  const set = (part: Partial<PieceDetails>) => setValues((before) => ({ ...before, ...part }));

  const { refusal } = edit;
  const isStale = opened.version !== piece.version;
  const theirs = isStale ? changedFields(opened.details, piece.details) : [];
  const errorAt = (field: string) =>
    refusal?.field === field || refusal?.field?.startsWith(`${field}.`)
      ? refusalMessage(refusal)
      : undefined;
  const off = piece.allowedActs["edit-details"];
  const english = locale === "en";

  const save = async () => {
    const done = await edit.run({ ...values, pieceId: piece.id, seenVersion: opened.version });
    if (!done) return router.refresh();
    toast.success(t("saved"));
    close();
  };
  const takeOver = () => {
    setOpened({ details: piece.details, version: piece.version });
    edit.forget();
  };
  return (
    <SheetContent
      title={title}
      footer={
        <>
          <SheetClose asChild>
            <Button>{acts("cancel")}</Button>
          </SheetClose>
          <Button
            look="primary"
            busy={edit.busy}
            disabledReason={off ? refusalMessage(off) : isStale ? t("staleFirst") : undefined}
            onClick={() => void save()}
          >
            {acts("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {off && <Alert>{refusalMessage(off)}</Alert>}
        {isStale && (
          <Alert tone="warn">
            <p className="font-medium">{t("stale")}</p>
            <dl className="my-2 grid gap-1">
              {theirs.map((field) => (
                <div key={field}>
                  <dt className="inline font-medium">{t(`fields.${field}`)}</dt>
                  <dd className="inline">
                    {" "}
                    <del className="text-ink-2">{words(opened.details, field)}</del> →{" "}
                    <ins className="no-underline">{words(piece.details, field)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={takeOver}>
                {t("keepMine")}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setValues(piece.details);
                  takeOver();
                }}
              >
                {t("takeTheirs")}
              </Button>
            </div>
          </Alert>
        )}
        {refusal && refusal.code !== "stale" && !refusal.field && (
          <Alert tone="bad">{refusalMessage(refusal)}</Alert>
        )}
        <BylineFields
          byline={values.byline}
          people={choices.people}
          error={errorAt("byline")}
          onChange={(byline) => set({ byline })}
        />
        <ChoiceField
          label={t("fields.regionCode")}
          error={errorAt("regionCode")}
          value={values.regionCode}
          none={piece.kind === "feature" ? t("none") : null}
          options={choices.regions.map(({ code, shortName, nameEn }) => ({
            value: code,
            label: english ? nameEn : shortName,
          }))}
          onChange={(regionCode) => set({ regionCode })}
        />
        <ChoiceField
          label={t("fields.industrySlug")}
          error={errorAt("industrySlug")}
          value={values.industrySlug}
          none={piece.kind === "feature" ? t("none") : null}
          options={choices.industries.map(({ slug, name, nameEn }) => ({
            value: slug,
            label: english ? nameEn : name,
          }))}
          onChange={(industrySlug) => set({ industrySlug })}
        />
        <Field label={t("fields.slug")} hint={t("slugHint")} error={errorAt("slug")}>
          <Input
            value={values.slug}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => set({ slug: event.target.value })}
          />
        </Field>
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">{t("fields.writerIds")}</legend>
          <p className="text-ink-2 text-sm">{t("writersHint", { owner: piece.owner.name })}</p>
          {errorAt("writerIds") && (
            <p role="alert" className="text-rose text-sm">
              {errorAt("writerIds")}
            </p>
          )}
          <div className="grid max-h-56 grid-cols-2 gap-2 overflow-y-auto">
            {choices.people
              .filter((person) => person.id !== piece.owner.id)
              .map((person) => (
                <Checkbox
                  key={person.id}
                  label={person.name}
                  checked={values.writerIds.includes(person.id)}
                  onChange={(event) =>
                    set({
                      writerIds: event.target.checked
                        ? [...values.writerIds, person.id]
                        : values.writerIds.filter((id) => id !== person.id),
                    })
                  }
                />
              ))}
          </div>
        </fieldset>
        <Field
          label={t("fields.editorNote")}
          hint={t("editorNoteHint")}
          error={errorAt("editorNote")}
        >
          <Textarea
            maxLength={500}
            value={values.editorNote ?? ""}
            onChange={(event) => set({ editorNote: event.target.value || null })}
          />
        </Field>
      </div>
    </SheetContent>
  );
}
