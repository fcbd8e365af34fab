"use client";

import type { BindableValue, FigureDetails, PieceChoices, PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Sheet, SheetContent } from "#components/ui/sheet.tsx";
import { askServer } from "#features/metrics/ask-server.ts";
import { NewMetricForm } from "#features/metrics/new-metric-form.tsx";
import { newsroomYear } from "#features/metrics/newsroom-year.ts";
import { RecordValueForm } from "#features/metrics/record-value-sheet.tsx";
import { useMetricRefusal } from "#features/metrics/use-metric-refusal.ts";
import type { ActionResult } from "#lib/action-result.ts";
import type { PlacedNumber } from "./read-numbers.ts";

/** What a number is recorded as: a metric of its own, or a value of one there is. */
export type NewValue = { kind: "metric" } | { kind: "value"; of: BindableValue };

type Recorded = Pick<BindableValue, "metricId" | "revisionId" | "phrase">;

interface NumberFormsProps {
  form: { number: PlacedNumber; value: NewValue } | null;
  piece: PieceView;
  choices: PieceChoices;
  onClose: () => void;
  onRecorded: (recorded: Recorded) => void;
}

/** The metric forms, filled in with what the text says; what they record is bound at once. */
export function NumberForms({ form, piece, choices, onClose, onRecorded }: NumberFormsProps) {
  const t = useTranslations("metrics.create");
  const { regionCode, industrySlug } = piece.details;
  return (
    <Sheet open={form !== null} onOpenChange={(open) => !open && onClose()}>
      {form?.value.kind === "metric" && (
        <SheetContent title={t("title")} description={t("description")}>
          <NewMetricForm
            places={choices}
            regionCode={regionCode ?? ""}
            industrySlug={industrySlug ?? ""}
            name={form.number.label}
            phrase={form.number.phrase}
            thisYear={newsroomYear()}
            onCreated={({ metricId, revisionId, phrase }) =>
              revisionId ? onRecorded({ metricId, revisionId, phrase }) : onClose()
            }
          />
        </SheetContent>
      )}
      {form?.value.kind === "value" && (
        <NewValueForm
          key={form.value.of.revisionId}
          of={form.value.of}
          phrase={form.number.phrase}
          onRecorded={onRecorded}
        />
      )}
    </Sheet>
  );
}

function NewValueForm({
  of,
  phrase,
  onRecorded,
}: Pick<NumberFormsProps, "onRecorded"> & { of: BindableValue; phrase: string }) {
  const t = useTranslations("checks.numbers");
  const refusalMessage = useMetricRefusal();
  const [answer, setAnswer] = useState<ActionResult<FigureDetails> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void askServer<FigureDetails>(`/api/metrics/figures/${of.revisionId}`).then((found) => {
      if (isCurrent) setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [of.revisionId]);
  if (!answer) return null;
  if (!answer.ok) {
    return (
      <SheetContent title={t("newValue", { name: of.metricName })}>
        <Alert tone="bad">{refusalMessage(answer.refusal)}</Alert>
      </SheetContent>
    );
  }
  const { metric, revision } = answer.value;
  return (
    <RecordValueForm
      metric={metric}
      previous={revision}
      phrase={phrase}
      thisYear={newsroomYear()}
      onDone={(recorded) => onRecorded({ metricId: metric.id, ...recorded })}
    />
  );
}
