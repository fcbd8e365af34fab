import { band, disc, drawing, gradient, ground, palette, path, times, width } from "./drawing.ts";

function turbine(x: number, y: number, tall: number, turn: number, fill: string): string {
  const top = y - tall;
  const blade = tall * 0.52;
  const blades = [0, 120, 240]
    .map(
      (angle) =>
        `<path d="M-${blade * 0.02},0 C-${blade * 0.075},-${blade * 0.24} -${blade * 0.03},-${blade * 0.7} 0,-${blade} C${blade * 0.025},-${blade * 0.6} ${blade * 0.035},-${blade * 0.2} ${blade * 0.02},0 Z" transform="rotate(${turn + angle})" fill="${fill}"/>`,
    )
    .join("");
  return `${path(`M${x - tall * 0.021},${y} L${x - tall * 0.008},${top} H${x + tall * 0.008} L${x + tall * 0.021},${y} Z`, `fill="${fill}"`)}<g transform="translate(${x} ${top})">${blades}<circle r="${tall * 0.023}" fill="${palette.cinnabar}"/></g>`;
}

/** A container seen from the front and one side, with doors, vents and a charge bar. */
function container(x: number, y: number, scale: number, charge: number): string {
  const doors = times(4, (index) => {
    const left = 12 + index * 52;
    const vents = times(
      5,
      (row) =>
        `<rect x="${left + 9}" y="${22 + row * 8}" width="30" height="3" fill="${palette.slate}" opacity="0.4"/>`,
    ).join("");
    return `<rect x="${left}" y="10" width="48" height="92" rx="3" fill="none" stroke="${palette.slate}" stroke-width="2" opacity="0.45"/>${vents}<rect x="${left + 38}" y="62" width="4" height="16" rx="2" fill="${palette.slate}"/>`;
  }).join("");
  const lamps = times(
    5,
    (index) =>
      `<rect x="${226 + 0}" y="${84 - index * 15}" width="18" height="10" rx="2" fill="${index < charge ? palette.jade : palette.mist}"/>`,
  ).join("");
  return `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cx="150" cy="116" rx="185" ry="11" fill="${palette.ink}" opacity="0.22"/><path d="M252,0 L318,-20 V92 L252,112 Z" fill="${palette.celadon}"/><path d="M0,0 L66,-20 H318 L252,0 Z" fill="${palette.mist}"/><rect width="252" height="112" fill="${palette.paper}"/><rect y="104" width="252" height="8" fill="${palette.cinnabar}"/>${doors}${lamps}${times(6, (index) => path(`M${262 + index * 10},${-2 - index * 3} V${108 - index * 3}`, `stroke="${palette.jade}" stroke-width="1.5" opacity="0.5"`)).join("")}</g>`;
}

/** Storage containers under wind turbines on the grassland. */
export function batteryStorage(): string {
  const definitions = [
    gradient("sky", [
      [0, "#86AC9E"],
      [0.32, "#B4CBBD"],
      [0.56, palette.dune],
      [0.75, palette.sand],
    ]),
    gradient("grass", [
      [0, "#7FA58F"],
      [1, palette.jade],
    ]),
    gradient("meadow", [
      [0, palette.jade],
      [1, palette.pine],
    ]),
  ].join("");
  const rays = [215, 262, 312, 366]
    .map((radius, index) =>
      disc(
        1060,
        470,
        radius,
        "none",
        `stroke="${palette.ember}" stroke-width="2" opacity="${0.42 - index * 0.09}"`,
      ),
    )
    .join("");
  const panels = times(11, (index) => {
    const x = 70 + index * 66;
    return path(
      `M${x},640 l16,-30 h44 l-16,30 Z`,
      `fill="${palette.slate}" stroke="${palette.celadon}" stroke-width="2"`,
    );
  }).join("");
  return drawing(
    definitions,
    [
      ground("url(#sky)"),
      rays,
      disc(1060, 470, 160, palette.ember, 'opacity="0.9"'),
      band(
        505,
        [
          [34, 1100, 0.4],
          [14, 420, 2],
        ],
        palette.mist,
      ),
      turbine(250, 540, 210, 18, palette.sand),
      turbine(660, 530, 190, 62, palette.sand),
      turbine(1520, 540, 200, 40, palette.sand),
      band(
        560,
        [
          [30, 1300, 2.2],
          [10, 380, 1],
        ],
        palette.celadon,
      ),
      turbine(1330, 620, 400, 22, palette.paper),
      turbine(470, 610, 340, 46, palette.paper),
      turbine(905, 600, 285, 83, palette.paper),
      band(
        615,
        [
          [18, 1500, 1.2],
          [7, 520, 0],
        ],
        "url(#grass)",
      ),
      panels,
      band(
        690,
        [
          [14, 1700, 4.6],
          [5, 610, 1],
        ],
        "url(#meadow)",
      ),
      ...times(5, (index) =>
        container(-70 + index * 345, 668 + (index % 2) * 2, 0.86, 5 - (index % 3)),
      ),
      `<rect y="846" width="${width}" height="54" fill="${palette.ink}" opacity="0.32"/>`,
      ...times(4, (index) => container(-190 + index * 470, 752, 1.2, 3 + (index % 3))),
    ].join(""),
  );
}
