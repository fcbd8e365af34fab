import { randomBytes } from "node:crypto";
import pg from "pg";

export type TestDatabase = {
  /** Connection string of the owner, who may do everything. */
  url: string;
  /** The same database as one of the applications' roles. */
  urlAs: (role: "fangzhi_app" | "fangzhi_collab" | "fangzhi_reader") => string;
  /** Deletes the database, closing connections that are still open. */
  drop: () => Promise<void>;
};

/**
 * A database of its own for a test file, copied from the migrated template. `TEST_TEMPLATE_URL` and
 * `TEST_ROLE_PASSWORD` come from the global setup in vitest.config.ts.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = process.env.TEST_TEMPLATE_URL;
  if (!template) throw new Error("TEST_TEMPLATE_URL is unset: name the test file *.db.test.ts");
  const templateName = new URL(template).pathname.slice(1);
  const name = `fangzhi_test_${randomBytes(8).toString("hex")}`;
  await runOnServer(template, `CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);

  const url = Object.assign(new URL(template), { pathname: name }).href;
  return {
    url,
    urlAs(role) {
      const password = process.env.TEST_ROLE_PASSWORD ?? "";
      return Object.assign(new URL(url), { username: role, password }).href;
    },
    drop: () => runOnServer(template, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** In the server's `postgres` database, since nobody may be connected to the one that is copied. */
async function runOnServer(url: string, statement: string): Promise<void> {
  const connectionString = Object.assign(new URL(url), { pathname: "postgres" }).href;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
