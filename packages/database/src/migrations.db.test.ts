import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createTestDatabase } from "./testing/test-database.ts";

const root = resolve(import.meta.dirname, "../../..");

test("the migrations make exactly the database that the schema describes", async () => {
  const database = await createTestDatabase();
  const difference = ["--from-config-datasource", "--to-schema", "prisma/schema.prisma"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/prisma.mjs", "migrate", "diff", ...difference],
    { cwd: root, env: { ...process.env, MIGRATE_DATABASE_URL: database.url } },
  );
  await database.drop();
  expect(stdout).toContain("No difference detected");
});
