import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

/** The tokens of one theme, `--name: light-dark(#rrggbb, #rrggbb)` each. */
function tokensOf(theme: "light" | "dark"): Record<string, string> {
  const themed = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries(
    [...themed].map(([, name = "", light = "", dark = ""]) => [
      name,
      theme === "light" ? light : dark,
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

describe.each(["light", "dark"] as const)("the %s tokens", (theme) => {
  const tokens = tokensOf(theme);

  it.each(pairs)("%s on %s is at least 4.5:1", (text, ground) => {
    expect(contrast(tokens[text] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("a control's border is at least 3:1", () => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(tokens["line-strong"] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(3);
    }
  });
});

it("every colour has both themes", () => {
  const root = css.slice(css.indexOf(":root {")).split("}")[0] ?? "";
  expect(root.match(/light-dark\(/g)?.length).toBe(root.match(/--[\w-]+:/g)?.length);
});
