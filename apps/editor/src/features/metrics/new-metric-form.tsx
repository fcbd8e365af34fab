"use client";

import { findUnit, parseQuantity } from "@fangzhi/quantity";
import type { NewMetric } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SheetContent } from "#components/ui/sheet.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { createMetricAction } from "./create-metric-action.ts";
import { MetricFields } from "./metric-fields.tsx";
import { MetricFormFooter } from "./metric-form-footer.tsx";
import { usePhrasePreview } from "./use-phrase-preview.ts";
import { startDraft, toRevision, type ValueDraft, type ValueStart } from "./value-draft.ts";
import { ValueFields } from "./value-fields.tsx";

export interface MetricPlaces {
  regions: readonly { code: string; shortName: string; nameEn: string }[];
  industries: readonly { slug: string; name: string; nameEn: string }[];
}

export interface CreatedMetric {
  metricId: string;
  revisionId: string | null;
  phrase: string;
}

/**
 * Names a metric and, usually, records its first value in the same breath, inside an open sheet; the
 * writing room opens it with the phrase that stands in the text.
 */
export function NewMetricForm({
  keptAs,
  places,
  regionCode = "",
  industrySlug = "",
  name = "",
  phrase = "",
  quote = "",
  today,
  onCreated,
  onDiscard,
  afterClose,
}: {
  /** What the form is about: what was typed is found again by it. */
  keptAs: string;
  places: MetricPlaces;
  regionCode?: string | undefined;
  industrySlug?: string | undefined;
  name?: string;
  phrase?: string;
  /** The sentence the phrase stands in. */
  quote?: string;
  /** The civil date in the newsroom, `YYYY-MM-DD`. */
  today: string;
  onCreated: (created: CreatedMetric) => void;
  onDiscard: () => void;
  /** Once the sheet is gone: where the focus goes; left out, back to what opened it. */
  afterClose?: () => void;
}) {
  const t = useTranslations("metrics.create");
  const locale = useLocale();
  const formId = useId();
  const kept = useKeptDraft(`new-metric:${keptAs}`, () =>
    startForm({ regionCode, industrySlug, name, phrase, quote, today }),
  );
  const { metric, value, withValue } = kept.draft;
  const set = (more: Partial<MetricDraft>) => kept.set((before) => ({ ...before, ...more }));
  const [composing, setComposing] = useState(false);
  const [misread, setMisread] = useState<ActionRefusal | null>(null);
  const target = { unit: metric.unit.trim(), kind: metric.kind };
  const { reading, readNow } = usePhrasePreview(target, value, composing);
  const act = useAct(createMetricAction);
  const refusal = misread ?? act.refusal;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const unit = findUnit(metric.unit.trim());
    const named = { ...metric, unit: unit?.norm ?? metric.unit, unitCode: unit?.code ?? "?" };
    const read = withValue ? await readNow() : null;
    setMisread(read && !read.ok ? read.refusal : null);
    if (read && !read.ok) return;
    const revision = read?.ok ? { revision: toRevision(value, read.value) } : {};
    const done = await act.run({ metric: named, ...revision });
    if (!done) return;
    kept.forget();
    toast.success(t("done", { name: named.name }));
    onCreated({ ...done.value, phrase: value.phrase.trim() });
  }

  return (
    <SheetContent
      dirty={kept.isDirty}
      {...(afterClose && { afterClose })}
      title={t("title")}
      description={t("description")}
      footer={
        <MetricFormFooter
          {...{ formId, refusal, kept, onDiscard }}
          label={t("submit")}
          busy={act.busy}
        />
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-5">
        <MetricFields
          metric={metric}
          places={places}
          isEnglish={locale === "en"}
          refusal={refusal}
          onChange={(next) => set({ metric: next })}
        />
        <Checkbox
          className="border-t pt-4 font-semibold"
          label={t("withValue")}
          checked={withValue}
          onChange={(event) => set({ withValue: event.target.checked })}
        />
        {withValue && (
          <ValueFields
            draft={value}
            onChange={(next) => set({ value: next })}
            onComposing={setComposing}
            reading={reading}
            unit={metric.unit}
            previous={null}
            refusal={refusal}
          />
        )}
      </form>
    </SheetContent>
  );
}

interface MetricDraft {
  metric: NewMetric;
  value: ValueDraft;
  withValue: boolean;
}

/** As the newsroom writes it (%) when that is known, else as it is kept (ratio). */
const writtenUnit = ({ verbatim, norm }: { verbatim: string; norm: string }): string =>
  findUnit(verbatim) ? verbatim : norm;

/** The phrase names its unit and often its kind: 28个 is counted in 个, 12.5% is a share. */
function startForm({
  regionCode,
  industrySlug,
  name,
  ...said
}: Pick<NewMetric, "regionCode" | "industrySlug" | "name"> &
  Pick<ValueStart, "today"> & { phrase: string; quote: string }): MetricDraft {
  const read = said.phrase === "" ? null : parseQuantity(said.phrase);
  const cadence = "annual";
  return {
    metric: {
      ...{ regionCode, industrySlug, name, cadence },
      nameEn: null,
      kind: read?.kind ?? "level",
      unit: read ? writtenUnit(read.unit) : "",
      unitCode: "",
      definition: "",
    },
    value: startDraft({ ...said, cadence, previous: null }),
    withValue: true,
  };
}
