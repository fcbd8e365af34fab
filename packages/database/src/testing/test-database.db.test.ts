import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test("a test database has the migrated schemas", async () => {
  const names =
    "select nspname from pg_namespace where nspname in ('newsroom', 'published', 'collab')";
  expect(await query(database.url, names)).toHaveLength(3);
});

test("the applications' roles can sign in to it", async () => {
  for (const role of ["fangzhi_app", "fangzhi_collab", "fangzhi_reader"] as const) {
    expect(await query(database.urlAs(role), "select current_user as name")).toEqual([
      { name: role },
    ]);
  }
});

test("two test databases do not see each other's rows", async () => {
  const other = await createTestDatabase();
  await query(other.url, "create table only_here ()");
  expect(await query(database.url, "select to_regclass('only_here') as found")).toEqual([
    { found: null },
  ]);
  await other.drop();
});
