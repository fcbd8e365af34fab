"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import type { ValueDraft } from "./value-draft.ts";

/** Where a value comes from, exactly enough to find it again. */
export function SourceFields({
  source,
  errorAt,
  onChange,
}: {
  source: ValueDraft["source"];
  /** The error of one field of the source, by its name. */
  errorAt: (name: keyof ValueDraft["source"]) => string | undefined;
  onChange: (next: ValueDraft["source"]) => void;
}) {
  const t = useTranslations("metrics.source");
  const optional = useTranslations("common.fields")("optional");
  const set = (name: keyof ValueDraft["source"], value: string) =>
    onChange({ ...source, [name]: value });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{t("legend")}</legend>
      <Field label={t("title")} error={errorAt("title")}>
        <Input
          required
          maxLength={200}
          value={source.title}
          onChange={(event) => set("title", event.target.value)}
        />
      </Field>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t("publisher")} optional={optional} error={errorAt("publisher")}>
          <Input
            maxLength={120}
            value={source.publisher}
            onChange={(event) => set("publisher", event.target.value)}
          />
        </Field>
        <Field label={t("publishedOn")} optional={optional} error={errorAt("publishedOn")}>
          <Input
            type="date"
            value={source.publishedOn}
            onChange={(event) => set("publishedOn", event.target.value)}
          />
        </Field>
      </div>
      <Field label={t("url")} optional={optional} error={errorAt("url")}>
        <Input
          type="url"
          inputMode="url"
          placeholder="https://"
          maxLength={500}
          value={source.url}
          onChange={(event) => set("url", event.target.value)}
        />
      </Field>
      <Field label={t("locator")} optional={optional} hint={t("locatorHint")}>
        <Input
          maxLength={120}
          value={source.locator}
          onChange={(event) => set("locator", event.target.value)}
        />
      </Field>
      <Field label={t("quote")} optional={optional} hint={t("quoteHint")}>
        <Textarea
          maxLength={500}
          value={source.quote}
          onChange={(event) => set("quote", event.target.value)}
        />
      </Field>
    </fieldset>
  );
}
