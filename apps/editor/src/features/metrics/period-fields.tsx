"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import {
  type PeriodParts,
  periodFromParts,
  periodPartRoles,
  periodSpans,
} from "./period-from-parts.ts";

/** When a value holds: a point or a stretch, as exact as the source says. */
export function PeriodFields({
  period,
  error,
  onChange,
}: {
  period: PeriodParts;
  error?: string | undefined;
  onChange: (next: PeriodParts) => void;
}) {
  const t = useTranslations("metrics.period");
  const set = (more: Partial<PeriodParts>) => onChange({ ...period, ...more });
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t("role")} error={error}>
          <Select
            value={period.role ?? "none"}
            onValueChange={(role) => set({ role: role === "none" ? null : role })}
            options={[...periodPartRoles, "none" as const].map((role) => ({
              value: role,
              label: t(`roles.${role}`),
            }))}
          />
        </Field>
        {period.role !== null && (
          <Field label={t("span")}>
            <Select
              value={period.span}
              onValueChange={(span) => set({ span })}
              options={periodSpans.map((span) => ({ value: span, label: t(`spans.${span}`) }))}
            />
          </Field>
        )}
      </div>
      {period.role !== null && <SpanFields period={period} set={set} />}
      <p className="text-ink-2 text-sm">{t("reads", { text: periodFromParts(period).text })}</p>
    </div>
  );
}

function SpanFields({
  period,
  set,
}: {
  period: PeriodParts;
  set: (more: Partial<PeriodParts>) => void;
}) {
  const t = useTranslations("metrics.period");
  const { span } = period;
  const numbers = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const choose = (
    name: "half" | "quarter" | "month" | "day",
    last: number,
    label: (value: string) => string,
  ) => (
    <Field label={t(`spans.${name}`)}>
      <Select
        value={String(period[name])}
        onValueChange={(value) => set({ [name]: Number(value) })}
        options={numbers(1, last).map((value) => ({ value, label: label(value) }))}
      />
    </Field>
  );
  return (
    <div className="grid grid-cols-3 items-start gap-3">
      <Field label={t("spans.year")}>
        <Input
          type="number"
          inputMode="numeric"
          min={1900}
          max={2100}
          value={period.year || ""}
          onChange={(event) => set({ year: Number(event.target.value) })}
        />
      </Field>
      {span === "half" && choose("half", 2, (value) => t(`halves.${value as "1" | "2"}`))}
      {span === "quarter" && choose("quarter", 4, (value) => t("quarter", { number: value }))}
      {(span === "month" || span === "day") &&
        choose("month", 12, (value) => t("month", { number: value }))}
      {span === "day" && choose("day", 31, (value) => value)}
    </div>
  );
}
