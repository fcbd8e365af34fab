// npm run backup -- FILE: the whole newsroom as of one moment, in one file.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { backup } = await import("./lib/backup/backup.mjs");
process.exitCode = await backup(process.argv.slice(2));
