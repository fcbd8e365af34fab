import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { generate } from "./system.mjs";

const bin = (path) => join(root, "node_modules", path);

/** Every check, with the arguments of the `node …` that makes it. */
const checks = {
  format: [bin("@biomejs/biome/bin/biome"), "format", "."],
  lint: [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings", "."],
  types: [bin("turbo/bin/turbo"), "run", "typecheck", "--output-logs=errors-only", "--ui=stream"],
  "types-of-scripts": [bin("typescript/bin/tsc"), "-p", "."],
  boundaries: ["scripts/check-boundaries.mjs"],
  unused: [bin("knip/bin/knip.js"), "--no-config-hints"],
  lockfile: ["scripts/check-lock.mjs"],
  copies: ["scripts/check-copies.mjs"],
  messages: ["scripts/check-messages.mjs"],
  rules: ["scripts/draw-rules.mjs", "--check"],
  // Finding numbers in prose must not get worse than what is committed.
  quantities: ["scripts/bench.mjs", "quantity"],
};

/**
 * Runs the named checks, or all, and prints what those that fail have to say.
 * @param {string[]} chosen
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check(chosen = []) {
  const names = chosen.length > 0 ? chosen : Object.keys(checks);
  const unknown = names.find((name) => !(name in checks));
  if (unknown)
    throw new Error(`There is no check "${unknown}": ${Object.keys(checks).join(", ")}.`);
  await generate();
  let failed = 0;
  for (const name of names) {
    const began = Date.now();
    const { code, said } = await run(checks[name]);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✖"} ${name} (${seconds} s)`);
    if (code !== 0) console.log(said.trim().replaceAll(/^/gm, "    "));
    if (code !== 0) failed += 1;
  }
  return { passed: names.length - failed, failed };
}

function run(parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" },
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
