import type { UpdateRow } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { ChangeLabel } from "./change-label.tsx";
import { FigureChangeList } from "./figure-change-list.tsx";
import { When } from "./when.tsx";

/** News of the house: which version came out, of what, and what it changed. */
export function UpdateList(props: { updates: readonly UpdateRow[] }) {
  const { t, href, place, named } = useLanguage();
  return (
    <ol className="updates">
      {props.updates.map((update) => (
        <li key={`${update.pieceId}/${update.number}`}>
          <p className="update-line">
            <ChangeLabel kind={update.changeKind} />
            <When at={update.publishedAt} />
            {update.piece.region && update.piece.industry && (
              <span>
                {place(update.piece.region)} · {named(update.piece.industry)}
              </span>
            )}
            {update.number > 1 && (
              <a href={href(`/p/${update.piece.slug}/diff/${update.number - 1}..${update.number}`)}>
                {t("piece.version", { number: update.number })}
              </a>
            )}
          </p>
          <h3 lang="zh-CN">
            <a href={href(`/p/${update.piece.slug}`)}>{update.headline}</a>
          </h3>
          {update.publicNote ? (
            <p lang="zh-CN">{update.publicNote}</p>
          ) : (
            <p lang="zh-CN">{update.piece.summary}</p>
          )}
          <FigureChangeList changes={update.figureChanges} limit={4} />
        </li>
      ))}
    </ol>
  );
}
