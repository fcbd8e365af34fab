// npm test: every test, on throwaway databases. Names choose: npm test -- unit database socket e2e
import { setUp } from "./lib/setup.mjs";

await setUp();
const { test } = await import("./lib/test.mjs");
process.exitCode = await test(process.argv.slice(2));
