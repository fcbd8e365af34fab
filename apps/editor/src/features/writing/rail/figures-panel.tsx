"use client";

import { figuresIn } from "@fangzhi/document";
import type { DocumentJson, FigureFact, FigureUse } from "@fangzhi/types";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFigureFacts } from "../figures/use-figure-facts.ts";
import type { TextHost } from "../text/text-host.ts";
import { showNode } from "../text/show-in-text.ts";

/** Every figure of the text in reading order, with its date and its source. */
export function FiguresPanel({
  document,
  host,
  stamp,
  onShow,
}: {
  document: DocumentJson | null;
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
  if (figures.length === 0) return <p className="py-4 text-ink-2">{t("none")}</p>;
  return (
    <ol aria-label={t("list")} className="grid">
      {figures.map((figure) => (
        <li key={`${figure.figureId}:${figure.position}`} className="border-b last:border-b-0">
          <button
            type="button"
            onClick={() => {
              onShow();
              showNode(host, (node) => node.attrs.figureId === figure.figureId);
            }}
            className="grid w-full gap-0.5 rounded-sm px-2 py-2.5 text-left hover:bg-hover"
          >
            <FigureLine figure={figure} fact={facts.get(figure.revisionId)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

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
