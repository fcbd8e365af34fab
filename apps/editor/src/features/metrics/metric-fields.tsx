"use client";

import { findUnit } from "@fangzhi/quantity";
import { cadences, type NewMetric, quantityKinds } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import type { MetricPlaces } from "./new-metric-form.tsx";
import { useMetricRefusal } from "./use-metric-refusal.ts";

const usualUnits = [
  "家",
  "个",
  "条",
  "项",
  "人",
  "架次",
  "元",
  "%",
  "千瓦",
  "千瓦时",
  "吨",
  "平方米",
];

/** What a metric is: its name, place, unit and what exactly is counted. */
export function MetricFields({
  metric,
  places,
  isEnglish,
  refusal,
  onChange,
}: {
  metric: NewMetric;
  places: MetricPlaces;
  isEnglish: boolean;
  refusal: ActionRefusal | null;
  onChange: (next: NewMetric) => void;
}) {
  const t = useTranslations("metrics.fields");
  const kinds = useTranslations("metrics.kinds");
  const cadenceNames = useTranslations("metrics.cadences");
  const optional = useTranslations("common.fields")("optional");
  const refusalMessage = useMetricRefusal();
  const listId = useId();
  const set = (more: Partial<NewMetric>) => onChange({ ...metric, ...more });
  const errorAt = (name: string) =>
    refusal?.field?.split(".").at(-1) === name ? refusalMessage(refusal) : undefined;
  const unit = metric.unit.trim();
  const unknownUnit = unit !== "" && !findUnit(unit) ? t("unitUnknown", { unit }) : undefined;
  return (
    <div className="grid gap-4">
      <Field label={t("name")} hint={t("nameHint")} error={errorAt("name")}>
        <Input
          autoFocus
          required
          maxLength={80}
          value={metric.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label={t("nameEn")} optional={optional}>
        <Input
          maxLength={120}
          lang="en"
          value={metric.nameEn ?? ""}
          onChange={(event) => set({ nameEn: event.target.value || null })}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("region")} error={errorAt("regionCode")}>
          <Select
            value={metric.regionCode || undefined}
            onValueChange={(regionCode) => set({ regionCode })}
            placeholder={t("choose")}
            options={places.regions.map(({ code, shortName, nameEn }) => ({
              value: code,
              label: isEnglish ? nameEn : shortName,
            }))}
          />
        </Field>
        <Field label={t("industry")} error={errorAt("industrySlug")}>
          <Select
            value={metric.industrySlug || undefined}
            onValueChange={(industrySlug) => set({ industrySlug })}
            placeholder={t("choose")}
            options={places.industries.map(({ slug, name, nameEn }) => ({
              value: slug,
              label: isEnglish ? nameEn : name,
            }))}
          />
        </Field>
        <Field label={t("kind")}>
          <Select
            value={metric.kind}
            onValueChange={(kind) => set({ kind })}
            options={quantityKinds.map((kind) => ({
              value: kind,
              label: kinds(`${kind}.name`),
              hint: kinds(`${kind}.meaning`),
            }))}
          />
        </Field>
        <Field label={t("unit")} hint={t("unitHint")} error={unknownUnit ?? errorAt("unit")}>
          <Input
            required
            maxLength={20}
            list={listId}
            value={metric.unit}
            onChange={(event) => set({ unit: event.target.value })}
          />
        </Field>
      </div>
      <datalist id={listId}>
        {usualUnits.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <Field label={t("definition")} hint={t("definitionHint")} error={errorAt("definition")}>
        <Textarea
          required
          maxLength={500}
          value={metric.definition}
          onChange={(event) => set({ definition: event.target.value })}
        />
      </Field>
      <Field label={t("cadence")}>
        <Select
          value={metric.cadence}
          onValueChange={(cadence) => set({ cadence })}
          options={cadences.map((cadence) => ({ value: cadence, label: cadenceNames(cadence) }))}
        />
      </Field>
    </div>
  );
}
