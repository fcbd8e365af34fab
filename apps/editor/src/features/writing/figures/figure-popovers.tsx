"use client";

import type { FigureChoice, PieceChoices, PieceView } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "#components/ui/popover.tsx";
import { Sheet, SheetContent } from "#components/ui/sheet.tsx";
import { FigureCard } from "#features/metrics/figure-card.tsx";
import { FigurePicker } from "#features/metrics/figure-picker.tsx";
import { NewMetricForm } from "#features/metrics/new-metric-form.tsx";
import { newsroomYear } from "#features/metrics/newsroom-year.ts";
import { takeTrigger, wordsBefore } from "../slash/slash-trigger.ts";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";
import { insertFigure } from "./insert-figure.ts";
import { startMetric } from "./start-metric.ts";

/** The picker at the caret, and the card under a figure. */
export function FigurePopovers({
  host,
  piece,
  choices,
  onShowProposal,
}: {
  host: TextHost;
  piece: PieceView;
  choices: PieceChoices;
  onShowProposal: () => void;
}) {
  return (
    <>
      <PickerPopover host={host} piece={piece} choices={choices} />
      <CardPopover host={host} onShowProposal={onShowProposal} />
    </>
  );
}

function PickerPopover({
  host,
  piece,
  choices,
}: {
  host: TextHost;
  piece: PieceView;
  choices: PieceChoices;
}) {
  const t = useTranslations("metrics");
  const request = useStore(host.picker);
  const [naming, setNaming] = useState<{ editor: Editor; name: string; phrase: string } | null>(
    null,
  );
  const anchor = useMemo(() => anchorAt(() => request?.rect), [request]);
  const { regionCode, industrySlug } = piece.details;

  const close = () => {
    host.picker.set(null);
    request?.editor.view.focus();
  };
  const put = (
    editor: Editor,
    figure: Pick<FigureChoice, "metricId" | "revisionId" | "phrase">,
  ) => {
    takeTrigger(editor);
    insertFigure(editor, figure);
  };
  return (
    <>
      <Popover open={request !== null} onOpenChange={(open) => !open && close()}>
        <PopoverAnchor virtualRef={anchor} />
        <PopoverContent
          align="start"
          aria-label={t("picker.label")}
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
                put(request.editor, choice);
              }}
              onCreate={(typed) => {
                const { editor } = request;
                host.picker.set(null);
                setNaming({ editor, ...startMetric(wordsBefore(editor), typed) });
              }}
            />
          )}
        </PopoverContent>
      </Popover>
      <Sheet open={naming !== null} onOpenChange={(open) => !open && setNaming(null)}>
        {naming && (
          <SheetContent
            title={t("create.title")}
            description={t("create.description")}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              naming.editor.view.focus();
            }}
          >
            <NewMetricForm
              places={choices}
              regionCode={regionCode ?? ""}
              industrySlug={industrySlug ?? ""}
              name={naming.name}
              phrase={naming.phrase}
              thisYear={newsroomYear()}
              onCreated={({ metricId, revisionId, phrase }) => {
                if (revisionId) put(naming.editor, { metricId, revisionId, phrase });
                setNaming(null);
              }}
            />
          </SheetContent>
        )}
      </Sheet>
    </>
  );
}

/** What a popover hangs on when there is no element of React's to hang on. */
const anchorAt = (measure: () => DOMRect | undefined) => ({
  current: { getBoundingClientRect: () => measure() ?? new DOMRect() },
});

function CardPopover({ host, onShowProposal }: { host: TextHost; onShowProposal: () => void }) {
  const t = useTranslations("writing.figures");
  const open = useStore(host.figure);
  const asked = useStore(host.asked);
  const anchor = useMemo(() => anchorAt(() => open?.anchor.getBoundingClientRect()), [open]);
  return (
    <Popover open={open !== null} onOpenChange={(next) => !next && host.figure.set(null)}>
      <PopoverAnchor virtualRef={anchor} />
      <PopoverContent
        aria-label={open?.attrs.phrase}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          host.editors
            .get()
            .get(host.focused.get() ?? "body")
            ?.view.focus();
        }}
      >
        {open && (
          <FigureCard revisionId={open.attrs.revisionId}>
            {asked.has(open.attrs.figureId) && (
              <button
                type="button"
                className="w-fit text-cinnabar underline underline-offset-4"
                onClick={() => {
                  host.figure.set(null);
                  onShowProposal();
                }}
              >
                {t("openProposal")}
              </button>
            )}
          </FigureCard>
        )}
      </PopoverContent>
    </Popover>
  );
}
