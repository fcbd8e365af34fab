"use client";

import { figuresIn } from "@fangzhi/document";
import type { DocumentJson, FigureFact, FigureUse } from "@fangzhi/types";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PieceChecks } from "../checks/use-checks.ts";
import { openFigure } from "../figures/find-figure.ts";
import { useFigureFacts } from "../figures/use-figure-facts.ts";
import { countNumbers, type PlacedNumber, type ReadNumbers } from "../numbers/read-numbers.ts";
import { SkippedList } from "../numbers/skipped-list.tsx";
import { UnboundLine } from "../numbers/unbound-line.tsx";
import { useSkipNumber } from "../numbers/use-skip-number.ts";
import { goToNumber } from "../numbers/walk-numbers.ts";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";

/** Every number of the text in reading order: figures with date and source, and those unbound. */
export function FiguresPanel({
  pieceId,
  document,
  checks,
  host,
  stamp,
  onShow,
}: {
  pieceId: string;
  document: DocumentJson | null;
  checks: PieceChecks;
  host: TextHost;
  stamp: string;
  /** After the text was scrolled to a figure: a sheet over it closes. */
  onShow: () => void;
}) {
  const t = useTranslations("writing.figures");
  const figures = useMemo(() => (document ? figuresIn(document) : []), [document]);
  const facts = useFigureFacts(
    figures.map((figure) => figure.revisionId),
    stamp,
  );
  const read = useStore(host.numbers);
  const lines = useMemo(() => inReadingOrder(figures, read), [figures, read]);
  const skip = useSkipNumber(host, pieceId, checks.reload);
  const skipped = (
    <SkippedList pieceId={pieceId} skipped={checks.skipped} onRestored={checks.reload} />
  );
  if (lines.length === 0) {
    return (
      <>
        <p className="py-4 text-ink-2">{t("none")}</p>
        {skipped}
      </>
    );
  }
  return (
    <>
      <FoundNumbers bound={figures.length} read={read} host={host} onShow={onShow} />
      <ol aria-label={t("list")} className="grid">
        {lines.map(({ key, figure, number }) => (
          <li key={key} className="border-b last:border-b-0">
            {number && <UnboundLine number={number} host={host} onShow={onShow} onSkip={skip} />}
            {figure && (
              <button
                type="button"
                onClick={() => {
                  onShow();
                  // After a sheet over the text has given the focus back.
                  setTimeout(() => openFigure(host, figure.figureId));
                }}
                className="grid w-full gap-0.5 rounded-sm px-2 py-2.5 text-left hover:bg-hover"
              >
                <FigureLine figure={figure} fact={facts.get(figure.revisionId)} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {skipped}
    </>
  );
}

/** What there is to do about the text's numbers, and the way to do it one by one. */
function FoundNumbers({
  bound,
  read,
  host,
  onShow,
}: {
  bound: number;
  read: ReadNumbers | null;
  host: TextHost;
  onShow: () => void;
}) {
  const t = useTranslations("checks.numbers");
  const unbound = read?.unbound ?? [];
  if (unbound.length === 0) return null;
  const counts = { count: bound + unbound.length, bound, ...countNumbers(unbound) };
  return (
    <div className="flex items-baseline justify-between gap-3 border-b px-2 py-2.5 text-sm">
      <p className="text-ink-2">{t("found", counts)}</p>
      <button
        type="button"
        onClick={() => {
          onShow();
          // After a sheet over the text has given the focus back.
          setTimeout(() => unbound.some((number) => goToNumber(host, number)));
        }}
        className="shrink-0 rounded-sm text-cinnabar underline underline-offset-4"
      >
        {t("first")}
      </button>
    </div>
  );
}

interface NumberLine {
  key: string;
  figure?: FigureUse;
  number?: PlacedNumber;
}

/** The text is read a moment after it was written: a figure not read yet stands behind its neighbour. */
function inReadingOrder(figures: readonly FigureUse[], read: ReadNumbers | null): NumberLine[] {
  const starts = new Map(read?.reading.figures.map(({ figureId, start }) => [figureId, start]));
  const waiting = [...(read?.unbound ?? [])];
  const lines: NumberLine[] = [];
  for (const figure of figures) {
    const start = starts.get(figure.figureId) ?? -1;
    while (waiting[0] && waiting[0].start < start) lines.push(...unboundLine(waiting.shift()));
    lines.push({ key: `${figure.figureId}:${figure.position}`, figure });
  }
  return [...lines, ...waiting.flatMap(unboundLine)];
}

const unboundLine = (number?: PlacedNumber): NumberLine[] =>
  number ? [{ key: number.key, number }] : [];

function FigureLine({ figure, fact }: { figure: FigureUse; fact: FigureFact | undefined }) {
  const t = useTranslations("writing.figures");
  const warning = fact && warningOf(figure, fact);
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="font-serif text-lg tabular-nums" lang="zh-CN">
          {figure.phrase}
        </span>
        <span className="shrink-0 text-ink-2 text-sm" lang="zh-CN">
          {fact?.periodText}
        </span>
      </span>
      <span className="text-ink-2 text-sm" lang="zh-CN">
        {fact ? fact.metricName : "\u00a0"}
      </span>
      {fact && (
        <span className="flex items-start gap-1.5 text-sm">
          {warning ? (
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ochre" />
          ) : (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-jade" />
          )}
          <span className={warning ? "text-ochre" : "text-ink-2"}>
            {warning
              ? t(warning, { phrase: fact.phrase })
              : t("source", { title: fact.sourceTitle })}
          </span>
        </span>
      )}
    </>
  );
}

function warningOf(figure: FigureUse, fact: FigureFact) {
  if (fact.state !== "approved") return "unapproved" as const;
  if (fact.phrase !== figure.phrase) return "otherPhrase" as const;
  return fact.isCurrent ? null : ("older" as const);
}
