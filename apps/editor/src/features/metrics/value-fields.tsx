"use client";

import { type PhrasePreview as Preview, quantityStatuses, revisionReasons } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ActionRefusal, ActionResult } from "#lib/action-result.ts";
import { PeriodFields } from "./period-fields.tsx";
import { PhrasePreview } from "./phrase-preview.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useMetricRefusal } from "./use-metric-refusal.ts";
import type { ValueDraft } from "./value-draft.ts";

export interface ValueFieldsProps {
  draft: ValueDraft;
  onChange: (next: ValueDraft) => void;
  onComposing: (composing: boolean) => void;
  reading: ActionResult<Preview> | null;
  unit: string;
  /** The present value's phrase; null when this is the first one. */
  previous: string | null;
  refusal: ActionRefusal | null;
  /** The phrase is what the form opens for. */
  autoFocus?: boolean;
}

/** The fields of a value, in the order a journalist has them at hand: number, time, reason, source. */
export function ValueFields(props: ValueFieldsProps) {
  const { draft, onChange, onComposing, reading, unit, previous, refusal } = props;
  const t = useTranslations("metrics.value");
  const reasons = useTranslations("metrics.reasons");
  const statuses = useTranslations("metrics.statuses");
  const optional = useTranslations("common.fields")("optional");
  const refusalMessage = useMetricRefusal();
  const set = (more: Partial<ValueDraft>) => onChange({ ...draft, ...more });
  const errorAt = (name: string): string | undefined =>
    refusal?.field?.split(".").includes(name) ? refusalMessage(refusal) : undefined;
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <Field label={t("phrase")} hint={t("phraseHint")} error={errorAt("phrase")}>
          <Input
            required
            autoFocus={props.autoFocus === true}
            autoComplete="off"
            maxLength={80}
            className="h-11 font-serif text-lg"
            value={draft.phrase}
            onChange={(event) => set({ phrase: event.target.value })}
            onCompositionStart={() => onComposing(true)}
            onCompositionEnd={() => onComposing(false)}
          />
        </Field>
        <PhrasePreview phrase={draft.phrase} unit={unit} reading={reading} previous={previous} />
      </div>
      <Field label={t("status")}>
        <Select
          value={draft.status}
          onValueChange={(status) => set({ status })}
          options={quantityStatuses.map((status) => ({
            value: status,
            label: statuses(`${status}.name`),
            hint: statuses(`${status}.meaning`),
          }))}
        />
      </Field>
      <PeriodFields
        period={draft.period}
        error={errorAt("period")}
        onChange={(period) => set({ period })}
      />
      {previous !== null && (
        <Field label={t("reason")} error={errorAt("reason")}>
          <Select
            value={draft.reason}
            onValueChange={(reason) => set({ reason })}
            options={revisionReasons
              .filter((reason) => reason !== "first")
              .map((reason) => ({
                value: reason,
                label: reasons(`${reason}.name`),
                hint: reasons(`${reason}.meaning`),
              }))}
          />
        </Field>
      )}
      <SourceFields
        source={draft.source}
        errorAt={(name) => errorAt(name)}
        onChange={(source) => set({ source })}
      />
      <Field label={t("note")} optional={optional} hint={t("noteHint")}>
        <Textarea
          maxLength={500}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
      {previous !== null && (
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1 size-4 accent-cinnabar"
            checked={draft.rank === "deprecated"}
            onChange={(event) => set({ rank: event.target.checked ? "deprecated" : "normal" })}
          />
          <span>
            {t("deprecated")}
            <span className="block text-ink-2 text-sm">{t("deprecatedHint")}</span>
          </span>
        </label>
      )}
    </div>
  );
}
