import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import pg from "pg";
import { applicationEnvironment, appNames, databaseUrls } from "./environment.mjs";
import { freePort } from "./ports.mjs";
import { roleNames } from "./roles.mjs";
import { createSecrets } from "./secrets.mjs";
import { createSystem, prepareDatabase } from "./system.mjs";

/**
 * The whole system in its production build, on free ports and with a freshly seeded database of its
 * own, beside whatever else runs on this machine.
 * @param {{ TEST_TEMPLATE_URL: string, TEST_ROLE_PASSWORD: string }} template from
 *   `startTemplateDatabase`, on whose server the database is made
 * @param {string} logFile takes what the applications print
 */
export async function startTestSystem({ TEST_TEMPLATE_URL, TEST_ROLE_PASSWORD }, logFile) {
  const name = `fangzhi_system_${randomBytes(4).toString("hex")}`;
  const ownerUrl = Object.assign(new URL(TEST_TEMPLATE_URL), { pathname: name }).href;
  // The roles belong to the server, so their passwords are those of the other test databases.
  const rolePasswords = Object.fromEntries(roleNames.map((role) => [role, TEST_ROLE_PASSWORD]));
  const secrets = { ...createSecrets(), rolePasswords };
  const ports = {};
  for (const app of appNames) ports[app] = await freePort();
  const urls = databaseUrls({ ownerUrl, secrets });
  const environment = applicationEnvironment({ urls, ports, secrets, demo: true });
  await prepareDatabase(environment);

  const log = createWriteStream(logFile);
  const lines = [];
  const system = createSystem({
    environment,
    ports,
    onLine: (app, line) => {
      log.write(`${app} │ ${line}\n`);
      lines.push(`${app} │ ${line}`);
      if (lines.length > 500) lines.shift();
    },
  });
  try {
    await system.start();
  } catch (error) {
    throw new Error(`${error.message}\n${lines.slice(-40).join("\n")}`, { cause: error });
  }
  return {
    environment,
    ports,
    applications: system.applications,
    /** What the applications printed last. */
    lastLines: (count) => lines.slice(-count).join("\n"),
    async stop() {
      await system.stop();
      log.end();
      await dropDatabase(ownerUrl, name);
    },
  };
}

async function dropDatabase(url, name) {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: "postgres" }).href,
  });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}
