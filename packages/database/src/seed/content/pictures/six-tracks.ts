import { band, disc, drawing, gradient, ground, palette, path, times, width } from "./drawing.ts";

const lanes = [
  { fill: palette.jade, runner: 0.66 },
  { fill: palette.celadon, runner: 0.5 },
  { fill: palette.amber, runner: 0.74 },
  { fill: palette.ochre, runner: 0.42 },
  { fill: palette.ember, runner: 0.6 },
  { fill: palette.cinnabar, runner: 0.82 },
] as const;

/** Where a line between lanes runs: wide apart at the near end, together at the horizon. */
function border(index: number): readonly [number, number][] {
  const near = [-140 + index * 205, 960] as const;
  const bend = [330 + index * 172, 610] as const;
  const turn = [720 + index * 88, 470 + index * 6] as const;
  const far = [1236 + index * 9, 352] as const;
  return times(41, (step) => {
    const t = step / 40;
    const u = 1 - t;
    const at = (axis: 0 | 1) =>
      u ** 3 * near[axis] +
      3 * u * u * t * bend[axis] +
      3 * u * t * t * turn[axis] +
      t ** 3 * far[axis];
    return [at(0), at(1)];
  });
}

const line = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" L");

function lane(index: number): string {
  const { fill, runner } = lanes[index] ?? lanes[0];
  const lower = border(index);
  const upper = border(index + 1);
  const step = Math.round(runner * 40 * 0.62);
  const [ax, ay] = lower[step] ?? [0, 0];
  const [bx, by] = upper[step] ?? [0, 0];
  const radius = Math.hypot(bx - ax, by - ay) * 0.17;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  return [
    path(`M${line(lower)} L${line(upper.toReversed())} Z`, `fill="${fill}"`),
    path(`M${line(upper)}`, `fill="none" stroke="${palette.paper}" stroke-width="4" opacity="0.9"`),
    `<ellipse cx="${x}" cy="${y + radius * 0.85}" rx="${radius}" ry="${radius * 0.3}" fill="${palette.ink}" opacity="0.25"/>`,
    disc(x, y, radius, palette.paper),
    disc(x, y, radius * 0.42, fill),
  ].join("");
}

/** Six lanes that set out side by side towards one horizon. */
export function sixTracks(): string {
  const sky = gradient("sky", [
    [0, palette.mist],
    [0.22, palette.paper],
    [0.4, palette.sand],
    [1, palette.dune],
  ]);
  const sun = [300, 240, 190]
    .map((radius, index) =>
      disc(1262, 352, radius, palette.ember, `opacity="${[0.1, 0.14, 0.2][index]}"`),
    )
    .join("");
  return drawing(
    sky,
    [
      ground("url(#sky)"),
      sun,
      disc(1262, 352, 138, palette.ember, 'opacity="0.92"'),
      band(
        352,
        [
          [14, 900, 1.2],
          [6, 310, 0.4],
        ],
        palette.mist,
      ),
      band(
        372,
        [
          [10, 1200, 4],
          [5, 410, 2],
        ],
        "#DCE3D4",
      ),
      `<rect y="392" width="${width}" height="508" fill="${palette.sand}" opacity="0.9"/>`,
      ...times(7, (index) =>
        path(
          `M0,${430 + index * index * 11} H${width}`,
          `stroke="${palette.dune}" stroke-width="2"`,
        ),
      ),
      ...times(lanes.length, lane),
    ].join(""),
  );
}
