import type { MetricPage as MetricView } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { Page } from "../../../features/layout/page.tsx";
import { Gloss } from "../../../features/lists/gloss.tsx";
import { feedPath } from "../../../features/machine/atom-feed.ts";
import { askMetric } from "../../../features/metric/ask-metric.ts";
import { MetricUses } from "../../../features/metric/metric-uses.tsx";
import { SeriesChart } from "../../../features/metric/series-chart.tsx";
import { ValueTable } from "../../../features/metric/value-table.tsx";
import { useLanguage } from "../../../shared/language.tsx";
import { pageProps } from "../../../shared/page-props.ts";

export const config = { unstable_runtimeJS: false };

interface MetricProps {
  metric: MetricView;
  origin: string;
}

export const getServerSideProps = pageProps<MetricProps>(async (asked) => {
  const metric = await askMetric(asked);
  if (!metric) return null;
  return { props: { metric, origin: environment().READER_URL }, keep: { kind: "site" } };
});

/** A metric as the public knows it: its value large, its history drawn and listed, who says it. */
export default function MetricPage({ metric, origin }: MetricProps) {
  const { t, href, named, place } = useLanguage();
  const { current, region, industry } = metric;
  const name = named(metric);
  const page = `/metric/${metric.id}`;
  return (
    <Page
      title={name}
      description={metric.definition}
      path={page}
      feed={feedPath(page)}
      origin={origin}
    >
      <div className="listing">
        <nav className="places" aria-label={t("site.places")}>
          {region && <a href={href(`/region/${region.slug}`)}>{place(region)}</a>}
          {industry && <a href={href(`/industry/${industry.slug}`)}>{named(industry)}</a>}
        </nav>
        <h1>{name}</h1>
        {current && (
          <p className="big-phrase">
            <span lang="zh-CN">{current.phrase}</span>
            <small>
              <Gloss phrase={current.phrase} />
              <span lang="zh-CN">{current.period.text}</span>
              {current.status !== "actual" && (
                <span className="tag">{t(`status.${current.status}`)}</span>
              )}
            </small>
          </p>
        )}
        <dl className="facts">
          <dt>{t("figure.definition")}</dt>
          <dd lang="zh-CN">{metric.definition}</dd>
          <dt>{t("figure.unit")}</dt>
          <dd lang="zh-CN">{metric.unit || "—"}</dd>
          <dt>{t("metric.cadence")}</dt>
          <dd>{t(`cadence.${metric.cadence}`)}</dd>
        </dl>
        <section aria-labelledby="series-title">
          <h2 id="series-title">{t("metric.series")}</h2>
          <SeriesChart name={name} values={metric.values} size="large" />
          <ValueTable metric={metric} />
          <p className="downloads">
            {t("metric.downloads")} <a href={`/metric/${metric.id}/values.csv`}>CSV</a>{" "}
            <a href={`/metric/${metric.id}/values.json`}>JSON</a>{" "}
            <a href={href(feedPath(page))}>Atom</a>
          </p>
        </section>
        <MetricUses uses={metric.uses} />
      </div>
    </Page>
  );
}
