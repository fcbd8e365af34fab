import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

/** The tokens of one rule, `--name: #rrggbb` each. */
function tokensAfter(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", color = ""]) => [
      name,
      color,
    ]),
  );
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const onPaper = ["ink", "ink-2", "cinnabar", "jade", "ochre", "rose"];
const grounds = ["paper", "surface", "hover"];
const pairs = [
  ...onPaper.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ["cinnabar", "cinnabar-wash"],
  ["jade", "jade-wash"],
  ["ochre", "ochre-wash"],
  ["rose", "rose-wash"],
  ["ink", "jade-wash"],
  ["ink", "ochre-wash"],
  ["ink", "rose-wash"],
  ["on-cinnabar", "cinnabar"],
  ["on-rose", "rose"],
] as const;

describe.each([
  ["light", ":root {"],
  ["dark", ':root[data-theme="dark"] {'],
])("the %s tokens", (_, selector) => {
  const tokens = tokensAfter(selector);

  it.each(pairs)("%s on %s is at least 4.5:1", (text, ground) => {
    expect(contrast(tokens[text] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("a control's border is at least 3:1", () => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(tokens["line-strong"] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(3);
    }
  });
});

it("the dark tokens are the same by setting and by choice", () => {
  expect(tokensAfter(':root:not([data-theme="light"]) {')).toEqual(
    tokensAfter(':root[data-theme="dark"] {'),
  );
});
