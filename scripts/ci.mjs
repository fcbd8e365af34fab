// What .ci/run runs: the checks, then every test; the last line counts both.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { check } = await import("./lib/check.mjs");
const { test } = await import("./lib/test.mjs");

const counts = [await check(), await test([])];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
