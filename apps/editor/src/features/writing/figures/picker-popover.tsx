"use client";

import { type FigureChoice, newsroomDay, type PieceChoices, type PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "#components/ui/popover.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { FigurePicker } from "#features/metrics/figure-picker.tsx";
import { NewMetricForm } from "#features/metrics/new-metric-form.tsx";
import { takeTrigger, wordsBefore } from "../slash/slash-trigger.ts";
import { useStore } from "../store.ts";
import type { PickerRequest, TextHost } from "../text/text-host.ts";
import { anchorAt } from "./anchor-at.ts";
import { insertFigure } from "./insert-figure.ts";
import { rebindFigure } from "./rebind-figure.ts";
import { startMetric } from "./start-metric.ts";

/** Finds a value for the place of the caret, or for a figure that is to say another one. */
export function PickerPopover({
  host,
  piece,
  choices,
}: {
  host: TextHost;
  piece: PieceView;
  choices: PieceChoices;
}) {
  const t = useTranslations("metrics.picker");
  const request = useStore(host.picker);
  const [naming, setNaming] = useState<(PickerRequest & { name: string; phrase: string }) | null>(
    null,
  );
  const anchor = useMemo(() => anchorAt(() => request?.rect), [request]);
  const { regionCode, industrySlug } = piece.details;

  const close = () => {
    host.picker.set(null);
    request?.editor.view.focus();
  };
  const put = (
    { editor, replaces }: PickerRequest,
    figure: Pick<FigureChoice, "metricId" | "revisionId" | "phrase">,
  ) => {
    if (replaces !== undefined && rebindFigure(host, replaces, figure)) return;
    takeTrigger(editor);
    insertFigure(editor, figure);
  };
  return (
    <>
      <Popover open={request !== null} onOpenChange={(open) => !open && close()}>
        <PopoverAnchor virtualRef={anchor} />
        <PopoverContent
          align="start"
          aria-label={t("label")}
          className="w-[min(420px,calc(100vw-16px))] p-0"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {request && (
            <FigurePicker
              region={regionCode}
              industry={industrySlug}
              onCancel={close}
              onPick={(choice) => {
                host.picker.set(null);
                put(request, choice);
              }}
              onCreate={(typed) => {
                host.picker.set(null);
                setNaming({ ...request, ...startMetric(wordsBefore(request.editor), typed) });
              }}
            />
          )}
        </PopoverContent>
      </Popover>
      <Sheet open={naming !== null} onOpenChange={(open) => !open && setNaming(null)}>
        {naming && (
          <NewMetricForm
            keptAs={`${piece.id}:${naming.name}:${naming.phrase}`}
            places={choices}
            regionCode={regionCode ?? ""}
            industrySlug={industrySlug ?? ""}
            name={naming.name}
            phrase={naming.phrase}
            today={newsroomDay()}
            onCreated={({ metricId, revisionId, phrase }) => {
              if (revisionId) put(naming, { metricId, revisionId, phrase });
              setNaming(null);
            }}
            onDiscard={() => setNaming(null)}
            afterClose={() => naming.editor.view.focus()}
          />
        )}
      </Sheet>
    </>
  );
}
