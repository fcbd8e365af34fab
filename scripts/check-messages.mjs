// Both languages say everything: the same keys with the same arguments, and nothing empty.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findMessageProblems } from "./lib/messages.mjs";
import { root } from "./lib/paths.mjs";

const folders = ["editor", "reader"]
  .map((app) => join("apps", app, "messages"))
  .filter((folder) => existsSync(join(root, folder)));
const problems = folders.flatMap((folder) =>
  findMessageProblems(join(root, folder)).map((problem) => `${folder}: ${problem}`),
);
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems in the messages of ${folders.join(" and ")}`);
process.exitCode = problems.length === 0 ? 0 : 1;
