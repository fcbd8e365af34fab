"use client";

import { type PieceChoices, type PieceKind, pieceKinds, Slug } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { createPieceAction } from "./create-piece-action.ts";
import { suggestSlug } from "./suggest-slug.ts";

/** What a piece is about. Its address follows the choice until somebody types their own. */
export function CreatePieceForm({
  regions,
  industries,
  readerUrl,
}: Pick<PieceChoices, "regions" | "industries"> & { readerUrl: string }) {
  const t = useTranslations("desk.create");
  const optional = useTranslations("common.fields")("optional");
  const english = useLocale() === "en";
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(createPieceAction);
  const [kind, setKind] = useState<PieceKind>("profile");
  const [regionCode, setRegionCode] = useState<string | null>(null);
  const [industrySlug, setIndustrySlug] = useState<string | null>(null);
  const [headline, setHeadline] = useState("");
  const [typedSlug, setTypedSlug] = useState<string | null>(null);

  const region = regions.find(({ code }) => code === regionCode);
  const slug = typedSlug ?? suggestSlug(region?.nameEn, industrySlug ?? undefined);
  const lacksSubject = kind === "profile" && !(regionCode && industrySlug);
  const isSlug = Slug.safeParse(slug).success;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const created = await run({ kind, slug, headline, regionCode, industrySlug });
    if (created) router.push(`/pieces/${created.value.pieceId}`);
  }

  return (
    <form onSubmit={submit} className="grid max-w-[34rem] gap-6">
      {refusal && refusal.field !== "slug" && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <KindChoice kind={kind} onChange={setKind} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("region")} {...(kind === "feature" && { optional })}>
          <Combobox
            value={regionCode}
            onValueChange={setRegionCode}
            placeholder={t("choose")}
            searchPlaceholder={t("find")}
            noMatch={t("noMatch")}
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
            value={industrySlug}
            onValueChange={setIndustrySlug}
            placeholder={t("choose")}
            searchPlaceholder={t("find")}
            noMatch={t("noMatch")}
            options={industries.map(({ slug: value, name, nameEn }) => ({
              value,
              label: english ? nameEn : name,
              keywords: [name, nameEn],
            }))}
          />
        </Field>
      </div>
      <Field label={t("headline")} hint={t("headlineHint")} optional={optional}>
        <Input
          value={headline}
          maxLength={200}
          onChange={(event) => setHeadline(event.target.value)}
        />
      </Field>
      <Field
        label={t("slug")}
        hint={slug && t("slugHint", { address: `${readerUrl}/p/${slug}` })}
        error={slugError()}
      >
        <Input
          value={slug}
          maxLength={100}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setTypedSlug(event.target.value.toLowerCase())}
        />
      </Field>
      <Button
        look="primary"
        type="submit"
        busy={busy}
        disabledReason={lacksSubject ? t("needed") : isSlug ? undefined : t("slugRule")}
        className="justify-self-start"
      >
        {t("submit")}
      </Button>
    </form>
  );

  function slugError(): string | undefined {
    if (refusal?.field === "slug") return refusalMessage(refusal);
    return slug !== "" && !isSlug ? t("slugRule") : undefined;
  }
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
