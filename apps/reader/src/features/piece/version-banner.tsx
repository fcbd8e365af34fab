import type { PublicationView } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";

/** Says which version this is. It can't say whether it is the newest: this page never changes. */
export function VersionBanner({ publication }: { publication: PublicationView }) {
  const { t, href, date } = useLanguage();
  const { slug, number, publishedAt } = publication;
  return (
    <aside className="banner">
      <p>{t("piece.youRead", { number, date: date(publishedAt) })}</p>
      <p className="banner-links">
        <a href={href(`/p/${slug}`)} rel="latest-version">
          {t("piece.toLatest")}
        </a>
        <a href={href(`/p/${slug}/diff/${number}..latest`)}>{t("piece.sinceThis")}</a>
        <a href={href(`/p/${slug}/history`)}>{t("piece.history")}</a>
      </p>
    </aside>
  );
}
