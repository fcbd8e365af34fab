import type { MetricPage } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { TableScroll } from "../lists/table-scroll.tsx";
import { When } from "../lists/when.tsx";

/** Every published value, newest first: the same as the chart, for everyone. */
export function ValueTable({ metric }: { metric: MetricPage }) {
  const { t, locale } = useLanguage();
  const number = (value: string | null) =>
    value === null ? "—" : new Intl.NumberFormat(locale).format(value as Intl.StringNumericLiteral);
  return (
    <TableScroll label={t("metric.table")}>
      <thead>
        <tr>
          <th scope="col">{t("metric.phrase")}</th>
          <th scope="col">{t("figure.asOf")}</th>
          <th scope="col">{t("metric.low")}</th>
          <th scope="col">{t("metric.high")}</th>
          <th scope="col">{t("diff.reason")}</th>
          <th scope="col">{t("figure.source")}</th>
          <th scope="col">{t("metric.published")}</th>
        </tr>
      </thead>
      <tbody>
        {metric.values.map((value) => (
          <tr key={value.id} id={`r${value.number}`}>
            <td className="value" lang="zh-CN">
              {value.phrase}
              {value.status !== "actual" && (
                <span className="tag">{t(`status.${value.status}`)}</span>
              )}
              {value.rank === "deprecated" && <span className="tag">{t("metric.deprecated")}</span>}
            </td>
            <td lang="zh-CN">{value.period.text}</td>
            <td className="number">{number(value.low)}</td>
            <td className="number">{number(value.high)}</td>
            <td>{t(`reason.${value.reason}`)}</td>
            <td lang="zh-CN" className="long">
              {value.source.url ? (
                <a href={value.source.url} rel="noopener nofollow">
                  {value.source.title}
                </a>
              ) : (
                value.source.title
              )}
            </td>
            <td>
              <When at={value.firstPublishedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
