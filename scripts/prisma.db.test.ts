import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "../packages/database/src/testing/test-database.ts";
import { root } from "./lib/paths.mjs";

// The stand-in schema engine, used as a person uses it: through the Prisma CLI, on a project of its own.

let folder: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeEach(async () => {
  database = await createTestDatabase();
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "fangzhi-prisma-"));
  mkdirSync(join(folder, "prisma"));
  writeFileSync(
    join(folder, "prisma.config.ts"),
    `export default { schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" },
      datasource: { url: process.env.TEST_URL ?? "" } };`,
  );
  writeSchema("");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function writeSchema(field: string) {
  writeFileSync(
    join(folder, "prisma/schema.prisma"),
    `datasource db {
      provider = "postgresql"
      schemas  = ["shelf"]
    }
    model Book {
      id    Int    @id
      title String
      ${field}
      @@index([title(ops: raw("gin_trgm_ops"))], type: Gin)
      @@schema("shelf")
    }`,
  );
}

/** On a database of this name, beside the test database, which it may create. */
const urlOf = (name: string) => Object.assign(new URL(database.url), { pathname: name }).href;

async function prisma(parameters: string[], url: string) {
  const command = [join(root, "scripts/prisma.mjs"), ...parameters];
  const options = { cwd: folder, env: { ...process.env, TEST_URL: url } };
  return promisify(execFile)(process.execPath, command, options).then(
    ({ stdout, stderr }) => ({ ok: true, said: stdout + stderr }),
    (error) => ({ ok: false, said: String(error.stdout) + String(error.stderr) }),
  );
}

async function query(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function readMigrations(): { name: string; sql: string }[] {
  const home = join(folder, "prisma/migrations");
  return readdirSync(home)
    .filter((name) => name !== "migration_lock.toml")
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(home, name, "migration.sql"), "utf8") }));
}

/** What a person writes into a migration by hand, with semicolons where a naive split would cut. */
const byHand = `
CREATE FUNCTION "shelf".refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'books stay; always';
END
$$;
CREATE TRIGGER stay BEFORE DELETE ON "shelf"."Book" FOR EACH ROW EXECUTE FUNCTION "shelf".refuse();
`;

test("migrates a project by hand-written and by generated migrations, as the native engine would", async () => {
  const url = urlOf(`${new URL(database.url).pathname.slice(1)}_project`);
  const created = await prisma(["migrate", "dev", "--name", "first", "--create-only"], url);
  expect(created.said).toContain("without applying it");
  const [first] = readMigrations();
  const file = join(folder, "prisma/migrations", String(first?.name), "migration.sql");
  writeFileSync(file, `CREATE EXTENSION IF NOT EXISTS pg_trgm;\n${first?.sql}${byHand}`);

  expect(await prisma(["migrate", "dev"], url)).toMatchObject({ ok: true });
  writeSchema("pages Int?");
  expect(await prisma(["migrate", "dev", "--name", "pages"], url)).toMatchObject({ ok: true });
  expect(readMigrations().map(({ name }) => name.replace(/^\d+_/, ""))).toEqual(["first", "pages"]);
  expect((await prisma(["migrate", "status"], url)).said).toContain("up to date");

  const recorded = await query(
    url,
    "SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1",
  );
  expect(recorded).toEqual(
    readMigrations().map(({ name, sql }) => ({
      name,
      checksum: createHash("sha256").update(sql).digest("hex"),
    })),
  );
  await expect(
    query(url, `INSERT INTO shelf."Book" VALUES (1, '方志'); DELETE FROM shelf."Book"`),
  ).rejects.toThrow("books stay; always");

  const shadows = await query(url, "SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'");
  expect(shadows).toEqual([]);
  await query(database.url, `DROP DATABASE "${new URL(url).pathname.slice(1)}"`);
}, 180_000);

test("a failing migration leaves nothing behind and is recorded as failed", async () => {
  const home = join(folder, "prisma/migrations/20260101000000_broken");
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "../migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(home, "migration.sql"), "CREATE SCHEMA shelf; SELECT 1 / 0;");
  const url = `${urlOf(new URL(database.url).pathname.slice(1))}?schema=elsewhere`;

  const failed = await prisma(["migrate", "deploy"], url);
  expect(failed).toMatchObject({ ok: false, said: expect.stringContaining("division by zero") });
  expect(await query(database.url, "SELECT to_regnamespace('shelf') AS made")).toEqual([
    { made: null },
  ]);
  expect((await prisma(["migrate", "deploy"], url)).said).toContain("P3009");
}, 180_000);

test("a server that cannot be reached is told in Prisma's words", async () => {
  const { ok, said } = await prisma(["migrate", "status"], "postgresql://a:b@127.0.0.1:1/none");
  expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining("P1001") });
}, 180_000);
