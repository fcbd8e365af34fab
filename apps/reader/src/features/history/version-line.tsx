import type { HistoryRow } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { ChangeLabel } from "../lists/change-label.tsx";
import { FigureChangeList } from "../lists/figure-change-list.tsx";
import { When } from "../lists/when.tsx";

/** The versions, newest first, each with the two radio buttons that choose it as old or new. */
export function VersionLine(props: { slug: string; versions: readonly HistoryRow[] }) {
  const { t, href } = useLanguage();
  const { slug, versions } = props;
  const newest = versions[0]?.number ?? 1;
  const canCompare = versions.length > 1;
  return (
    <form method="get" action={href(`/p/${slug}/diff`)}>
      <ol className="line">
        {versions.map((version) => (
          <li
            key={version.number}
            className={version.changeKind === "correction" ? "is-correction" : undefined}
          >
            <h2>
              <a href={href(`/p/${slug}/v/${version.number}`)}>
                {t("piece.version", { number: version.number })}
              </a>
              <ChangeLabel kind={version.changeKind} />
              <When at={version.publishedAt} />
            </h2>
            {version.publicNote && <p lang="zh-CN">{version.publicNote}</p>}
            <FigureChangeList changes={version.figureChanges} />
            <p className="quiet">{t("history.signedBy", { name: version.publisherName })}</p>
            {canCompare && (
              <div className="picks">
                <Pick
                  side="from"
                  number={version.number}
                  isChosen={version.number === newest - 1}
                />
                <Pick side="to" number={version.number} isChosen={version.number === newest} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {canCompare && (
        <p className="compare">
          <button type="submit" className="button">
            {t("history.compare")}
          </button>
        </p>
      )}
    </form>
  );
}

function Pick(props: { side: "from" | "to"; number: number; isChosen: boolean }) {
  const { t } = useLanguage();
  const { side, number } = props;
  return (
    <label>
      <input
        type="radio"
        name={side}
        value={number}
        defaultChecked={props.isChosen}
        aria-label={t(side === "from" ? "history.fromVersion" : "history.toVersion", { number })}
      />
      {t(`history.${side}`)}
    </label>
  );
}
