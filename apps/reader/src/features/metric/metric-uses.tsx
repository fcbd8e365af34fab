import type { MetricUse } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { figurePath } from "../piece/place-figures.ts";

/** The pieces that say a metric, with the sentence that does. */
export function MetricUses({ uses }: { uses: readonly MetricUse[] }) {
  const { t, href } = useLanguage();
  return (
    <section aria-labelledby="uses-title">
      <h2 id="uses-title">{t("metric.uses")}</h2>
      {uses.length === 0 && <p>{t("metric.noUses")}</p>}
      <ul className="pieces">
        {uses.map((use) => (
          <li key={use.pieceId}>
            <h3 lang="zh-CN">
              <a href={href(`/p/${use.slug}`)}>{use.headline}</a>
            </h3>
            <p lang="zh-CN">{use.sentence}</p>
            <p className="update-line">
              <a href={href(figurePath(use, use.figureId))}>
                {t("metric.useVersion", { number: use.number })}
              </a>
              {!use.isLatest && <span>{t("metric.useOld")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
