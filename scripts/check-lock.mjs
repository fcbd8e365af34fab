// The lockfile must install on every platform we support, not only on the one it was written on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findMissingPlatforms } from "./lib/lock-platforms.mjs";
import { root } from "./lib/paths.mjs";

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const missing = findMissingPlatforms(lock);
for (const sentence of missing) console.error(sentence);
console.log(`${missing.length} binaries missing from package-lock.json`);
process.exitCode = missing.length === 0 ? 0 : 1;
