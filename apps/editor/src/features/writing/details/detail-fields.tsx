import type { PieceChoices, PieceDetails, PieceView } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { BylineFields } from "./byline-fields.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { WritersField } from "./writers-field.tsx";

interface DetailFieldsProps {
  piece: PieceView;
  choices: PieceChoices;
  values: PieceDetails;
  set: (part: Partial<PieceDetails>) => void;
  refusal: ActionRefusal | null;
}

export function DetailFields({ piece, choices, values, set, refusal }: DetailFieldsProps) {
  const t = useTranslations("writing.details");
  const english = useLocale() === "en";
  const refusalMessage = useRefusalMessage();
  const errorAt = (field: string) =>
    refusal?.field === field || refusal?.field?.startsWith(`${field}.`)
      ? refusalMessage(refusal)
      : undefined;
  const none = piece.kind === "feature" ? t("none") : null;
  return (
    <>
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
        none={none}
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
        none={none}
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
      <WritersField
        owner={piece.owner}
        people={choices.people}
        writerIds={values.writerIds}
        error={errorAt("writerIds")}
        onChange={(writerIds) => set({ writerIds })}
      />
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
    </>
  );
}
