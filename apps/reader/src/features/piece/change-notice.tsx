import { useLanguage } from "../../shared/language.tsx";
import type { Notice } from "./article.tsx";

const titles = {
  correction: "piece.correctionTitle",
  update: "piece.updateTitle",
  "minor-edit": "piece.minorTitle",
} as const;

/** What a version says of itself. A correction stands in a box nobody can miss. */
export function ChangeNotice(props: { notice: Notice; slug: string }) {
  const { t, href, date } = useLanguage();
  const { changeKind, number, publicNote, publishedAt } = props.notice;
  if (changeKind === "first" || !publicNote) return null;
  return (
    <aside className={`notice notice-${changeKind}`}>
      <h2>{t(titles[changeKind])}</h2>
      <p lang="zh-CN">{publicNote}</p>
      <p className="quiet">
        {t("piece.see", { number, date: date(publishedAt) })}{" "}
        {number > 1 && (
          <a href={href(`/p/${props.slug}/diff/${number - 1}..${number}`)}>
            {t("piece.whatChanged")}
          </a>
        )}
      </p>
    </aside>
  );
}
