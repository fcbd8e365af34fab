import {
  band,
  disc,
  drawing,
  gradient,
  ground,
  height,
  palette,
  path,
  seeded,
  times,
  width,
} from "./drawing.ts";

/** A row of towers along the foot of the sky, with a few lit windows. */
function skyline(seed: number, base: number, tall: number, fill: string, window: string): string {
  const random = seeded(seed);
  let towers = "";
  for (let x = -20; x < width; ) {
    const wide = 46 + random() * 74;
    const tower = tall * (0.35 + 0.65 * random() ** 1.4);
    const top = base - tower;
    const roof = random();
    towers += `<rect x="${x}" y="${top}" width="${wide}" height="${height - top}" fill="${fill}"/>`;
    if (roof < 0.3) {
      towers += path(
        `M${x},${top + 1} L${x + wide},${top - wide * 0.45} V${top + 1} Z`,
        `fill="${fill}"`,
      );
    } else if (roof < 0.5) {
      towers += `<rect x="${x + wide / 2 - 2}" y="${top - 46}" width="4" height="48" fill="${fill}"/>`;
    }
    for (let row = top + 22; row < base - 20; row += 26) {
      for (let column = x + 12; column < x + wide - 12; column += 18) {
        if (random() < 0.22) {
          towers += `<rect x="${column}" y="${row}" width="7" height="11" fill="${window}" opacity="0.75"/>`;
        }
      }
    }
    x += wide + random() * 16;
  }
  return towers;
}

function drone(x: number, y: number, scale: number, tilt: number, cargo: string): string {
  const rotor = (at: number) =>
    `<ellipse cx="${at}" cy="-19" rx="34" ry="4.5" fill="${palette.ink}" opacity="0.28"/><rect x="${at - 2.5}" y="-19" width="5" height="17" rx="2" fill="${palette.ink}"/>`;
  const body = `<path d="M-64,-2 H64 L58,5 H-58 Z" fill="${palette.ink}"/><rect x="-26" y="-13" width="52" height="25" rx="12" fill="${palette.ink}"/><circle cx="14" cy="-1" r="4.5" fill="${palette.amber}"/>`;
  const load = `<path d="M-18,12 L-22,26 M18,12 L22,26" stroke="${palette.ink}" stroke-width="3"/><rect x="-24" y="25" width="48" height="31" rx="4" fill="${cargo}"/><path d="M0,25 V56" stroke="${palette.paper}" stroke-width="3" opacity="0.7"/>`;
  return `<g transform="translate(${x} ${y}) rotate(${tilt}) scale(${scale})">${rotor(-62)}${rotor(62)}${body}${load}</g>`;
}

function route(d: string): string {
  return path(
    d,
    `fill="none" stroke="${palette.cinnabar}" stroke-width="3" stroke-dasharray="2 13" stroke-linecap="round" opacity="0.75"`,
  );
}

/** Drones on their routes over a city by the sea. */
export function lowAltitude(): string {
  const sky = gradient("sky", [
    [0, palette.mist],
    [0.42, palette.paper],
    [0.75, palette.sand],
    [1, palette.dune],
  ]);
  const clouds = times(5, (index) => {
    const [x, y, wide] = [
      [180, 150, 260],
      [1240, 110, 320],
      [760, 240, 220],
      [1420, 300, 190],
      [420, 320, 180],
    ][index] as [number, number, number];
    return `<rect x="${x - wide / 2}" y="${y}" width="${wide}" height="16" rx="8" fill="${palette.paper}" opacity="0.85"/><rect x="${x - wide / 3}" y="${y - 15}" width="${wide / 1.8}" height="16" rx="8" fill="${palette.paper}" opacity="0.7"/>`;
  }).join("");
  return drawing(
    sky,
    [
      ground("url(#sky)"),
      disc(1120, 430, 165, palette.ember, 'opacity="0.85"'),
      clouds,
      skyline(11, 700, 250, palette.celadon, palette.paper),
      skyline(23, 760, 270, "#5E9080", palette.sand),
      route("M-20,520 C300,270 560,330 790,300 S1290,120 1640,210"),
      route("M-20,260 C240,210 420,180 640,170 S900,90 1010,-20"),
      skyline(37, 830, 260, palette.jade, palette.amber),
      band(
        800,
        [
          [6, 700, 1],
          [3, 240, 0],
        ],
        palette.pine,
      ),
      band(
        838,
        [
          [6, 520, 2],
          [3, 190, 1],
        ],
        palette.ink,
        'opacity="0.55"',
      ),
      band(
        870,
        [
          [5, 430, 4],
          [2, 160, 2],
        ],
        palette.ink,
        'opacity="0.7"',
      ),
      drone(792, 268, 1.5, -4, palette.cinnabar),
      drone(330, 346, 1.0, -9, palette.ochre),
      drone(1318, 158, 0.85, -6, palette.jade),
      drone(610, 138, 0.55, -5, palette.ochre),
    ].join(""),
  );
}
