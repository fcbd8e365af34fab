import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "./pack-stylesheet.ts";
import { styleParts } from "./style-parts.ts";

/**
 * The site's whole style, as it stands inside every page. It is part of the page's own bytes, so a
 * version that a browser keeps for years never outlives a style file beside it. Read from the
 * reader's folder, which the server makes its working directory.
 */
export const stylesheet = pack(
  styleParts
    .map((part) => readFileSync(join(process.cwd(), "styles", `${part}.css`), "utf8"))
    .join(""),
);
