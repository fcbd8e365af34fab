import {
  band,
  disc,
  drawing,
  gradient,
  ground,
  palette,
  path,
  radialGradient,
  seeded,
  times,
  width,
} from "./drawing.ts";

function stars(): string {
  const random = seeded(41);
  return times(110, () => {
    const y = random() ** 1.6 * 470;
    return disc(
      Math.round(random() * width),
      Math.round(y),
      0.8 + random() * 1.8,
      palette.paper,
      `opacity="${(0.25 + random() * 0.6).toFixed(2)}"`,
    );
  }).join("");
}

/** A slim launcher with a booster at each side, its nose at 170 above `y`. */
function rocket(x: number, y: number): string {
  const booster = (at: number, fill: string) =>
    `<path d="M${at},28 C${at + 13},44 ${at + 17},58 ${at + 17},74 V186 H${at - 17} V74 C${at - 17},58 ${at - 13},44 ${at},28 Z" fill="${fill}"/><path d="M${at - 11},186 H${at + 11} L${at + 14},200 H${at - 14} Z" fill="${palette.ink}"/>`;
  return `<g transform="translate(${x} ${y})">${booster(-48, palette.mist)}${booster(48, palette.celadon)}
<path d="M0,-176 C22,-146 33,-112 33,-78 V-22 L28,-6 V186 H-28 V-6 L-33,-22 V-78 C-33,-112 -22,-146 0,-176 Z" fill="${palette.paper}"/>
<path d="M0,-176 C22,-146 33,-112 33,-78 V-22 L28,-6 V186 H8 V-78 C8,-116 6,-150 0,-176 Z" fill="${palette.mist}"/>
<path d="M0,-176 C14,-157 23,-137 28,-116 H-28 C-23,-137 -14,-157 0,-176 Z" fill="${palette.cinnabar}"/>
<rect x="-28" y="16" width="56" height="9" fill="${palette.cinnabar}"/><rect x="-28" y="120" width="56" height="6" fill="${palette.ochre}"/>
<path d="M-20,186 H20 L26,206 H-26 Z" fill="${palette.ink}"/></g>`;
}

function flame(x: number, y: number): string {
  const tongue = (wide: number, long: number, fill: string, opacity: number) =>
    path(
      `M${x - wide},${y} C${x - wide * 1.7},${y + long * 0.45} ${x - wide * 0.4},${y + long * 0.8} ${x},${y + long} C${x + wide * 0.4},${y + long * 0.8} ${x + wide * 1.7},${y + long * 0.45} ${x + wide},${y} Z`,
      `fill="${fill}" opacity="${opacity}"`,
    );
  return (
    tongue(52, 330, palette.ember, 0.75) +
    tongue(30, 250, palette.amber, 0.95) +
    tongue(14, 150, palette.paper, 0.95)
  );
}

/** Billows of steam where the flame meets the sea. */
function steam(x: number, y: number): string {
  const random = seeded(8);
  const puffs = times(46, (index) => {
    const side = index % 2 ? 1 : -1;
    const away = random() ** 1.3 * 400;
    const radius = 30 + (1 - away / 400) * 48 + random() * 22;
    const lift = random() * 46 * (1 - away / 520);
    const fill =
      [palette.paper, palette.sand, palette.mist, palette.dune][Math.floor(random() * 4)] ??
      palette.paper;
    return {
      away,
      markup: disc(
        Math.round(x + side * away),
        Math.round(y - lift),
        Math.round(radius),
        fill,
        'opacity="0.9"',
      ),
    };
  });
  return puffs
    .sort((a, b) => b.away - a.away)
    .map(({ markup }) => markup)
    .join("");
}

/** A rocket over a launch ship, between the stars and the deep. */
export function seaLaunch(): string {
  const definitions = [
    gradient("sky", [
      [0, "#13211D"],
      [0.35, palette.pine],
      [0.56, "#5E7F66"],
      [0.66, palette.amber],
      [0.72, palette.ember],
    ]),
    radialGradient("glow", [
      [0, palette.amber, 0.9],
      [0.4, palette.ember, 0.4],
      [1, palette.ember, 0],
    ]),
  ].join("");
  const ship = `<path d="M470,664 H1130 L1086,716 H520 Z" fill="${palette.ink}"/><rect x="500" y="610" width="92" height="56" fill="${palette.ink}"/><rect x="516" y="580" width="56" height="34" fill="${palette.ink}"/><rect x="540" y="536" width="6" height="48" fill="${palette.ink}"/><path d="M1040,664 V560 H1052 V664 Z M1052,572 L1100,664 H1088 L1052,592 Z" fill="${palette.ink}"/>${[516, 538, 560].map((x) => `<rect x="${x}" y="628" width="12" height="12" fill="${palette.amber}"/>`).join("")}`;
  return drawing(
    definitions,
    [
      ground("url(#sky)"),
      stars(),
      path(
        "M-60,430 C360,-40 1180,-90 1700,300",
        `fill="none" stroke="${palette.celadon}" stroke-width="2" stroke-dasharray="2 12" stroke-linecap="round" opacity="0.8"`,
      ),
      disc(1310, 128, 11, palette.amber),
      path(
        "M1270,112 l26,10 M1324,134 l26,10",
        `stroke="${palette.mist}" stroke-width="7" stroke-linecap="round"`,
      ),
      disc(800, 610, 430, "url(#glow)"),
      flame(800, 428),
      rocket(800, 228),
      band(
        672,
        [
          [5, 600, 0],
          [3, 210, 1],
        ],
        "#4F8370",
      ),
      steam(800, 676),
      ship,
      band(
        714,
        [
          [9, 520, 1],
          [4, 190, 2],
        ],
        palette.jade,
      ),
      band(
        762,
        [
          [10, 610, 3],
          [5, 230, 0],
        ],
        "#255747",
      ),
      band(
        808,
        [
          [9, 480, 5],
          [4, 170, 3],
        ],
        palette.pine,
      ),
      band(
        852,
        [
          [8, 560, 2],
          [4, 200, 4],
        ],
        "#13211D",
      ),
    ].join(""),
  );
}
