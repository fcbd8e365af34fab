"use client";

import { findUnit } from "@fangzhi/quantity";
import type { NewMetric } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { createMetricAction } from "./create-metric-action.ts";
import { MetricFields } from "./metric-fields.tsx";
import { useMetricRefusal } from "./use-metric-refusal.ts";
import { usePhrasePreview } from "./use-phrase-preview.ts";
import { startDraft, toRevision } from "./value-draft.ts";
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
 * Names a metric and, usually, records its first value in the same breath; the writing room opens it
 * with the phrase that stands in the text.
 */
export function NewMetricForm({
  places,
  regionCode = "",
  industrySlug = "",
  name = "",
  phrase = "",
  thisYear,
  onCreated,
}: {
  places: MetricPlaces;
  regionCode?: string | undefined;
  industrySlug?: string | undefined;
  name?: string;
  phrase?: string;
  thisYear: number;
  onCreated: (created: CreatedMetric) => void;
}) {
  const t = useTranslations("metrics.create");
  const refusalMessage = useMetricRefusal();
  const locale = useLocale();
  const [metric, setMetric] = useState<NewMetric>({
    regionCode,
    industrySlug,
    name,
    nameEn: null,
    kind: "level",
    unit: "",
    unitCode: "",
    definition: "",
    cadence: "annual",
  });
  const [withValue, setWithValue] = useState(true);
  const [draft, setDraft] = useState(() => ({ ...startDraft(null, thisYear), phrase }));
  const [composing, setComposing] = useState(false);
  const [misread, setMisread] = useState<ActionRefusal | null>(null);
  const target = { unit: metric.unit.trim(), kind: metric.kind };
  const { reading, readNow } = usePhrasePreview(target, draft, composing);
  const act = useAct(createMetricAction);
  const refusal = misread ?? act.refusal;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const unit = findUnit(metric.unit.trim());
    const named = { ...metric, unit: unit?.norm ?? metric.unit, unitCode: unit?.code ?? "?" };
    const read = withValue ? await readNow() : null;
    setMisread(read && !read.ok ? read.refusal : null);
    if (read && !read.ok) return;
    const revision = read?.ok ? { revision: toRevision(draft, read.value) } : {};
    const done = await act.run({ metric: named, ...revision });
    if (!done) return;
    toast.success(t("done", { name: named.name }));
    onCreated({ ...done.value, phrase: draft.phrase.trim() });
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <MetricFields
        metric={metric}
        places={places}
        isEnglish={locale === "en"}
        refusal={refusal}
        onChange={setMetric}
      />
      <label className="flex items-center gap-2 border-t pt-4 font-semibold">
        <input
          type="checkbox"
          className="size-4 accent-cinnabar"
          checked={withValue}
          onChange={(event) => setWithValue(event.target.checked)}
        />
        {t("withValue")}
      </label>
      {withValue && (
        <ValueFields
          draft={draft}
          onChange={setDraft}
          onComposing={setComposing}
          reading={reading}
          unit={metric.unit}
          previous={null}
          refusal={refusal}
        />
      )}
      {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <div className="flex justify-end">
        <Button look="primary" type="submit" busy={act.busy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
