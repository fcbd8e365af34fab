import { useLanguage } from "../../shared/language.tsx";
import type { PlacedFigure } from "./figure-popover.tsx";

/** Every number of the piece at a glance: metric, phrase, as-of. Beside the text where there is room. */
export function FigureRail(props: { figures: readonly PlacedFigure[] }) {
  const { t, named, href } = useLanguage();
  const once = new Map(props.figures.map((placed) => [placed.figure.value.id, placed]));
  if (once.size === 0) return null;
  return (
    <section className="rail" aria-labelledby="rail-title">
      <h2 id="rail-title">{t("piece.figures")}</h2>
      <dl>
        {[...once.values()].map(({ figure, path, elementId }) => (
          <div key={elementId}>
            <dt>{named(figure.metric)}</dt>
            <dd>
              <a href={href(path)} lang="zh-CN">
                {figure.phrase}
              </a>
              <span className="quiet" lang="zh-CN">
                {figure.value.period.text}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
