import { axisMarks } from "@fangzhi/quantity";
import { useLocale, useTranslations } from "next-intl";
import { type DrawnValue, drawnValue, markText } from "./chart-scale.ts";
import type { SeriesPoint } from "./series-of.ts";

const height = 232;
const left = 56;
const top = 28;
const bottom = 44;
const columnWidth = 104;

/**
 * A metric's series as a picture drawn on the server. A bar is what the phrase leaves open: 超 has no
 * upper end, 近 no lower one, 约 reaches both ways; an exact value is a dot. Only what happened is
 * filled, a target is hollow, and 口径 changes break the line.
 */
export function SeriesChart({
  series,
  unit,
  label,
}: {
  series: readonly SeriesPoint[];
  unit: string;
  label: string;
}) {
  const t = useTranslations("metrics.chart");
  const locale = useLocale();
  const drawn = series.flatMap((point) => {
    const value = drawnValue(point.revision);
    return value ? [{ point, value }] : [];
  });
  if (drawn.length === 0) return null;
  const ends = drawn.flatMap(({ value: { low, stated, high } }) => [low, stated, high]);
  const whole = ends.every(Number.isInteger);
  const marks = axisMarks(Math.min(...ends), Math.max(...ends), { whole });
  const least = marks[0] ?? 0;
  const greatest = marks.at(-1) ?? 1;
  const width = left + Math.max(2, drawn.length) * columnWidth;
  const y = (value: number) =>
    top + ((greatest - value) / (greatest - least || 1)) * (height - top - bottom);
  const x = (index: number) => left + (index + 0.5) * columnWidth;
  return (
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <svg
        role="img"
        aria-label={`${label}. ${t("tableFollows")}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="block text-ink-2"
        fontSize={12}
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} stroke="var(--line)" />
            <text x={left - 8} y={y(mark) + 4} textAnchor="end" fill="currentColor">
              {markText(mark, locale)}
            </text>
          </g>
        ))}
        <text x={0} y={12} fill="currentColor">
          {unit === "ratio" ? "" : unit}
        </text>
        {drawn.map(({ point, value }, index) => (
          <Observation
            key={point.revision.id}
            point={point}
            value={value}
            x={x(index)}
            y={y}
            breakAt={point.isBreak && index > 0 ? x(index) - columnWidth / 2 : null}
          />
        ))}
      </svg>
    </section>
  );
}

function Observation({
  point,
  value,
  x,
  y,
  breakAt,
}: {
  point: SeriesPoint;
  value: DrawnValue;
  x: number;
  y: (value: number) => number;
  breakAt: number | null;
}) {
  const { revision } = point;
  const isActual = revision.status === "actual";
  const upper = y(value.high) - (value.opensUp ? 8 : 0);
  const lower = y(value.low) + (value.opensDown ? 8 : 0);
  return (
    <g>
      {breakAt !== null && (
        <line
          x1={breakAt}
          x2={breakAt}
          y1={top}
          y2={height - bottom}
          stroke="var(--ochre)"
          strokeDasharray="4 4"
        />
      )}
      {!value.isExact && (
        <IntervalBar x={x} upper={upper} lower={lower} value={value} isActual={isActual} />
      )}
      <circle
        cx={x}
        cy={y(value.stated)}
        r={4.5}
        fill={isActual ? "var(--ink)" : "var(--paper)"}
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
      <text
        x={x}
        y={Math.min(upper, y(value.stated)) - 10}
        textAnchor="middle"
        fontSize={13}
        fill="var(--ink)"
      >
        {revision.phrase}
      </text>
      <text x={x} y={height - bottom + 20} textAnchor="middle" fill="currentColor">
        {shortPeriod(revision.period.text)}
      </text>
      {point.restates && (
        <text
          x={x}
          y={height - bottom + 36}
          textAnchor="middle"
          fontSize={11}
          fill="currentColor"
          textDecoration="line-through"
        >
          {point.restates}
        </text>
      )}
    </g>
  );
}

/** The side that is open has no edge but a fading end. */
function IntervalBar({
  x,
  upper,
  lower,
  value,
  isActual,
}: {
  x: number;
  upper: number;
  lower: number;
  value: DrawnValue;
  isActual: boolean;
}) {
  const edge = { stroke: "var(--cinnabar)", strokeWidth: 1.5 };
  const size = Math.max(2, lower - upper);
  return (
    <g>
      <rect
        x={x - 12}
        y={upper}
        width={24}
        height={size}
        fill="var(--cinnabar)"
        fillOpacity={isActual ? 0.18 : 0.06}
      />
      {!value.opensUp && <line x1={x - 12} x2={x + 12} y1={upper} y2={upper} {...edge} />}
      {!value.opensDown && <line x1={x - 12} x2={x + 12} y1={lower} y2={lower} {...edge} />}
      {value.opensUp && <path d={`M${x - 5} ${upper + 1} l5 -6 l5 6`} fill="none" {...edge} />}
      {value.opensDown && <path d={`M${x - 5} ${lower - 1} l5 6 l5 -6`} fill="none" {...edge} />}
    </g>
  );
}

/** 截至2024年底 → 2024年底; anything longer than fits a column is cut where the table has it whole. */
function shortPeriod(text: string): string {
  const short = text.replace(/^截至|^到/, "").replace(/（.*）$/, "");
  return short.length > 8 ? `${short.slice(0, 7)}…` : short;
}
