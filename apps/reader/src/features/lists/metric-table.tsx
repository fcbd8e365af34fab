import type { MetricCard } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { Gloss } from "./gloss.tsx";
import { TableScroll } from "./table-scroll.tsx";

/** Metrics with the value that stands today. */
export function MetricTable(props: { metrics: readonly MetricCard[]; withPlace: boolean }) {
  const { t, href, named, place } = useLanguage();
  return (
    <TableScroll label={t("region.metrics")}>
      <thead>
        <tr>
          <th scope="col">{t("metric.label")}</th>
          <th scope="col">{t("metric.now")}</th>
          <th scope="col">{t("figure.asOf")}</th>
        </tr>
      </thead>
      <tbody>
        {props.metrics.map((metric) => (
          <tr key={metric.id}>
            <th scope="row">
              <a href={href(`/metric/${metric.id}`)}>{named(metric)}</a>
              {props.withPlace && metric.region && (
                <span className="quiet"> {place(metric.region)}</span>
              )}
            </th>
            <td className="value" lang="zh-CN">
              {metric.current?.phrase ?? "—"}
              {metric.current && <Gloss phrase={metric.current.phrase} />}
              {metric.current && metric.current.status !== "actual" && (
                <span className="tag">{t(`status.${metric.current.status}`)}</span>
              )}
            </td>
            <td lang="zh-CN">{metric.current?.period.text}</td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
