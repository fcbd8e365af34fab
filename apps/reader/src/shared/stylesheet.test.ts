import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pack } from "./pack-stylesheet.ts";
import { styleParts } from "./style-parts.ts";

const folder = new URL("../../styles/", import.meta.url);
const source = styleParts
  .map((part) => readFileSync(new URL(`${part}.css`, folder), "utf8"))
  .join("");
const css = pack(source);

it("is made of every file of its folder", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.css$/, ""));
  expect(files.toSorted()).toEqual([...styleParts].toSorted());
});

it("stays within 15 KB and asks for nothing from anywhere", () => {
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(15 * 1024);
  expect(css).not.toMatch(/url\(|@import|@font-face/);
});

const [light = "", dark = ""] = css.match(/:root\{[^}]*\}/g) ?? [];
const token = (theme: string, name: string) =>
  theme.match(new RegExp(`--${name}:(#[0-9a-f]{3,6})`))?.[1] ?? "";

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_name, theme) => {
  it.each(
    ["ink", "ink-2", "cinnabar", "jade", "ochre", "rose"].flatMap((text) => [
      [text, "paper"],
      [text, "surface"],
    ]),
  )("%s can be read on %s", (text, ground) => {
    expect(contrast(token(theme, text), token(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["ink", "step-1"],
    ["ink", "step-2"],
    ["on-dark", "step-3"],
    ["on-dark", "step-4"],
  ])("%s can be read on the map's %s", (text, ground) => {
    expect(contrast(token(theme, text), token(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });
});
