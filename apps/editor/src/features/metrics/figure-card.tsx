"use client";

import type { FigureDetails } from "@fangzhi/types";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import { askServer } from "./ask-server.ts";
import { SourceLines } from "./source-lines.tsx";
import { useMetricRefusal } from "./use-metric-refusal.ts";

/** What a figure in a text shows: value, as-of, source, and how its metric has moved. */
export function FigureCard({
  revisionId,
  renderActs,
  children,
}: {
  revisionId: string;
  /** Acts of the place the card is shown in, such as exchanging or unbinding the figure. */
  renderActs: (details: FigureDetails) => ReactNode;
  /** What else there is to say of the figure here. */
  children?: ReactNode;
}) {
  const t = useTranslations("metrics.card");
  const refusalMessage = useMetricRefusal();
  const [answer, setAnswer] = useState<ActionResult<FigureDetails> | null>(null);
  const load = useCallback(
    () => askServer<FigureDetails>(`/api/metrics/figures/${revisionId}`),
    [revisionId],
  );
  useEffect(() => {
    let isOutdated = false;
    setAnswer(null);
    void load().then((result) => !isOutdated && setAnswer(result));
    return () => {
      isOutdated = true;
    };
  }, [load]);

  if (!answer) return <p className="min-h-24 text-ink-2">{t("loading")}</p>;
  if (!answer.ok) {
    return (
      <div className="grid min-h-24 content-start justify-items-start gap-2">
        <p className="text-rose">{refusalMessage(answer.refusal)}</p>
        <Button size="small" onClick={() => void load().then(setAnswer)}>
          {t("reload")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <CardFacts details={answer.value} />
      {children}
      {renderActs(answer.value)}
    </div>
  );
}

function CardFacts({ details }: { details: FigureDetails }) {
  const t = useTranslations("metrics");
  const { metric, revision, isCurrent, history } = details;
  const current = history.find((one) => one.id === metric.currentRevisionId);
  return (
    <>
      <header lang="zh-CN">
        <Link
          href={`/metrics/${metric.id}`}
          className="font-medium underline-offset-4 hover:underline"
        >
          {metric.name}
        </Link>
        <p className="font-serif text-xl">{revision.phrase}</p>
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          {revision.period.text}
          {revision.status !== "actual" && <Badge>{t(`statuses.${revision.status}.name`)}</Badge>}
          {revision.state !== "approved" && (
            <Badge tone={revision.state === "rejected" ? "bad" : "warn"}>
              {t(`states.${revision.state}`)}
            </Badge>
          )}
        </p>
      </header>
      {!isCurrent && current && (
        <p className="text-cinnabar">
          {t("card.newer", { phrase: current.phrase, period: current.period.text })}
        </p>
      )}
      <SourceLines source={revision.source} />
      {history.length > 1 && (
        <section>
          <h3 className="text-ink-2 text-sm">{t("card.history")}</h3>
          <ol lang="zh-CN" className="mt-1 grid gap-0.5">
            {history.toReversed().map((one) => (
              <li key={one.id} className="flex justify-between gap-3">
                <span className="text-ink-2">{one.period.text}</span>
                <span className={one.id === revision.id ? "font-medium" : ""}>{one.phrase}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
