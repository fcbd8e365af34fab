import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startPostgres, startThrowawayPostgres } from "./postgres.mjs";

async function query(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test("Chinese can be searched by trigrams, and pages carry checksums", async () => {
  const server = await startThrowawayPostgres();
  const url = server.url("postgres");
  await query(url, "CREATE EXTENSION pg_trgm");
  const [row] = await query(
    url,
    "SELECT show_trgm('低空经济') AS trigrams, current_setting('data_checksums') AS checksums",
  );
  expect(row.trigrams.length).toBeGreaterThan(0);
  expect(row.checksums).toBe("on");
  await server.stop();
}, 180_000);

test("a server that survived its starter is taken over, data and all", async () => {
  const parent = mkdtempSync(join(tmpdir(), "fangzhi-survivor-"));
  // Root's server runs as another account; where that can't go, data is kept elsewhere and outlives us.
  chmodSync(parent, 0o755);
  const home = join(parent, "postgres");
  const first = await startPostgres({ home });
  await query(first.url("postgres"), "CREATE TABLE kept ()");

  const second = await startPostgres({ home });
  expect(second).toMatchObject({ reused: true, port: first.port });
  await second.stop();

  const third = await startPostgres({ home });
  expect(third.reused).toBe(false);
  expect(await query(third.url("postgres"), "SELECT to_regclass('kept') AS kept")).toEqual([
    { kept: "kept" },
  ]);
  await third.stop();
  rmSync(parent, { recursive: true });
}, 180_000);

test("nobody gets in without the password", async () => {
  const server = await startThrowawayPostgres();
  const wrong = Object.assign(new URL(server.url("postgres")), { password: "guess" }).href;
  await expect(query(wrong, "SELECT 1")).rejects.toThrow("password authentication failed");
  await server.stop();
}, 180_000);
