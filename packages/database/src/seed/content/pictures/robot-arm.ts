import {
  disc,
  drawing,
  gradient,
  ground,
  height,
  palette,
  path,
  radialGradient,
  times,
  width,
} from "./drawing.ts";

interface Point {
  x: number;
  y: number;
}

/** A limb between two joints that narrows towards the hand. */
function limb(from: Point, to: Point, thick: number, thin: number, fill: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const across = (at: Point, half: number, side: number) =>
    `${(at.x - Math.sin(angle) * half * side).toFixed(1)},${(at.y + Math.cos(angle) * half * side).toFixed(1)}`;
  return path(
    `M${across(from, thick, 1)} L${across(to, thin, 1)} L${across(to, thin, -1)} L${across(from, thick, -1)} Z`,
    `fill="${fill}" stroke="${fill}" stroke-width="10" stroke-linejoin="round"`,
  );
}

function joint(at: Point, radius: number): string {
  return [
    disc(at.x, at.y, radius, palette.ink),
    disc(at.x, at.y, radius * 0.68, palette.cinnabar),
    disc(at.x, at.y, radius * 0.3, palette.sand),
  ].join("");
}

function sweep(centre: Point, radius: number, from: number, to: number, rest: string): string {
  const at = (degrees: number) =>
    `${(centre.x + radius * Math.cos((degrees * Math.PI) / 180)).toFixed(1)},${(centre.y + radius * Math.sin((degrees * Math.PI) / 180)).toFixed(1)}`;
  return path(`M${at(from)} A${radius},${radius} 0 0 1 ${at(to)}`, `fill="none" ${rest}`);
}

function floor(): string {
  const lines = times(23, (index) => {
    const x = width / 2 + (index - 11) * 86;
    return path(
      `M${x},742 L${width / 2 + (index - 11) * 310},${height}`,
      `stroke="${palette.ochre}" stroke-width="1.5" opacity="0.28"`,
    );
  }).join("");
  const rows = [742, 764, 794, 838, 896]
    .map((y) =>
      path(`M0,${y} H${width}`, `stroke="${palette.ochre}" stroke-width="1.5" opacity="0.28"`),
    )
    .join("");
  return `<rect y="742" width="${width}" height="${height - 742}" fill="${palette.dune}" opacity="0.55"/>${lines}${rows}`;
}

/** An arm that reaches for a small sphere, with the paths it can take. */
export function robotArm(): string {
  const base = { x: 470, y: 690 };
  const shoulder = { x: 470, y: 560 };
  const elbow = { x: 690, y: 235 };
  const wrist = { x: 1010, y: 390 };
  const hand = { x: 1082, y: 468 };
  const target = { x: 1150, y: 545 };
  const definitions = [
    gradient("wall", [
      [0, palette.paper],
      [1, palette.sand],
    ]),
    radialGradient("ball", [
      [0, "#7FB39D"],
      [0.75, palette.jade],
      [1, palette.pine],
    ]),
    gradient(
      "column",
      [
        [0, "#4A4741"],
        [0.5, palette.slate],
        [1, palette.ink],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
  ].join("");
  const arcs = [190, 280, 370, 460, 550, 640, 730].map((radius, index) =>
    sweep(
      shoulder,
      radius,
      -112 + index * 3,
      18 - index * 3,
      `stroke="${index % 3 === 2 ? palette.cinnabar : palette.celadon}" stroke-width="${index % 3 === 2 ? 3 : 2}" stroke-dasharray="${index % 2 ? "2 12" : "none"}" stroke-linecap="round" opacity="0.65"`,
    ),
  );
  const ghost = [
    limb(shoulder, { x: 800, y: 345 }, 34, 24, palette.mist),
    limb({ x: 800, y: 345 }, { x: 1130, y: 250 }, 24, 16, palette.mist),
    disc(800, 345, 34, palette.celadon, 'opacity="0.8"'),
    disc(1130, 250, 22, palette.celadon, 'opacity="0.8"'),
  ].join("");
  const gripper = [
    limb(wrist, hand, 17, 14, palette.ink),
    path(
      `M${hand.x - 4},${hand.y - 6} q62,-22 88,34`,
      `fill="none" stroke="${palette.ink}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"`,
    ),
    path(
      `M${hand.x - 8},${hand.y + 2} q-30,58 20,92`,
      `fill="none" stroke="${palette.ink}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"`,
    ),
  ].join("");
  const stand = `<ellipse cx="470" cy="752" rx="225" ry="24" fill="${palette.ink}" opacity="0.16"/><path d="M350,748 L390,640 H550 L590,748 Z" fill="url(#column)"/><rect x="330" y="736" width="280" height="20" rx="6" fill="${palette.ink}"/><rect x="404" y="560" width="132" height="110" rx="16" fill="url(#column)"/>`;
  const pedestal = `<ellipse cx="1150" cy="754" rx="130" ry="15" fill="${palette.ink}" opacity="0.14"/><path d="M1088,750 L1108,604 H1192 L1212,750 Z" fill="${palette.celadon}"/><rect x="1092" y="592" width="116" height="18" rx="6" fill="${palette.jade}"/>`;
  return drawing(
    definitions,
    [
      ground("url(#wall)"),
      disc(1150, 430, 250, palette.dune, 'opacity="0.6"'),
      floor(),
      ...arcs,
      ghost,
      stand,
      limb(base, shoulder, 40, 40, palette.slate),
      limb(shoulder, elbow, 44, 30, palette.slate),
      limb(shoulder, elbow, 20, 10, "#5A564F"),
      limb(elbow, wrist, 30, 18, palette.slate),
      limb(elbow, wrist, 12, 5, "#5A564F"),
      pedestal,
      gripper,
      joint(shoulder, 62),
      joint(elbow, 48),
      joint(wrist, 32),
      disc(target.x, target.y, 46, "url(#ball)"),
      disc(target.x - 15, target.y - 17, 9, palette.paper, 'opacity="0.7"'),
    ].join(""),
  );
}
