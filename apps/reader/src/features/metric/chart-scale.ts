import type { PublishedValue } from "@fangzhi/database/published";
import { axisMarks } from "@fangzhi/quantity";

/** A value's place on a chart: where its mark stands and which way it is open. */
export interface ChartMark {
  value: PublishedValue;
  /** 0 at the left, 1 at the right. */
  x: number;
  /** 0 at the bottom, 1 at the top; the end of the interval that is known, its middle when both are. */
  y: number;
  /** The known interval's ends on the same scale; equal for an exact value. */
  from: number;
  to: number;
  opens: "up" | "down" | null;
}

export interface ChartScale {
  marks: ChartMark[];
  /** Round numbers in the metric's unit, each with its place: the lowest at 0, the highest at 1. */
  ticks: { at: number; value: number }[];
}

/**
 * Places values for drawing, in the order of the periods they speak of; a value without numbers has
 * no place. Drawing may round, so this is the only spot where decimals become binary floats.
 */
export function chartScale(values: readonly PublishedValue[]): ChartScale {
  const drawable = values
    .filter((value) => value.low !== null || value.high !== null)
    .toSorted((a, b) => byPeriod(a, b) || a.number - b.number);
  const ends = drawable.flatMap(({ low, high }) =>
    [low, high].filter((end) => end !== null).map(Number),
  );
  const whole = ends.every(Number.isInteger);
  const axis = axisMarks(Math.min(0, ...ends), Math.max(0, ...ends), { whole });
  const low = axis[0] ?? 0;
  const high = axis.at(-1) ?? 1;
  const place = (value: number) => (value - low) / (high - low);
  const marks = drawable.map((value, index): ChartMark => {
    const from = place(Number(value.low ?? value.high));
    const to = place(Number(value.high ?? value.low));
    const opens = value.high === null ? "up" : value.low === null ? "down" : null;
    const x = drawable.length === 1 ? 0.5 : index / (drawable.length - 1);
    return { value, x, y: (from + to) / 2, from, to, opens: isExact(value) ? null : opens };
  });
  return { marks, ticks: axis.map((value) => ({ at: place(value), value })) };
}

function isExact(value: PublishedValue): boolean {
  return value.qualifier === "exact" || value.qualifier === "approx";
}

function byPeriod(a: PublishedValue, b: PublishedValue): number {
  if (!a.period.end || !b.period.end) return 0;
  return a.period.end.localeCompare(b.period.end);
}
