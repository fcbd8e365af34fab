"use client";

import type { PhrasePreview as Preview } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";
import { useMetricWords } from "./use-metric-words.ts";

export const relationTones: Record<NonNullable<Preview["relation"]>, Tone> = {
  same: "warn",
  rewords: "plain",
  refines: "good",
  widens: "warn",
  changes: "plain",
  contradicts: "bad",
  incomparable: "bad",
};

/** The phrase as readers will see it, what it claims, and how it stands to the present value. */
export function PhrasePreview({
  phrase,
  unit,
  reading,
  previous,
}: {
  phrase: string;
  unit: string;
  reading: ActionResult<Preview> | null;
  previous: string | null;
}) {
  const t = useTranslations("metrics");
  const words = useMetricWords();
  const refusalMessage = useMetricRefusal();
  return (
    <div aria-live="polite" className="min-h-[92px] rounded-md border bg-paper px-4 py-3">
      {!reading && <p className="text-ink-2">{t("preview.empty")}</p>}
      {reading && !reading.ok && <p className="text-rose">{refusalMessage(reading.refusal)}</p>}
      {reading?.ok && (
        <div className="grid gap-1">
          <p className="font-serif text-xl">{phrase.trim()}</p>
          <p className="text-ink-2">
            {t(`qualifiers.${reading.value.qualifier}`)}
            <span aria-hidden> · </span>
            <span className="tabular-nums">
              {words.bounds(reading.value.bounds)}
              {unit === "ratio" ? "" : ` ${unit}`}
            </span>
          </p>
          {reading.value.relation && previous && (
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={relationTones[reading.value.relation]}>
                {t(`relations.${reading.value.relation}.name`)}
              </Badge>
              <span className="text-ink-2">
                {t(`relations.${reading.value.relation}.to`, { previous })}
              </span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
