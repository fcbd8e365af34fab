// npm run draw-rules: the stage table and the permissions as a page of the docs; --check compares only.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/paths.mjs";
import { setUp } from "./lib/setup.mjs";

await setUp();
const { rulesPage } = await import("./lib/rules-page.mjs");
const file = join("docs", "stages-and-permissions.md");
const path = join(root, file);
if (!process.argv.includes("--check")) {
  writeFileSync(path, rulesPage);
  console.log(`${file} is drawn`);
} else if (readFileSync(path, "utf8") !== rulesPage) {
  console.error(`${file} is not what the rules say: npm run draw-rules`);
  process.exitCode = 1;
}
