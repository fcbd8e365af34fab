// npm test: every test, on throwaway databases. Kinds and parts of paths choose:
// npm test -- unit database socket e2e; npm test -- e2e writing-room
import { setUp } from "./lib/setup.mjs";

await setUp();
const { test } = await import("./lib/test.mjs");
const { passed, failed } = await test(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
