// npm start: the whole system on this machine. npm run dev: the same with hot reload.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { start } = await import("./lib/start.mjs");
await start(process.argv.slice(2));
