// npm run reset: deletes the data of npm start, after asking. --yes does not ask.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { root } from "./lib/paths.mjs";
import { homeOf, isRunning } from "./lib/postgres.mjs";

const data = join(root, ".data");
const postgres = homeOf(join(data, "postgres"));

if (!existsSync(data) && !existsSync(postgres)) {
  console.log("There is no data to delete.");
} else if (isRunning(postgres)) {
  console.error(
    "The newsroom is running. Stop it first: Ctrl-C where npm start runs, or, if that was killed, start and stop it once.",
  );
  process.exitCode = 1;
} else if (process.argv.includes("--yes") || (await isConfirmed())) {
  rmSync(postgres, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  console.log("Deleted. The next npm start begins afresh.");
} else {
  console.log("Nothing was deleted.");
}

async function isConfirmed() {
  if (!process.stdin.isTTY) {
    console.error("Nobody is there to ask: run npm run reset -- --yes");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete every piece, person and secret in ${data}? Type "delete": `,
  );
  terminal.close();
  return answer.trim() === "delete";
}
