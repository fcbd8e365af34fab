import { type MetricDetails, type MetricRevisionView, newsroomDay } from "@fangzhi/types";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RecordValueSheet } from "./record-value-sheet.tsx";
import { RevisionRecord } from "./revision-record.tsx";
import { SeriesChart } from "./series-chart.tsx";
import { seriesOf } from "./series-of.ts";
import { SeriesTable } from "./series-table.tsx";
import { SourceLines } from "./source-lines.tsx";
import { useMetricWords } from "./use-metric-words.ts";
import { WhereUsed } from "./where-used.tsx";

/** A metric: what it is, what it says now, how it has moved, who says it where. */
export function MetricPage({ details }: { details: MetricDetails }) {
  const t = useTranslations("metrics");
  const words = useMetricWords();
  const { metric, revisions, uses } = details;
  const current = revisions.find((revision) => revision.id === metric.currentRevisionId) ?? null;
  const series = seriesOf(revisions);
  const behind = uses.filter(
    (use) =>
      (use.where === "draft" || use.isLive) && use.metricRevisionId !== metric.currentRevisionId,
  );
  const live = uses.filter((use) => use.where === "draft" || use.isLive);
  const name = words.metricName(metric);
  const label = t("chart.label", { name });
  return (
    <div className="mx-auto grid max-w-[1080px] grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6 sm:px-8 sm:py-10">
      <header className="grid gap-4">
        <nav className="text-ink-2">
          <Link href="/metrics" className="underline-offset-4 hover:underline">
            {t("list.title")}
          </Link>
          <span aria-hidden> / </span>
          <Link
            href={`/metrics?region=${metric.regionCode}&industry=${metric.industrySlug}`}
            className="underline-offset-4 hover:underline"
          >
            {words.place(metric)}
          </Link>
        </nav>
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1 className="font-serif text-2xl">{name}</h1>
          <RecordValueSheet
            metric={metric}
            previous={current ?? newestWaiting(revisions)}
            today={newsroomDay()}
            why={details.recordable}
          />
        </div>
        <Present current={current} behind={behind.length} />
        <Definition metric={metric} />
      </header>
      {series.length > 0 && (
        <Section title={t("sections.series")}>
          <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
            <div className="min-w-0 max-w-full">
              <SeriesChart series={series} unit={metric.unit} label={label} />
            </div>
            <div className="min-w-0 grow basis-96 max-sm:basis-full">
              <SeriesTable series={series} currentId={metric.currentRevisionId} label={label} />
            </div>
          </div>
        </Section>
      )}
      <Section title={t("sections.record")} text={t("sections.recordText")}>
        {revisions.length > 0 ? (
          <RevisionRecord
            revisions={revisions}
            currentId={metric.currentRevisionId}
            useCount={live.length}
          />
        ) : (
          <p className="border-t py-4 text-ink-2">{t("sections.noRecord")}</p>
        )}
      </Section>
      <Section title={t("sections.uses")}>
        <WhereUsed uses={uses} currentId={metric.currentRevisionId} />
      </Section>
    </div>
  );
}

const newestWaiting = (revisions: readonly MetricRevisionView[]): MetricRevisionView | null =>
  revisions.find((revision) => revision.state !== "rejected") ?? null;

function Present({ current, behind }: { current: MetricRevisionView | null; behind: number }) {
  const t = useTranslations("metrics");
  if (!current) return <p className="text-lg text-ochre">{t("present.none")}</p>;
  return (
    <div className="grid gap-1">
      <p className="font-serif text-[40px] leading-[52px]">{current.phrase}</p>
      <p className="text-ink-2">
        {current.period.text}
        <span aria-hidden> · </span>
        {t(`statuses.${current.status}.name`)}
      </p>
      <SourceLines source={current.source} />
      {behind > 0 && <p className="text-cinnabar">{t("present.behind", { count: behind })}</p>}
    </div>
  );
}

function Definition({ metric }: Pick<MetricDetails, "metric">) {
  const t = useTranslations("metrics");
  const facts = [
    [t("fields.definition"), metric.definition],
    [t("fields.kind"), t(`kinds.${metric.kind}.name`)],
    [t("fields.unit"), metric.unit === "ratio" ? t("fields.unitless") : metric.unit],
    [t("fields.cadence"), t(`cadences.${metric.cadence}`)],
  ] as const;
  return (
    <dl className="grid max-w-[72ch] gap-x-6 gap-y-1 sm:grid-cols-[96px_minmax(0,1fr)]">
      {facts.map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="text-ink-2">{term}</dt>
          <dd className="max-sm:mb-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-semibold text-lg">{title}</h2>
      {text && <p className="max-w-[60ch] text-ink-2">{text}</p>}
      {children}
    </section>
  );
}
