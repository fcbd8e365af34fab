import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { startApplication } from "./application.mjs";
import { appNames } from "./environment.mjs";
import { root } from "./paths.mjs";
import { runPrisma } from "./prisma.mjs";
import { grantLogin } from "./roles.mjs";

const children = new Set();

/** Ends whatever `build`, `generate` or `runNode` is doing: the script is being stopped. */
export function interrupt() {
  for (const child of children) child.kill("SIGTERM");
}

/**
 * Brings a database up to date: migrations, the roles' passwords, and the first content when there is
 * none. Costs next to nothing when it is.
 * @param {Record<string, string>} environment from `applicationEnvironment`
 */
export async function prepareDatabase(environment) {
  const ownerUrl = environment.MIGRATE_DATABASE_URL;
  if (!(await isMigrated(ownerUrl))) {
    await runPrisma(["migrate", "deploy"], { MIGRATE_DATABASE_URL: ownerUrl });
  }
  await grantLogin(ownerUrl, [
    environment.DATABASE_URL,
    environment.COLLAB_DATABASE_URL,
    environment.READER_DATABASE_URL,
  ]);
  if (await lacksContent(ownerUrl, environment.FANGZHI_DEMO === "1")) {
    await runNode(["packages/database/src/seed/main.ts"], environment);
  }
}

/**
 * The same for a database of a server of ours, which is made when it is missing: aside, and renamed
 * when complete, so that an interrupted first start leaves no half of a newsroom.
 * @param {import("./postgres.mjs").PostgresServer} server
 * @param {string} name
 * @param {(ownerUrl: string) => Record<string, string>} environmentOf
 */
export async function prepareOwnDatabase(server, name, environmentOf) {
  const exists = await query(
    server.url("postgres"),
    `SELECT FROM pg_database WHERE datname = ${pg.escapeLiteral(name)}`,
  );
  if (exists.length > 0) {
    await prepareDatabase(environmentOf(server.url(name)));
    return;
  }
  const aside = `${name}_unfinished`;
  await query(server.url("postgres"), `DROP DATABASE IF EXISTS "${aside}" WITH (FORCE)`);
  await prepareDatabase(environmentOf(server.url(aside)));
  await query(server.url("postgres"), `ALTER DATABASE "${aside}" RENAME TO "${name}"`);
}

/** Asked here, since the Prisma CLI needs a second or more to say that there is nothing to do. */
async function isMigrated(url) {
  const names = readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const statement = `SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  try {
    const applied = new Set((await query(url, statement)).map(({ name }) => name));
    return names.every((name) => applied.has(name));
  } catch (error) {
    // No such table, or no such database: both are for Prisma to make.
    if (error.code === "42P01" || error.code === "3D000") return false;
    throw error;
  }
}

async function lacksContent(url, demo) {
  const [has] = await query(
    url,
    `SELECT EXISTS (SELECT FROM published.region) AS reference,
            EXISTS (SELECT FROM newsroom.person) AS people`,
  );
  return !has.reference || (demo && !has.people);
}

async function query(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Builds what Next has to build, and first the Prisma client; what has not changed is skipped.
 * @param {readonly string[]} [apps]
 */
export function build(apps = appNames) {
  return runTurbo("build", ...apps.map((app) => `--filter=@fangzhi/${app}`));
}

/** Only the Prisma client: enough for tests and for hot reload. */
export function generate() {
  return runTurbo("//#generate");
}

function runTurbo(...parameters) {
  const turbo = join(root, "node_modules/turbo/bin/turbo");
  return runNode([turbo, "run", ...parameters, "--output-logs=errors-only", "--ui=stream"]);
}

/**
 * @typedef {object} System
 * @property {Record<string, import("./application.mjs").Application>} applications by name
 * @property {() => Promise<void>} start until each answers; throws when one cannot, all stopped
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop all, draining; also while starting
 */

/**
 * The applications as one. One that dies later is started again, unless it keeps dying.
 * @param {object} options
 * @param {Record<string, string>} options.environment from `applicationEnvironment`
 * @param {Record<string, number>} options.ports by application
 * @param {readonly string[]} [options.apps] all four when left out
 * @param {boolean} [options.dev] with hot reload
 * @param {(app: string, line: string) => void} options.onLine what they print
 * @param {(reason: string) => void} [options.onFailure] one keeps dying; without it none is restarted
 * @returns {System}
 */
export function createSystem({ environment, ports, apps = appNames, dev, onLine, onFailure }) {
  const applications = {};
  const deaths = [];
  let stopping = false;

  const launch = (name) => {
    applications[name] = startApplication({
      name,
      port: ports[name],
      environment,
      dev,
      onLine: (line) => onLine(name, line),
    });
    return applications[name];
  };

  const stop = async (signal) => {
    stopping = true;
    await Promise.all(Object.values(applications).map((application) => application.stop(signal)));
  };

  const restartWhenDead = async (application) => {
    const reason = await application.ended;
    if (stopping) return;
    onLine(application.name, `ended (${reason})`);
    const now = Date.now();
    deaths.push({ name: application.name, at: now });
    const recent = deaths.filter(({ name, at }) => name === application.name && now - at < 60_000);
    if (recent.length > 3) onFailure(`${application.name} keeps ending (${reason}).`);
    else void restartWhenDead(launch(application.name));
  };

  const start = async () => {
    try {
      for (const name of apps) launch(name);
      await Promise.all(Object.values(applications).map((application) => application.ready()));
    } catch (error) {
      await stop();
      throw error;
    }
    if (onFailure)
      Object.values(applications).forEach((application) => void restartWhenDead(application));
  };

  return { applications, start, stop };
}

/** Runs a script under this Node; what it printed is the error when it fails. */
export function runNode(parameters, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: "1",
        TURBO_TELEMETRY_DISABLED: "1",
        CHECKPOINT_DISABLE: "1",
        ...environment,
      },
    });
    children.add(child);
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      children.delete(child);
      if (code === 0) resolve(said);
      else reject(new Error(`${parameters.join(" ")} failed (${code}):\n${said.trim()}`));
    });
  });
}
