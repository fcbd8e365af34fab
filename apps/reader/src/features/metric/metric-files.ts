import type { MetricPage } from "@fangzhi/database/published";
import type { AtomEntry } from "../machine/atom-feed.ts";
import { csvLine } from "../machine/csv.ts";

const columns = [
  "metric",
  "region",
  "industry",
  "phrase",
  "qualifier",
  "low",
  "high",
  "unit",
  "status",
  "period",
  "period_start",
  "period_end",
  "source",
  "publisher",
  "url",
  "locator",
  "reason",
  "rank",
  "first_published",
] as const;

/** The values as CSV with a byte-order mark, without which spreadsheets misread Chinese. */
export function metricCsv(metric: MetricPage): string {
  const rows = metric.values.map((value) => [
    metric.name,
    metric.region?.shortName ?? null,
    metric.industry?.name ?? null,
    value.phrase,
    value.qualifier,
    value.low,
    value.high,
    metric.unit,
    value.status,
    value.period.text,
    value.period.start,
    value.period.end,
    value.source.title,
    value.source.publisher,
    value.source.url,
    value.source.locator,
    value.reason,
    value.rank,
    value.firstPublishedAt,
  ]);
  return `\uFEFF${[columns, ...rows].map(csvLine).join("")}`;
}

/** The same for programs: decimals stay strings, so that nothing rounds them. */
export function metricJson(metric: MetricPage, origin: string): string {
  const { id, name, nameEn, kind, unit, unitCode, definition, cadence, region, industry } = metric;
  return `${JSON.stringify(
    {
      id,
      url: `${origin}/metric/${id}`,
      name,
      nameEn,
      region,
      industry,
      kind,
      unit,
      unitCode,
      definition,
      cadence,
      values: metric.values,
      uses: metric.uses.map(({ slug, headline, number, figureId, phrase, sentence }) => ({
        url: `${origin}/p/${slug}/v/${number}/figure/${figureId}`,
        headline,
        number,
        phrase,
        sentence,
      })),
    },
    null,
    2,
  )}\n`;
}

/** The values as entries of a feed, the one that came out last first. */
export function valueEntries({ id, name, values }: MetricPage): AtomEntry[] {
  return values
    .map((value) => ({
      name: `metric/${value.id}`,
      title: `${name}：${value.phrase}`,
      at: value.firstPublishedAt,
      path: `/metric/${id}`,
      summary: [value.period.text, value.source.title, value.note].filter(Boolean).join("\n"),
    }))
    .sort((a, b) => b.at.localeCompare(a.at));
}
