// npm run restore -- FILE: a newsroom from a file of npm run backup, where there is none yet.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { restore } = await import("./lib/backup/restore.mjs");
process.exitCode = await restore(process.argv.slice(2));
