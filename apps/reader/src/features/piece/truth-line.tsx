import type { PublicationView } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";

/** The one line of truth: 首发 · 更新 · 第 n 版 · 数据截至. */
export function TruthLine({ publication }: { publication: PublicationView }) {
  const { t, href, date, locale } = useLanguage();
  const { firstPublishedAt, publishedAt, number, dataAsOf, slug } = publication;
  return (
    <p className="truth">
      <time dateTime={firstPublishedAt}>
        {t("piece.firstPublished", { date: date(firstPublishedAt) })}
      </time>
      {number > 1 && (
        <time dateTime={publishedAt}>{t("piece.updated", { date: date(publishedAt) })}</time>
      )}
      <a href={href(`/p/${slug}/history`)}>{t("piece.version", { number })}</a>
      {locale === "en" && <span>{t("piece.inChinese")}</span>}
      {dataAsOf && <span>{t("piece.asOf", { period: dataAsOf })}</span>}
    </p>
  );
}
