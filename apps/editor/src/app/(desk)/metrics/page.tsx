import { listMetrics } from "@fangzhi/database/queries/list-metrics";
import { listPieceChoices } from "@fangzhi/database/queries/list-piece-choices";
import { newsroomDay } from "@fangzhi/types";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { MetricFilters } from "#features/metrics/metric-filters.tsx";
import { MetricTable } from "#features/metrics/metric-table.tsx";
import { NewMetricSheet } from "#features/metrics/new-metric-sheet.tsx";
import { askedText } from "#lib/asked-text.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.list"))("title") };
}

/** 指标: every named quantity of the newsroom. */
export default async function MetricsPage({ searchParams }: PageProps<"/metrics">) {
  const { actor } = await requireActor();
  const t = await getTranslations("metrics.list");
  const asked = await searchParams;
  const [regionCode, industrySlug] = [askedText(asked.region), askedText(asked.industry)];
  const [found, choices] = await Promise.all([
    listMetrics(actor, {
      regionCode,
      industrySlug,
      query: askedText(asked.query),
      waiting: asked.waiting === "1",
    }),
    listPieceChoices(actor),
  ]);
  if (!found.ok || !choices.ok) notFound();
  const { rows, total } = found.value;
  const { regions, industries } = choices.value;
  const places = { regions, industries };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      acts={
        <NewMetricSheet
          places={places}
          regionCode={regionCode}
          industrySlug={industrySlug}
          today={newsroomDay()}
        />
      }
    >
      <MetricFilters places={places} />
      {rows.length > 0 ? (
        <>
          <MetricTable rows={rows} />
          <p className="text-ink-2 text-sm">
            {total > rows.length ? t("more", { shown: rows.length, total }) : t("total", { total })}
          </p>
        </>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      )}
    </Page>
  );
}
