import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "./paths.mjs";

const stopWithParent = `${pathToFileURL(join(root, "scripts/lib/stop-with-parent.mjs")).href}?parent=${process.pid}`;
const hardStopMilliseconds = 60_000;

/**
 * @typedef {object} Application
 * @property {string} name
 * @property {number} port
 * @property {Promise<string>} ended says how it ended
 * @property {() => Promise<void>} ready waits until it answers; throws when it ended before
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop lets it drain, at most 60 s
 */

/**
 * Starts an application by its package's own `start` (or `dev`) script, as a direct child, so that
 * signals reach it and no shell or npm stands between. In a process group of its own: a terminal's
 * Ctrl-C comes to the script, which stops them in order.
 * @param {{ name: string, port: number, environment: Record<string, string>, dev?: boolean, onLine: (line: string) => void }} options
 * @returns {Application}
 */
export function startApplication({ name, port, environment, dev = false, onLine }) {
  const folder = join(root, "apps", name);
  const child = spawn(
    process.execPath,
    ["--import", stopWithParent, ...startCommand(folder, dev ? "dev" : "start")],
    {
      cwd: folder,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, NODE_ENV: dev ? "development" : "production", ...environment },
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", onLine);
  }
  let end = null;
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve((end = error.message)));
    child.once("exit", (code, signal) => resolve((end = signal ?? `exit code ${code}`)));
  });

  return {
    name,
    port,
    ended,
    async ready() {
      while (!(await answers(port))) {
        if (end !== null) throw new Error(`${name} ended while starting (${end}).`);
        await sleep(100);
      }
    },
    async stop(signal = "SIGTERM") {
      if (end !== null) return;
      killGroup(child.pid, signal);
      const late = setTimeout(() => killGroup(child.pid, "SIGKILL"), hardStopMilliseconds);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The arguments of the `node …` in a package's script. */
function startCommand(folder, script) {
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const command = scripts[script] ?? "";
  const [program, ...parameters] = command.split(" ");
  if (program !== "node") {
    throw new Error(`${folder}: the script "${script}" must be "node …", but is "${command}".`);
  }
  return parameters;
}

/** Any answer but "not yet" (503) and failures means that it serves. */
async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(5000),
      redirect: "manual",
    });
    return response.status < 500;
  } catch {
    return false;
  }
}

function killGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
