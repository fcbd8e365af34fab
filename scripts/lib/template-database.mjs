import { randomBytes } from "node:crypto";
import pg from "pg";
import { startThrowawayPostgres } from "./postgres.mjs";
import { runPrisma } from "./prisma.mjs";
import { grantLogin, roleNames, urlAs } from "./roles.mjs";

/**
 * One migrated database that every test database is copied from, on the server TEST_DATABASE_URL
 * names (its role must be a superuser) or on a throwaway one.
 * @returns {Promise<{ variables: Record<string, string>, stop: () => Promise<void> }>} `variables`
 *   are what `createTestDatabase` reads
 */
export async function startTemplateDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startThrowawayPostgres();
  const name = `fangzhi_template_${randomBytes(4).toString("hex")}`;
  const url = server ? server.url(name) : Object.assign(new URL(given), { pathname: name }).href;
  const stop = async () => {
    if (server) await server.stop();
    else await dropDatabase(given, name);
  };
  try {
    await runPrisma(["migrate", "deploy"], { MIGRATE_DATABASE_URL: url });
    // Roles belong to the server: one password for all, as a given server may be shared by test runs.
    const password = "test";
    await grantLogin(
      url,
      roleNames.map((role) => urlAs(url, role, password)),
    );
    return { variables: { TEST_TEMPLATE_URL: url, TEST_ROLE_PASSWORD: password }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function dropDatabase(serverUrl, name) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}
