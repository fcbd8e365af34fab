import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  applicationEnvironment,
  appNames,
  databaseUrls,
  portVariable,
  readPort,
  wantedPorts,
} from "./environment.mjs";
import { root } from "./paths.mjs";
import { isPortFree } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { elapsed, step } from "./progress.mjs";
import { keepSecrets } from "./secrets.mjs";
import { onStopRequest } from "./stop-requests.mjs";
import {
  build,
  createSystem,
  generate,
  interrupt,
  prepareDatabase,
  prepareOwnDatabase,
} from "./system.mjs";

const databaseName = "fangzhi";

const usage = `npm start [-- --dev] [-- --only editor,collab]

Starts the newsroom on this machine. Without DATABASE_URL it runs its own PostgreSQL, with the data in
.data. Ports: EDITOR_PORT (3000), READER_PORT (3001), COLLAB_PORT (3002), WORKER_PORT (3003), PGPORT.`;

/** Everything from nothing to four running applications; ends the process by itself. */
export async function start(parameters) {
  const { values } = parseArgs({
    args: parameters,
    options: {
      dev: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);

  const running = { stopping: false, postgres: null, system: null };
  const stop = (code) => stopAll(running, code);
  onStopRequest(() => stop(0));
  try {
    await startAll(running, { dev: values.dev, apps: chosenApps(values.only), stop });
  } catch (error) {
    // A signal while starting makes the steps fail; that is not news.
    if (running.stopping) return;
    console.error(`\n✖ ${error.message}`);
    await stop(1);
  }
}

function chosenApps(only) {
  if (only === undefined) return appNames;
  const chosen = only.split(",");
  const unknown = chosen.find((name) => !appNames.includes(name));
  if (unknown) throw new Error(`There is no application "${unknown}": ${appNames.join(", ")}.`);
  return chosen;
}

async function startAll(running, { dev, apps, stop }) {
  const given = { ...process.env };
  const ports = wantedPorts(given);
  await refuseTakenPorts(apps, ports);
  const secrets = keepSecrets(join(root, ".data/secrets.json"));
  const demo = !given.DATABASE_URL;
  const environmentOf = (ownerUrl) => {
    const urls = databaseUrls({ ownerUrl, secrets, given });
    return applicationEnvironment({ urls, ports, secrets, demo, given });
  };

  const givenUrl = given.MIGRATE_DATABASE_URL || given.DATABASE_URL;
  if (!givenUrl) {
    const port = readPort(given, "PGPORT");
    await step("Starting PostgreSQL", async () => {
      running.postgres = await startPostgres({ home: join(root, ".data/postgres"), port });
    });
  }
  const environment = environmentOf(givenUrl ?? running.postgres.url(databaseName));
  await step("Generating the database client", generate);
  await step("Preparing the database: migrations, roles, first content", () =>
    givenUrl
      ? prepareDatabase(environment)
      : prepareOwnDatabase(running.postgres, databaseName, environmentOf),
  );
  if (!dev) await step("Building what has changed", () => build(apps));
  if (running.stopping) return;

  const onFailure = (reason) => {
    console.error(`\n✖ ${reason}`);
    stop(1);
  };
  running.system = createSystem({ environment, ports, apps, dev, onLine: printLine, onFailure });
  await step(`Starting ${apps.join(", ")}`, running.system.start);
  await greet(environment);
}

async function refuseTakenPorts(apps, ports) {
  for (const app of apps) {
    if (await isPortFree(ports[app])) continue;
    const name = portVariable(app);
    throw new Error(
      `Port ${ports[app]} for the ${app} is taken by another program. ` +
        `Stop it, or choose another port: ${name}=${ports[app] + 100} npm start`,
    );
  }
}

const width = Math.max(...appNames.map((name) => name.length));

function printLine(app, line) {
  if (line.trim() !== "") process.stdout.write(`${app.padEnd(width)} │ ${line}\n`);
}

async function greet({ EDITOR_URL, READER_URL, FANGZHI_DEMO }) {
  console.log(`\n方志 is up after ${elapsed()}.\n`);
  console.log(`  Newsroom 编辑部   ${EDITOR_URL}`);
  console.log(`  Readers  读者     ${READER_URL}\n`);
  if (FANGZHI_DEMO === "1") await printDemoAccounts();
  console.log("Ctrl-C stops everything; the data stays.\n");
}

async function printDemoAccounts() {
  const seed = join(root, "packages/database/src/seed/demo-accounts.ts");
  const { demoAccounts, demoPassword } = await import(pathToFileURL(seed).href);
  console.log(`  Demonstration accounts, all with the password ${demoPassword}:`);
  for (const { email, name, roles } of demoAccounts) {
    console.log(`    ${email.padEnd(30)} ${name} (${roles.join(", ")})`);
  }
  console.log("");
}

/** Applications first, so that nobody loses a write to a database that went before them. */
async function stopAll(running, code) {
  if (running.stopping) {
    // Asked twice: no more waiting for open requests.
    await running.system?.stop("SIGKILL");
    return;
  }
  running.stopping = true;
  process.stdout.write("\nStopping …\n");
  interrupt();
  await running.system?.stop();
  await running.postgres?.stop();
  process.exit(code);
}
