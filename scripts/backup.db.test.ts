import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "../packages/database/src/connection.ts";
import { seedWhenEmpty } from "../packages/database/src/seed/index.ts";
import { createTestDatabase } from "../packages/database/src/testing/test-database.ts";
import { backUp } from "./lib/backup/backup.mjs";
import { knownMigrations } from "./lib/backup/manifest.mjs";
import { migrateTo } from "./lib/backup/migrate-to.mjs";
import { restoreFrom } from "./lib/backup/restore.mjs";
import { createSecrets } from "./lib/secrets.mjs";

let folder: string;
let source: Awaited<ReturnType<typeof createTestDatabase>>;
let manifest: Awaited<ReturnType<typeof backUp>>;
let lastWritten = 0;
const secrets = createSecrets();
const targets: string[] = [];

const inFolder = (name: string) => join(folder, name);
const file = () => inFolder("newsroom.tar.gz");
const { signal } = new AbortController();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fangzhi-backup-"));
  // Root's embedded server runs as another account, which has to get to its folder.
  chmodSync(folder, 0o755);
  source = await createTestDatabase();
  const db = openDatabase(source.urlAs("fangzhi_app"));
  await seedWhenEmpty(db, { demo: true });
  await db.$disconnect();
  await query(source.url, "INSERT INTO newsroom.rate_limit (key) VALUES ('sign-in')");

  mkdirSync(inFolder("source"));
  writeFileSync(inFolder("source/secrets.json"), JSON.stringify(secrets));
  const writer = startWriter();
  await vi.waitUntil(() => writer.written() >= 3, { timeout: 30_000 });
  const given = { DATABASE_URL: source.url };
  manifest = await backUp({ file: file(), signal, data: inFolder("source"), given });
  lastWritten = await writer.stop();
}, 300_000);
afterAll(async () => {
  for (const name of targets) {
    await query(source.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  }
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** One who writes a number into two tables in one statement, then the next. */
function startWriter() {
  const client = new pg.Client({ connectionString: source.url });
  let going = true;
  let number = 0;
  const ended = (async () => {
    await client.connect();
    for (; going; number++) {
      await client.query(
        `WITH redirected AS (
           INSERT INTO published.redirect SELECT 'written-' || $1, piece_id FROM published.published_piece LIMIT 1)
         INSERT INTO newsroom.event (act, data) VALUES ('written', jsonb_build_object('number', $1::text))`,
        [String(number)],
      );
    }
    await client.end();
  })();
  return {
    written: () => number,
    stop: async () => {
      going = false;
      await ended;
      return number;
    },
  };
}

/** A database beside the source that is not there yet, with the passwords that the server's roles have. */
function newTarget() {
  const name = `${new URL(source.url).pathname.slice(1)}_${targets.length}`;
  targets.push(name);
  const inTarget = (url: string) => Object.assign(new URL(url), { pathname: name }).href;
  const given = {
    MIGRATE_DATABASE_URL: inTarget(source.url),
    DATABASE_URL: inTarget(source.urlAs("fangzhi_app")),
    COLLAB_DATABASE_URL: inTarget(source.urlAs("fangzhi_collab")),
    READER_DATABASE_URL: inTarget(source.urlAs("fangzhi_reader")),
  };
  const data = inFolder(name);
  const exists = async () =>
    (await query(source.url, `SELECT FROM pg_database WHERE datname = '${name}'`)).length > 0;
  return { given, data, url: given.MIGRATE_DATABASE_URL, exists };
}

/** Rows and a hash of the content of a table, in no order, among those that `where` chooses. */
async function contentOf(url: string, table: string, where = "true") {
  const [found] = await query(
    url,
    `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS hash
       FROM ${table} t WHERE ${where}`,
  );
  return { table, ...found };
}

test("restores every table as of one moment while somebody writes, and the newsroom goes on", async () => {
  const target = newTarget();
  await restoreFrom({ file: file(), signal, data: target.data, given: target.given });

  const [{ count }] = await query(
    target.url,
    "SELECT count(*)::int AS count FROM newsroom.event WHERE act = 'written'",
  );
  expect(count).toBeGreaterThanOrEqual(3);
  expect(lastWritten).toBeGreaterThan(count);
  const asOfThen: Record<string, string> = {
    "newsroom.event": `act <> 'written' OR (data ->> 'number')::int < ${count}`,
    "published.redirect": `slug NOT LIKE 'written-%' OR substr(slug, 9)::int < ${count}`,
  };
  expect(manifest.tables.length).toBeGreaterThan(40);
  for (const { schema, name, rows } of manifest.tables) {
    const table = `${schema}.${name}`;
    const restored = await contentOf(target.url, table);
    expect(restored).toEqual(await contentOf(source.url, table, asOfThen[table]));
    expect(restored.rows, table).toBe(rows);
  }
  expect(await query(target.url, "SELECT FROM newsroom.rate_limit")).toEqual([]);

  const [before] = await query(target.url, "SELECT max(id) AS id FROM newsroom.event");
  const [next] = await query(
    target.given.DATABASE_URL,
    "INSERT INTO newsroom.event (act, data) VALUES ('goes-on', '{}') RETURNING id",
  );
  expect(BigInt(next.id)).toBeGreaterThan(BigInt(before.id));
  for (const statement of [
    "UPDATE newsroom.event SET act = 'x'",
    "DELETE FROM newsroom.revision",
  ]) {
    await expect(query(target.url, statement)).rejects.toThrow("is append-only");
  }
  await expect(
    query(target.url, "UPDATE newsroom.piece SET owner_id = gen_random_uuid()"),
  ).rejects.toThrow("foreign key");
  const reader = target.given.READER_DATABASE_URL;
  expect(await query(reader, "SELECT FROM published.publication")).not.toEqual([]);
  await expect(query(reader, "SELECT FROM newsroom.piece")).rejects.toThrow("permission denied");
  expect(JSON.parse(readFileSync(join(target.data, "secrets.json"), "utf8"))).toEqual(secrets);

  const again = restoreFrom({ file: file(), signal, data: target.data, given: target.given });
  await expect(again).rejects.toThrow("is not empty");
  const [still] = await query(target.url, "SELECT max(id) AS id FROM newsroom.event");
  expect(still.id).toBe(next.id);
}, 180_000);

test("only its owner may read the file, and an existing one is never overwritten", async () => {
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  const before = readFileSync(file());
  const given = { DATABASE_URL: source.url };
  const again = backUp({ file: file(), signal, data: folder, given });
  await expect(again).rejects.toThrow("is there already");
  expect(readFileSync(file()).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a backup that is stopped or fails leaves no file", async () => {
  const stopped = inFolder("stopped.tar.gz");
  const stopping = new AbortController();
  const given = { DATABASE_URL: source.url };
  const going = backUp({ file: stopped, signal: stopping.signal, data: folder, given });
  const watch = setInterval(() => existsSync(`${stopped}.part`) && stopping.abort(), 1);
  await expect(going).rejects.toThrow("aborted");
  clearInterval(watch);
  const reader = { DATABASE_URL: source.urlAs("fangzhi_reader") };
  await expect(backUp({ file: stopped, signal, data: folder, given: reader })).rejects.toThrow(
    "Give the owner's connection string",
  );
  expect(readdirSync(folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
});

/** Where the text begins in the unzipped file, which is as long as it was when one byte is changed. */
function tampered(find: string, replace: string) {
  const bytes = gunzipSync(readFileSync(file()));
  const at = bytes.indexOf(find);
  expect(at).toBeGreaterThan(0);
  bytes.write(replace, at);
  return gzipSync(bytes);
}

test("a file that is cut short, changed, or of a newer version is refused before anything is written", async () => {
  const whole = readFileSync(file());
  const unzipped = gunzipSync(whole);
  const [first] = manifest.migrations;
  const damaged: [string, Buffer, string][] = [
    ["truncated", whole.subarray(0, Math.floor(whole.length / 2)), "cut short"],
    ["without-its-end", gzipSync(unzipped.subarray(0, 512 * 40)), "cut short"],
    ["empty", Buffer.alloc(0), "cut short"],
    ["text", Buffer.from("no archive"), "no backup"],
    ["row", tampered("高文静", "高文靓"), "is not what the manifest says"],
    ["secret", tampered(secrets.collabSecret.slice(0, 8), "AAAAAAAA"), "secrets.json is not what"],
    ["migration", tampered(String(first?.name), "3"), "newer version of the product"],
    [
      "format",
      tampered('"formatVersion": 1', '"formatVersion": 2'),
      "newer version of the product",
    ],
  ];
  for (const [name, bytes, sentence] of damaged) {
    const target = newTarget();
    writeFileSync(inFolder(name), bytes);
    const refused = restoreFrom({ file: inFolder(name), signal, ...target });
    await expect(refused, name).rejects.toThrow(sentence);
    expect(await target.exists(), name).toBe(false);
    expect(existsSync(target.data), name).toBe(false);
  }
  const missing = restoreFrom({ file: inFolder("nothing"), signal, ...newTarget() });
  await expect(missing).rejects.toThrow("There is no file");
}, 120_000);

test("a backup made before the latest migration is brought up to this version", async () => {
  const [older, target] = [newTarget(), newTarget()];
  const names = knownMigrations().map(({ name }) => name);
  await migrateTo(older.url, names.slice(0, -1));
  await query(
    older.url,
    `INSERT INTO published.region (code, short_name, full_name, name_en, pinyin, slug, kind)
     VALUES ('440000', '广东', '广东省', 'Guangdong', 'guangdong', 'guangdong', 'province')`,
  );
  const earlier = inFolder("earlier.tar.gz");
  await backUp({ file: earlier, signal, data: older.data, given: older.given });
  await restoreFrom({ file: earlier, signal, ...target });
  const [{ applied }] = await query(
    target.url,
    "SELECT array_agg(migration_name::text ORDER BY 1) AS applied FROM _prisma_migrations",
  );
  expect(applied).toEqual(names);
  const regions = await query(target.url, "SELECT full_name AS name FROM published.region");
  expect(regions).toEqual([{ name: "广东省" }]);
}, 120_000);

test("a restore that fails halfway leaves an empty database of theirs empty", async () => {
  const target = newTarget();
  await query(source.url, `CREATE DATABASE "${new URL(target.url).pathname.slice(1)}"`);
  const stopping = new AbortController();
  // The tables are made by then, or being filled.
  const watch = setInterval(async () => {
    const made = await query(target.url, "SELECT to_regclass('newsroom.draft_author') AS made");
    if (made[0]?.made) stopping.abort();
  }, 50);
  const going = restoreFrom({ file: file(), signal: stopping.signal, ...target });
  await expect(going).rejects.toThrow("aborted");
  clearInterval(watch);
  const schemas = "('newsroom', 'collab', 'published', 'jobs')";
  expect(
    await query(target.url, `SELECT nspname FROM pg_namespace WHERE nspname IN ${schemas}`),
  ).toEqual([]);
  expect(existsSync(join(target.data, "secrets.json"))).toBe(false);
}, 120_000);

test("without DATABASE_URL it makes the newsroom that npm start finds, and backs it up while it is stopped", async () => {
  const data = inFolder("embedded");
  await restoreFrom({ file: file(), signal, data, given: {} });
  const again = await backUp({ file: inFolder("again.tar.gz"), signal, data, given: {} });
  const contents = ({ tables }: typeof manifest) =>
    tables.map(({ schema, name, rows }) => `${schema}.${name} ${rows}`);
  expect(contents(again)).toEqual(contents(manifest));
  await expect(restoreFrom({ file: file(), signal, data, given: {} })).rejects.toThrow(
    "There is a newsroom in",
  );
}, 180_000);
