"use client";

import type { BindableValue, FigureDetails, PieceChoices, PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Sheet, SheetContent } from "#components/ui/sheet.tsx";
import { askServer } from "#features/metrics/ask-server.ts";
import { NewMetricForm } from "#features/metrics/new-metric-form.tsx";
import { newsroomYear } from "#features/metrics/newsroom-year.ts";
import { RecordValueForm } from "#features/metrics/record-value-sheet.tsx";
import { useMetricRefusal } from "#features/metrics/use-metric-refusal.ts";
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
          onClose={onClose}
          onRecorded={onRecorded}
        />
      )}
    </Sheet>
  );
}

function NewValueForm({
  of,
  phrase,
  onClose,
  onRecorded,
}: Pick<NumberFormsProps, "onClose" | "onRecorded"> & { of: BindableValue; phrase: string }) {
  const refusalMessage = useMetricRefusal();
  const [details, setDetails] = useState<FigureDetails | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each value
  useEffect(() => {
    let isCurrent = true;
    void askServer<FigureDetails>(`/api/metrics/figures/${of.revisionId}`).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) return setDetails(answer.value);
      toast.error(refusalMessage(answer.refusal));
      onClose();
    });
    return () => {
      isCurrent = false;
    };
  }, [of.revisionId]);
  if (!details) return null;
  return (
    <RecordValueForm
      metric={details.metric}
      previous={details.revision}
      phrase={phrase}
      thisYear={newsroomYear()}
      onDone={(recorded) => onRecorded({ metricId: details.metric.id, ...recorded })}
    />
  );
}
