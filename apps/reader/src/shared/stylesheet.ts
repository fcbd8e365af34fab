import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The site's whole style, as it stands inside every page. It is part of the page's own bytes, so a
 * version that a browser keeps for years never outlives a style file beside it. Read from the
 * reader's folder, which the server makes its working directory.
 */
export const stylesheet = packed(readFileSync(join(process.cwd(), "styles", "reader.css"), "utf8"));

function packed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .replace(/([ ,:(-])0\./g, "$1.")
    .trim();
}
