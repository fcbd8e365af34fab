// npm run check: everything about the code that can be told without running it. Names choose.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { check } = await import("./lib/check.mjs");
const { passed, failed } = await check(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
