import type { PublishedValue } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { type ChartMark, chartScale } from "./chart-scale.ts";

interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const large: Frame = { width: 640, height: 260, left: 84, right: 76, top: 44, bottom: 44 };
const small: Frame = { width: 168, height: 44, left: 12, right: 12, top: 6, bottom: 6 };
/** Between the scale and the first mark, so that a phrase stands beside the numbers, not on them. */
const indent = { large: 48, small: 0 };
const openLength = 22;

/**
 * The values of a metric as a drawing: a dot for an exact value, a bar for a range, an arrow where
 * the interval is open (超 upwards, 近 downwards), hollow when the value has not happened. Fewer than
 * two values make no drawing.
 */
export function SeriesChart(props: {
  name: string;
  values: readonly PublishedValue[];
  size: "large" | "small";
}) {
  const { t, locale } = useLanguage();
  const frame = props.size === "large" ? large : small;
  const { marks, ticks } = chartScale(props.values);
  if (marks.length < 2) return null;
  const isLarge = props.size === "large";
  const start = frame.left + indent[props.size];
  const x = (at: number) => start + at * (frame.width - start - frame.right);
  const y = (at: number) =>
    frame.height - frame.bottom - at * (frame.height - frame.top - frame.bottom);
  const compact = new Intl.NumberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  return (
    <svg
      className={`chart chart-${props.size}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t("metric.chart", { name: props.name })}
    >
      {isLarge &&
        ticks.map(({ at, value }) => (
          <g key={value}>
            <line
              className="axis"
              x1={frame.left - 12}
              x2={frame.width - frame.right + 12}
              y1={y(at)}
              y2={y(at)}
            />
            <text className="tick" x={frame.left - 18} y={y(at) + 4} textAnchor="end">
              {compact.format(value)}
            </text>
          </g>
        ))}
      <path className="trend" d={trend(marks, x, y)} />
      {marks.map((mark) => (
        <Mark key={mark.value.id} mark={mark} x={x(mark.x)} y={y} isLarge={isLarge} />
      ))}
      {isLarge &&
        marks.map((mark, index) => {
          // The last date ends where its mark's phrase does, so that it stays on the drawing.
          const isLast = index > 0 && index === marks.length - 1;
          return (
            <text
              key={mark.value.id}
              className="tick"
              x={isLast ? frame.width - 4 : x(mark.x)}
              y={frame.height - frame.bottom + 26}
              textAnchor={isLast ? "end" : "middle"}
              lang="zh-CN"
            >
              {mark.value.period.text.replace(/（.*）$/, "").slice(0, 12)}
            </text>
          );
        })}
    </svg>
  );
}

function trend(marks: readonly ChartMark[], x: (at: number) => number, y: (at: number) => number) {
  return marks
    .map((mark, index) => `${index === 0 ? "M" : "L"}${round(x(mark.x))} ${round(y(mark.y))}`)
    .join("");
}

function Mark(props: { mark: ChartMark; x: number; y: (at: number) => number; isLarge: boolean }) {
  const { mark, x, y, isLarge } = props;
  const hollow = mark.value.status === "actual" ? "" : " hollow";
  const length = isLarge ? openLength : 10;
  const direction = mark.opens === "up" ? -1 : 1;
  const start = y(mark.y);
  const tip = start + direction * length;
  const wing = isLarge ? 4 : 3;
  const above = mark.opens === "up" ? tip - 8 : Math.min(y(mark.to), start) - 12;
  return (
    <g>
      {mark.to !== mark.from && (
        <line className="interval" x1={x} x2={x} y1={round(y(mark.from))} y2={round(y(mark.to))} />
      )}
      {mark.opens && (
        <path
          className="open"
          d={`M${round(x)} ${round(start)}V${round(tip)}M${round(x - wing)} ${round(tip - direction * wing)}L${round(x)} ${round(tip)}L${round(x + wing)} ${round(tip - direction * wing)}`}
        />
      )}
      <circle className={`dot${hollow}`} cx={round(x)} cy={round(start)} r={isLarge ? 4.5 : 3} />
      {isLarge && (
        <text className="phrase" x={round(x)} y={round(above)} textAnchor="middle" lang="zh-CN">
          {mark.value.phrase}
        </text>
      )}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
