"use client";

import type { MetricRevisionView, MetricView, Refusal } from "@fangzhi/types";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetContent, SheetTrigger } from "#components/ui/sheet.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { MetricFormFooter } from "./metric-form-footer.tsx";
import { recordMetricRevisionAction } from "./record-metric-revision-action.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";
import { useMetricWords } from "./use-metric-words.ts";
import { usePhrasePreview } from "./use-phrase-preview.ts";
import { startDraft, toRevision } from "./value-draft.ts";
import { ValueFields } from "./value-fields.tsx";

export interface RecordValueSheetProps {
  metric: MetricView;
  /** The value that the new one is compared with: the present one, else the newest that waits. */
  previous: MetricRevisionView | null;
  today: string;
  /** Why this person may not; null: they may. */
  why: Refusal | null;
}

/** Records a metric's new value beside its page. */
export function RecordValueSheet({ metric, previous, today, why }: RecordValueSheetProps) {
  const t = useTranslations("metrics.record");
  const refusalMessage = useMetricRefusal();
  const [open, setOpen] = useState(false);
  if (why) {
    return (
      <Button look="primary" disabledReason={refusalMessage(why)}>
        <Plus aria-hidden />
        {t("open")}
      </Button>
    );
  }
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button look="primary">
          <Plus aria-hidden />
          {t("open")}
        </Button>
      </SheetTrigger>
      {open && (
        <RecordValueForm
          metric={metric}
          previous={previous}
          today={today}
          onDone={() => setOpen(false)}
          onDiscard={() => setOpen(false)}
        />
      )}
    </Sheet>
  );
}

/** The form of a new value inside an open sheet; the writing room opens it with a phrase. */
export function RecordValueForm({
  metric,
  previous,
  phrase = "",
  quote = "",
  today,
  onDone,
  onDiscard,
  afterClose,
}: Omit<RecordValueSheetProps, "why"> & {
  phrase?: string;
  /** The sentence the phrase stands in. */
  quote?: string;
  onDiscard: () => void;
  /** Once the sheet is gone: where the focus goes; left out, back to what opened it. */
  afterClose?: () => void;
  onDone: (recorded: { revisionId: string; phrase: string }) => void;
}) {
  const t = useTranslations("metrics.record");
  const words = useMetricWords();
  const formId = useId();
  const { cadence } = metric;
  const kept = useKeptDraft(`record-value:${metric.id}:${phrase}`, () =>
    startDraft({ cadence, previous, today, phrase, quote }),
  );
  const { draft } = kept;
  const [composing, setComposing] = useState(false);
  const [misread, setMisread] = useState<ActionRefusal | null>(null);
  const { reading, readNow } = usePhrasePreview({ metricId: metric.id }, draft, composing);
  const act = useAct(recordMetricRevisionAction);
  const refusal = misread ?? act.refusal;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = await readNow();
    setMisread(read.ok ? null : read.refusal);
    if (!read.ok) return;
    const revision = toRevision(draft, read.value);
    const done = await act.run({ metricId: metric.id, revision, seenVersion: metric.version });
    if (!done) return;
    kept.forget();
    toast.success(t("done", { phrase: revision.phrase }), { description: t("doneText") });
    onDone({ revisionId: done.value.revisionId, phrase: revision.phrase });
  }

  return (
    <SheetContent
      dirty={kept.isDirty}
      {...(afterClose && { afterClose })}
      title={t("title", { name: words.metricName(metric) })}
      description={
        previous
          ? t("previous", { phrase: previous.phrase, period: previous.period.text })
          : t("firstValue")
      }
      footer={
        <MetricFormFooter
          {...{ formId, refusal, kept, onDiscard }}
          label={t("submit")}
          busy={act.busy}
        />
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-4">
        <ValueFields
          autoFocus
          draft={draft}
          onChange={kept.set}
          onComposing={setComposing}
          reading={reading}
          unit={metric.unit}
          previous={previous?.phrase ?? null}
          refusal={refusal}
        />
      </form>
    </SheetContent>
  );
}
