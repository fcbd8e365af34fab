import { disc, drawing, gradient, ground, palette, path, seeded, times } from "./drawing.ts";

const tow = 96;

/** One crossing of a 2/2 twill: whichever tow lies on top is drawn as a short rounded bundle. */
function crossing(column: number, row: number): string {
  const x = column * tow;
  const y = row * tow;
  const isWarp = (((column - row) % 4) + 4) % 4 < 2;
  const fill = isWarp ? "url(#warp)" : "url(#weft)";
  const bundle = `<rect x="${x + 1}" y="${y + 1}" width="${tow - 2}" height="${tow - 2}" fill="${fill}"/>`;
  const filaments = times(3, (index) => {
    const offset = (tow / 4) * (index + 1);
    const d = isWarp
      ? `M${x + offset},${y + 2} V${y + tow - 2}`
      : `M${x + 2},${y + offset} H${x + tow - 2}`;
    return path(d, `stroke="${palette.paper}" stroke-width="1" opacity="0.06"`);
  }).join("");
  return bundle + filaments;
}

/** Filaments that leave the cloth's edge and open like a fan. */
function fan(): string {
  const random = seeded(5);
  const colours = [
    palette.cinnabar,
    palette.ember,
    palette.ochre,
    palette.amber,
    palette.jade,
    palette.celadon,
    palette.slate,
  ];
  return times(40, (index) => {
    const t = index / 39;
    const fromX = 1060 - t * 330 + (random() - 0.5) * 8;
    const fromY = 40 + t * 820 + (random() - 0.5) * 8;
    const toX = 1660;
    const toY = -330 + t * 1500 + (random() - 0.5) * 40;
    const bend = 190 + random() * 60;
    const colour = colours[Math.floor(t * (colours.length - 0.01))] ?? palette.ink;
    return path(
      `M${fromX.toFixed(0)},${fromY.toFixed(0)} C${(fromX + bend).toFixed(0)},${(fromY - 30).toFixed(0)} ${(toX - 320).toFixed(0)},${(toY * 0.55 + 210).toFixed(0)} ${toX},${toY.toFixed(0)}`,
      `fill="none" stroke="${colour}" stroke-width="${(3 + random() * 6).toFixed(1)}" stroke-linecap="round" opacity="${(0.55 + random() * 0.45).toFixed(2)}"`,
    );
  }).join("");
}

/** A twill of carbon tows whose edge opens into single coloured filaments. */
export function carbonFibre(): string {
  const shine: readonly (readonly [number, string])[] = [
    [0, "#141311"],
    [0.3, "#34322E"],
    [0.5, "#6A655D"],
    [0.7, "#34322E"],
    [1, "#141311"],
  ];
  const across: readonly (readonly [number, string])[] = [
    [0, "#161513"],
    [0.5, "#3A3833"],
    [1, "#161513"],
  ];
  const definitions = [
    gradient("warp", shine, 'x1="0" y1="0" x2="0" y2="1"'),
    gradient("weft", across, 'x1="0" y1="0" x2="1" y2="0"'),
    gradient("page", [
      [0, palette.paper],
      [1, palette.sand],
    ]),
    gradient(
      "depth",
      [
        [0, palette.ink, 0.55],
        [0.55, palette.ink, 0],
      ],
      'x1="0" y1="0" x2="1" y2="0.2"',
    ),
    gradient(
      "edge",
      [
        [0, palette.ink, 0],
        [1, palette.ink, 0.55],
      ],
      'x1="0" y1="0" x2="1" y2="0.35"',
    ),
    '<clipPath id="cloth"><path d="M-10,-10 H1080 L720,910 H-10 Z"/></clipPath>',
  ].join("");
  const cells = times(22, (column) =>
    times(22, (row) => crossing(column - 9, row - 8)).join(""),
  ).join("");
  const cloth = `<g clip-path="url(#cloth)"><rect width="1100" height="900" fill="#0F0E0D"/><g transform="translate(420 430) rotate(-21) skewX(-4)">${cells}</g><rect width="1100" height="900" fill="url(#depth)"/><path d="M880,-10 H1080 L720,910 H520 Z" fill="url(#edge)"/></g>`;
  return drawing(
    definitions,
    [ground("url(#page)"), disc(1370, 250, 150, palette.dune, 'opacity="0.8"'), fan(), cloth].join(
      "",
    ),
  );
}
