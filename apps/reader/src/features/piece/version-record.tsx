import type { PublicationView } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { versionPath } from "./place-figures.ts";

/** How to cite this version and what proves that it is this version. */
export function VersionRecord(props: { publication: PublicationView; origin: string }) {
  const { t, href, date } = useLanguage();
  const { publication, origin } = props;
  const { headline, number, publishedAt, manifestHash, signature, slug, publisherName } =
    publication;
  const url = `${origin}${versionPath(publication)}`;
  return (
    <section className="record" aria-labelledby="record-title">
      <h2 id="record-title">{t("piece.cite")}</h2>
      <p className="citation">
        {t("piece.citation", { headline, number, date: date(publishedAt), url })}
      </p>
      <ul className="versions">
        <li>
          <a href={href(versionPath(publication))}>{t("piece.version", { number })}</a>
        </li>
        {number > 1 && (
          <li>
            <a href={href(versionPath({ slug, number: number - 1 }))} rel="prev">
              {t("piece.previous")}
            </a>
          </li>
        )}
        <li>
          <a href={href(`/p/${slug}/history`)}>{t("piece.history")}</a>
        </li>
        <li>
          <a href={href(`/p/${slug}/feed.xml`)}>{t("piece.feed")}</a>
        </li>
      </ul>
      <dl className="facts">
        <dt>{t("piece.manifestHash")}</dt>
        <dd>
          <a href={`${versionPath(publication)}/manifest.json`}>
            <code>{manifestHash}</code>
          </a>
        </dd>
        <dt>{t("piece.signature")}</dt>
        <dd>
          {signature ? <a href={href("/keys")}>{t("piece.signed")}</a> : t("piece.unsigned")}
          {" · "}
          {t("history.signedBy", { name: publisherName })}
        </dd>
      </dl>
    </section>
  );
}
