import { getMetric } from "@fangzhi/database/queries/get-metric";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "#auth/current-actor.ts";
import { MetricPage } from "#features/metrics/metric-page.tsx";

const readMetric = cache(async (metricId: string) => {
  const { actor } = await requireActor();
  const id = z.uuid().safeParse(metricId);
  const found = id.success ? await getMetric(actor, id.data) : null;
  return found?.ok ? found.value : null;
});

export async function generateMetadata({
  params,
}: PageProps<"/metrics/[metricId]">): Promise<Metadata> {
  const details = await readMetric((await params).metricId);
  const t = await getTranslations("metrics.list");
  return { title: details?.metric.name ?? t("title") };
}

export default async function Page({ params }: PageProps<"/metrics/[metricId]">) {
  const details = await readMetric((await params).metricId);
  if (!details) notFound();
  return <MetricPage details={details} />;
}
