// Two copies of yjs break every document they both touch: its classes are compared by identity.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/paths.mjs";

const single = [
  "yjs",
  "y-protocols",
  "lib0",
  "@tiptap/core",
  "@tiptap/pm",
  "prosemirror-model",
  "react",
];
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const doubled = single.filter(
  (name) =>
    Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`)).length !== 1,
);
for (const name of doubled) console.error(`package-lock.json does not hold exactly one ${name}`);
console.log(`${doubled.length} of ${single.length} libraries are doubled`);
process.exitCode = doubled.length === 0 ? 0 : 1;
