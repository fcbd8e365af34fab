// Who imports whom: fails when an import crosses a border of scripts/lib/import-rules.mjs.
import { findForbiddenImports } from "./lib/boundaries.mjs";
import { root } from "./lib/paths.mjs";

const violations = await findForbiddenImports(root);
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
console.log(`${violations.length} forbidden imports`);
process.exitCode = violations.length === 0 ? 0 : 1;
