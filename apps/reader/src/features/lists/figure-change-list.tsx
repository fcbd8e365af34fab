import type { FigureChange } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";

/** The figures a version changed: 超700条 → 超900条, each under its metric's name. */
export function FigureChangeList(props: { changes: readonly FigureChange[]; limit?: number }) {
  const { t, named, href } = useLanguage();
  const shown = props.changes.slice(0, props.limit ?? props.changes.length);
  if (shown.length === 0) return null;
  return (
    <ul className="figure-changes">
      {shown.map((change) => (
        <li key={`${change.figureId}-${change.from?.phrase}`}>
          <a href={href(`/metric/${change.metric.id}`)}>{named(change.metric)}</a>{" "}
          <span lang="zh-CN" className="values">
            {change.from && <del>{change.from.phrase}</del>}
            {change.from && change.to && <span aria-hidden="true"> → </span>}
            {change.to && <ins>{change.to.phrase}</ins>}
          </span>{" "}
          {!change.from && <span className="quiet">{t("history.came")}</span>}
          {!change.to && <span className="quiet">{t("history.went")}</span>}
        </li>
      ))}
      {shown.length < props.changes.length && <li aria-hidden="true">…</li>}
    </ul>
  );
}
