import type { FigureView } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { When } from "../lists/when.tsx";
import { SeriesChart } from "../metric/series-chart.tsx";
import { SourceName } from "./source-name.tsx";

/** What is known of a figure: when, what kind, by which definition, from where, how it has moved. */
export function FigureFacts(props: { figure: FigureView; sourceNumber: number | undefined }) {
  const { t, named } = useLanguage();
  const { value, metric, series } = props.figure;
  const { source } = value;
  return (
    <>
      <dl className="facts">
        <dt>{t("figure.asOf")}</dt>
        <dd lang="zh-CN">
          {value.period.text}
          {value.status !== "actual" && (
            <span className="tag" lang={undefined}>
              {t(`status.${value.status}`)}
            </span>
          )}
        </dd>
        <dt>{t("figure.source")}</dt>
        <dd lang="zh-CN">
          <SourceName source={source} />
          {source.locator && <>，{source.locator}</>}
          {props.sourceNumber !== undefined && (
            <a href={`#source-${props.sourceNumber}`} className="source-number">
              [{props.sourceNumber}]
            </a>
          )}
          {source.quote && <q>{source.quote}</q>}
        </dd>
        <dt>{t("figure.definition")}</dt>
        <dd lang="zh-CN">{metric.definition}</dd>
        <dt>{t("figure.first")}</dt>
        <dd>
          <When at={value.firstPublishedAt} />
        </dd>
      </dl>
      {series.length > 1 ? (
        <SeriesChart name={named(metric)} values={series} size="small" />
      ) : (
        <p className="quiet">{t("figure.oneValue")}</p>
      )}
    </>
  );
}
