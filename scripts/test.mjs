// npm test: every test, on throwaway databases. Names choose: npm test -- unit database socket e2e
import { setUp } from "./lib/setup.mjs";

await setUp();
const { test } = await import("./lib/test.mjs");
const { passed, failed } = await test(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
