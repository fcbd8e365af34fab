"use client";

import { type PieceChoices, type PieceKind, pieceKinds } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { classNames } from "#lib/class-names.ts";
import type { PieceSubject } from "./use-piece-subject.ts";

/** Kind, region, industry and address of a piece about to start; `children` stand above the address. */
export function PieceSubjectFields({
  subject: { value, set, isSlug },
  regions,
  industries,
  readerUrl,
  slugRefusal,
  isNarrow = false,
  children,
}: Pick<PieceChoices, "regions" | "industries"> & {
  subject: PieceSubject;
  readerUrl: string;
  slugRefusal: string | undefined;
  /** Stands in a column beside something: one field a line. */
  isNarrow?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("desk.create");
  const optional = useTranslations("common.fields")("optional");
  const english = useLocale() === "en";
  const { kind, slug, regionCode, industrySlug } = value;
  const slugRule = slug !== "" && !isSlug ? t("slugRule") : undefined;
  const searchWords = {
    placeholder: t("choose"),
    searchPlaceholder: t("find"),
    noMatch: t("noMatch"),
  };
  return (
    <>
      <KindChoice kind={kind} onChange={(next) => set({ kind: next })} />
      <div className={classNames("grid gap-4", !isNarrow && "sm:grid-cols-2")}>
        <Field label={t("region")} {...(kind === "feature" && { optional })}>
          <Combobox
            {...searchWords}
            value={regionCode}
            onValueChange={(next) => set({ regionCode: next })}
            options={regions.map(({ code, shortName, nameEn }) => ({
              value: code,
              label: english ? nameEn : shortName,
              hint: english ? shortName : nameEn,
              keywords: [shortName, nameEn],
            }))}
          />
        </Field>
        <Field label={t("industry")} {...(kind === "feature" && { optional })}>
          <Combobox
            {...searchWords}
            value={industrySlug}
            onValueChange={(next) => set({ industrySlug: next })}
            options={industries.map(({ slug: key, name, nameEn }) => ({
              value: key,
              label: english ? nameEn : name,
              keywords: [name, nameEn],
            }))}
          />
        </Field>
      </div>
      {children}
      <Field
        label={t("slug")}
        hint={slug && t("slugHint", { address: `${readerUrl}/p/${slug}` })}
        error={slugRefusal ?? slugRule}
      >
        <Input
          value={slug}
          maxLength={100}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => set({ slug: event.target.value.toLowerCase() })}
        />
      </Field>
    </>
  );
}

function KindChoice({ kind, onChange }: { kind: PieceKind; onChange: (kind: PieceKind) => void }) {
  const t = useTranslations("desk.create");
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{t("kind")}</legend>
      {pieceKinds.map((option) => (
        <label key={option} className="flex cursor-pointer items-start gap-2">
          <input
            type="radio"
            name="kind"
            value={option}
            checked={kind === option}
            onChange={() => onChange(option)}
            className="mt-[3px] size-4 shrink-0 accent-cinnabar"
          />
          <span>
            {t(`kinds.${option}`)}
            <span className="block text-ink-2 text-sm">{t(`kindHints.${option}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
