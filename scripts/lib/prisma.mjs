import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { root } from "./paths.mjs";

export const prismaCommand = join(root, "node_modules/prisma/build/index.js");

/**
 * The environment in which the Prisma CLI needs nothing but npm. On Windows a script cannot stand in
 * for an .exe, so there Prisma fetches its native engine.
 */
export function prismaEnvironment(environment = process.env) {
  const path = `${dirname(process.execPath)}${delimiter}${environment.PATH ?? ""}`;
  const standIn = {
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts/schema-engine.mjs"),
    PATH: path,
  };
  return {
    ...environment,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(process.platform === "win32" ? {} : standIn),
  };
}

/**
 * Runs the Prisma CLI quietly; on failure throws with everything it said.
 * @param {string[]} parameters such as ["migrate", "deploy"]
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<string>} what it printed
 */
export function runPrisma(parameters, variables = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [prismaCommand, ...parameters], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: prismaEnvironment({ ...process.env, ...variables }),
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`prisma ${parameters.join(" ")} failed:\n${said.trim()}`));
    });
  });
}
