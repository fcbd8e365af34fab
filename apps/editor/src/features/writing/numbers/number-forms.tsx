"use client";

import {
  type BindableValue,
  type FigureDetails,
  newsroomDay,
  type PieceChoices,
  type PieceView,
} from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Sheet, SheetContent } from "#components/ui/sheet.tsx";
import { askServer } from "#features/metrics/ask-server.ts";
import { NewMetricForm } from "#features/metrics/new-metric-form.tsx";
import { RecordValueForm } from "#features/metrics/record-value-sheet.tsx";
import { useMetricRefusal } from "#features/metrics/use-metric-refusal.ts";
import type { ActionResult } from "#lib/action-result.ts";
import type { PlacedNumber } from "./read-numbers.ts";

/** What a number is recorded as: a metric of its own, or a value of one there is. */
export type NewValue = { kind: "metric" } | { kind: "value"; of: BindableValue };

export type Recorded = Pick<BindableValue, "metricId" | "revisionId" | "phrase">;

interface NumberFormsProps {
  form: { number: PlacedNumber; value: NewValue } | null;
  piece: PieceView;
  choices: PieceChoices;
  onClose: () => void;
  onRecorded: (recorded: Recorded) => void;
  /** Once the sheet is gone, with the number it was about. */
  afterClose: (number: PlacedNumber) => void;
}

/** The metric forms, filled in with what the text says; what they record is bound at once. */
export function NumberForms(props: NumberFormsProps) {
  const { form, piece, choices, onClose, onRecorded, afterClose } = props;
  const { regionCode, industrySlug } = piece.details;
  return (
    <Sheet open={form !== null} onOpenChange={(open) => !open && onClose()}>
      {form?.value.kind === "metric" && (
        <NewMetricForm
          keptAs={`${piece.id}:${form.number.phrase}:${form.number.sentence}`}
          places={choices}
          regionCode={regionCode ?? ""}
          industrySlug={industrySlug ?? ""}
          name={form.number.label}
          phrase={form.number.phrase}
          quote={quoteOf(form.number)}
          today={newsroomDay()}
          onCreated={({ metricId, revisionId, phrase }) =>
            revisionId ? onRecorded({ metricId, revisionId, phrase }) : onClose()
          }
          onDiscard={onClose}
          afterClose={() => afterClose(form.number)}
        />
      )}
      {form?.value.kind === "value" && (
        <NewValueForm
          key={form.value.of.revisionId}
          of={form.value.of}
          number={form.number}
          onRecorded={onRecorded}
          onClose={onClose}
          afterClose={afterClose}
        />
      )}
    </Sheet>
  );
}

function NewValueForm({
  of,
  number,
  onRecorded,
  onClose,
  afterClose,
}: Pick<NumberFormsProps, "onRecorded" | "onClose" | "afterClose"> & {
  of: BindableValue;
  number: PlacedNumber;
}) {
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
      <SheetContent
        title={t("newValue", { name: of.metricName })}
        afterClose={() => afterClose(number)}
      >
        <Alert tone="bad">{refusalMessage(answer.refusal)}</Alert>
      </SheetContent>
    );
  }
  const { metric, revision } = answer.value;
  return (
    <RecordValueForm
      metric={metric}
      previous={revision}
      phrase={number.phrase}
      quote={quoteOf(number)}
      today={newsroomDay()}
      onDone={(recorded) => onRecorded({ metricId: metric.id, ...recorded })}
      onDiscard={onClose}
      afterClose={() => afterClose(number)}
    />
  );
}

const longestQuote = 500;

/** What the source is quoted with, until somebody who has it at hand puts its own words in. */
const quoteOf = ({ sentence }: PlacedNumber): string => sentence.slice(0, longestQuote);
