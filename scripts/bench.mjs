// Runs one benchmark: `npm run bench -- NAME ARGS` starts bench/NAME/main.ts with ARGS.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setUp } from "./lib/setup.mjs";

await setUp();

const benchRoot = new URL("../bench/", import.meta.url);
const [name, ...args] = process.argv.slice(2);
const main = name && /^[a-z-]+$/.test(name) ? new URL(`${name}/main.ts`, benchRoot) : null;

if (main === null || !existsSync(main)) {
  const known = readdirSync(benchRoot).filter((entry) =>
    existsSync(new URL(`${entry}/main.ts`, benchRoot)),
  );
  console.error(`usage: npm run bench -- NAME [ARGS]; benchmarks: ${known.join(", ")}`);
  process.exit(2);
}

// npm sets INIT_CWD to where the command was typed, so relative file arguments mean what they say.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [fileURLToPath(main), ...args], { cwd, stdio: "inherit" });
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
