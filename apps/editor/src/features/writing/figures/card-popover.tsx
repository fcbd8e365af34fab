"use client";

import { type FigureDetails, newsroomDay } from "@fangzhi/types";
import { ArrowLeftRight, ExternalLink, Plus, Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Popover, PopoverAnchor, PopoverContent } from "#components/ui/popover.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { FigureCard } from "#features/metrics/figure-card.tsx";
import { RecordValueForm } from "#features/metrics/record-value-sheet.tsx";
import { useStore } from "../store.ts";
import type { OpenFigure, TextHost } from "../text/text-host.ts";
import { anchorAt } from "./anchor-at.ts";
import { findFigure } from "./find-figure.ts";
import { unbindFigure } from "./rebind-figure.ts";

/** The card under a figure: what stands behind it, and what can be done with it here. */
export function CardPopover({
  host,
  onShowProposal,
}: {
  host: TextHost;
  onShowProposal: () => void;
}) {
  const t = useTranslations("writing.figures");
  const open = useStore(host.figure);
  const asked = useStore(host.asked);
  const [recording, setRecording] = useState<FigureDetails | null>(null);
  const anchor = useMemo(() => anchorAt(() => open?.anchor.getBoundingClientRect()), [open]);
  const focusText = () => {
    // What the card led to has the focus already.
    if (host.picker.get() || host.figure.get() || recording) return;
    host.editors
      .get()
      .get(host.focused.get() ?? "body")
      ?.view.focus();
  };
  return (
    <>
      <Popover open={open !== null} onOpenChange={(next) => !next && host.figure.set(null)}>
        <PopoverAnchor virtualRef={anchor} />
        <PopoverContent
          aria-label={open?.attrs.phrase}
          className="max-h-(--radix-popover-content-available-height) w-[min(360px,calc(100vw-16px))] overflow-y-auto"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusText();
          }}
        >
          {open && (
            <FigureCard
              revisionId={open.attrs.revisionId}
              renderActs={(details) => (
                <Acts
                  host={host}
                  open={open}
                  details={details}
                  onRecord={() => {
                    setRecording(details);
                    host.figure.set(null);
                  }}
                />
              )}
            >
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
      <Sheet open={recording !== null} onOpenChange={(next) => !next && setRecording(null)}>
        {recording && (
          <RecordValueForm
            metric={recording.metric}
            previous={currentOf(recording)}
            today={newsroomDay()}
            onDone={() => setRecording(null)}
            onDiscard={() => setRecording(null)}
          />
        )}
      </Sheet>
    </>
  );
}

/** A new value is compared with the present one, whichever the figure shows. */
const currentOf = ({ metric, revision, history }: FigureDetails) =>
  history.find(({ id }) => id === metric.currentRevisionId) ?? revision;

function Acts({
  host,
  open: { anchor, attrs },
  details,
  onRecord,
}: {
  host: TextHost;
  open: OpenFigure;
  details: FigureDetails;
  onRecord: () => void;
}) {
  const t = useTranslations("writing.figures");
  const found = findFigure(host, attrs.figureId);
  const isEditable = found?.editor.isEditable === true;
  return (
    <div className="flex flex-wrap gap-1.5 border-t pt-3">
      <Button size="small" asChild>
        <a href={`/metrics/${details.metric.id}`} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden />
          {t("toMetric")}
        </a>
      </Button>
      <Button size="small" onClick={onRecord}>
        <Plus aria-hidden />
        {t("record")}
      </Button>
      {found && isEditable && (
        <>
          <Button
            size="small"
            onClick={() => {
              const rect = anchor.getBoundingClientRect();
              host.figure.set(null);
              host.picker.set({ editor: found.editor, rect, replaces: attrs.figureId });
            }}
          >
            <ArrowLeftRight aria-hidden />
            {t("rebind")}
          </Button>
          <Button
            size="small"
            onClick={() => {
              host.figure.set(null);
              // Where it stands by now: a colleague may have typed before it.
              const now = findFigure(host, attrs.figureId);
              if (now) unbindFigure(now);
            }}
          >
            <Unlink aria-hidden />
            {t("unbind")}
          </Button>
        </>
      )}
    </div>
  );
}
