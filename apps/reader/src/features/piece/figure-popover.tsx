import type { FigureView } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { Gloss } from "../lists/gloss.tsx";
import { FigureFacts } from "./figure-facts.tsx";

export interface PlacedFigure {
  figure: FigureView;
  /** Unique in the page: `f0`, or `s2f0` in a feature's third section. */
  elementId: string;
  /** The figure's own page. */
  path: string;
  sourceNumber: number | undefined;
}

/** A figure in the text: a button that opens its popover, without a script. Prints as its phrase. */
export function FigureMark(props: { placed: PlacedFigure; phrase: string }) {
  const { t } = useLanguage();
  const { elementId, sourceNumber } = props.placed;
  return (
    <>
      <button
        type="button"
        className="figure"
        popoverTarget={elementId}
        aria-label={t("figure.open", { phrase: props.phrase })}
      >
        {props.phrase}
      </button>
      {sourceNumber !== undefined && (
        <sup className="footnote" aria-hidden="true">
          [{sourceNumber}]
        </sup>
      )}
    </>
  );
}

/** What a figure's button opens. Where popovers are unknown, the cards stand at the end of the text. */
export function FigurePopover(props: { placed: PlacedFigure }) {
  const { t, named, href } = useLanguage();
  const { figure, elementId, path, sourceNumber } = props.placed;
  return (
    <div
      id={elementId}
      popover="auto"
      className="card"
      role="group"
      aria-labelledby={`${elementId}t`}
    >
      <div className="card-head">
        <p id={`${elementId}t`}>
          <span className="card-metric">{named(figure.metric)}</span>
          <strong lang="zh-CN">{figure.phrase}</strong>
          <Gloss phrase={figure.phrase} />
        </p>
        <button
          type="button"
          className="close"
          popoverTarget={elementId}
          popoverTargetAction="hide"
          aria-label={t("figure.close")}
        >
          ×
        </button>
      </div>
      {figure.newer && (
        <p className="newer">
          {t("figure.newer", {
            phrase: figure.newer.phrase,
            period: figure.newer.period.text,
          })}
        </p>
      )}
      <FigureFacts figure={figure} sourceNumber={sourceNumber} />
      <p className="card-links">
        <a href={href(path)}>{t("figure.permalink")}</a>
        <a href={href(`/metric/${figure.metric.id}`)}>{t("figure.metric")}</a>
      </p>
    </div>
  );
}
