import { disc, drawing, ground, palette, path, radialGradient, times } from "./drawing.ts";

const wavelength = 70;

/** Crests that spread from one source and fade with distance. */
function rings(x: number, y: number, colour: string): string {
  return times(20, (index) => {
    const radius = wavelength * (index + 0.75);
    const opacity = 0.62 * Math.exp(-index / 10);
    return disc(
      x,
      y,
      radius,
      "none",
      `stroke="${colour}" stroke-width="${wavelength * 0.46}" opacity="${opacity.toFixed(3)}"`,
    );
  }).join("");
}

/** A line on which both waves arrive together: the path difference is a whole number of wavelengths. */
function fringe(order: number, left: number, right: number, middle: number): string {
  const half = (order * wavelength) / 2;
  const focus = (right - left) / 2;
  const other = Math.sqrt(focus ** 2 - half ** 2);
  const points = times(61, (index) => {
    const t = (index - 30) / 9;
    const x = (left + right) / 2 + half * Math.cosh(t);
    const y = middle + other * Math.sinh(t);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return path(
    `M${points.join(" L")}`,
    `fill="none" stroke="${palette.paper}" stroke-width="2.5" stroke-dasharray="1 11" stroke-linecap="round" opacity="0.75"`,
  );
}

function source(x: number, y: number): string {
  return [
    disc(x, y, 96, "url(#halo)"),
    disc(x, y, 25, palette.cinnabar),
    disc(x, y, 11, palette.sand),
  ].join("");
}

/** Two waves that meet: rings from two sources and the lines on which they agree. */
export function quantumRings(): string {
  const left = 520;
  const right = 1080;
  const middle = 450;
  const definitions = [
    radialGradient("deep", [
      [0, "#2C6153"],
      [0.6, palette.pine],
      [1, "#101B18"],
    ]),
    radialGradient("halo", [
      [0, palette.amber, 0.95],
      [0.35, palette.ember, 0.5],
      [1, palette.ember, 0],
    ]),
    radialGradient("vignette", [
      [0.55, "#0C1412", 0],
      [1, "#0C1412", 0.75],
    ]),
  ].join("");
  const orders = [-6, -4, -2, 0, 2, 4, 6];
  return drawing(
    definitions,
    [
      ground("url(#deep)"),
      `<g style="mix-blend-mode:screen">${rings(left, middle, "#4E8F79")}</g>`,
      `<g style="mix-blend-mode:screen">${rings(right, middle, "#9A6A2C")}</g>`,
      ...orders.map((order) =>
        order === 0
          ? path(
              `M800,-10 V910`,
              `stroke="${palette.paper}" stroke-width="2.5" stroke-dasharray="1 11" stroke-linecap="round" opacity="0.75"`,
            )
          : fringe(order, left, right, middle),
      ),
      ground("url(#vignette)"),
      source(left, middle),
      source(right, middle),
    ].join(""),
  );
}
