import type { PublishedValue } from "@fangzhi/database/published";

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
  /** The scale's lowest and highest number, in the metric's unit. */
  low: number;
  high: number;
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
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = (most - least || Math.abs(most) || 1) * 0.35;
  const low = least >= 0 ? Math.max(0, least - room) : least - room;
  const high = most + room;
  const place = (value: number) => (value - low) / (high - low);
  const marks = drawable.map((value, index): ChartMark => {
    const from = place(Number(value.low ?? value.high));
    const to = place(Number(value.high ?? value.low));
    const opens = value.high === null ? "up" : value.low === null ? "down" : null;
    const x = drawable.length === 1 ? 0.5 : index / (drawable.length - 1);
    return { value, x, y: (from + to) / 2, from, to, opens: isExact(value) ? null : opens };
  });
  return { marks, low, high };
}

function isExact(value: PublishedValue): boolean {
  return value.qualifier === "exact" || value.qualifier === "approx";
}

function byPeriod(a: PublishedValue, b: PublishedValue): number {
  if (!a.period.end || !b.period.end) return 0;
  return a.period.end.localeCompare(b.period.end);
}
