import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.mjs";
import { step } from "../progress.mjs";
import { createArchive } from "./archive.mjs";
import { onConnection } from "./connection.mjs";
import { copyOut, listSequences, listTables } from "./copy.mjs";
import { formatVersion, hashOf, nameOf, productVersion } from "./manifest.mjs";
import { openNewsroom } from "./newsroom.mjs";
import { inBytes, progress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

const usage = `npm run backup -- FILE

Writes the whole newsroom, as of one moment, into FILE (a tar.gz): every text, figure, version, picture,
person and secret. Works while the newsroom runs and while it is stopped; with DATABASE_URL (its owner)
on a PostgreSQL of yours. FILE must not exist. Keep it where only you can read it.`;

/**
 * @param {string[]} parameters
 * @returns {Promise<number>} the exit code
 */
export function backup(parameters) {
  return runCommand(parameters, usage, (file, signal) => backUp({ file, signal }));
}

/**
 * Backs a newsroom up; throws a sentence for a person when it cannot, with nothing left behind.
 * @param {object} options
 * @param {string} options.file
 * @param {AbortSignal} options.signal
 * @param {string} [options.data] the folder of `npm start`
 * @param {Record<string, string | undefined>} [options.given] the caller's environment
 * @returns {Promise<import("./manifest.mjs").Manifest>}
 */
export async function backUp({ file, signal, data = join(root, ".data"), given = process.env }) {
  refuseTaken(file);
  const newsroom = await openNewsroom(data, given);
  try {
    const secrets = secretsOf(join(data, "secrets.json"), given);
    const manifest = await write({ file, url: newsroom.url, secrets, signal });
    sayWhatIsIn(file, manifest);
    return manifest;
  } finally {
    await newsroom.close();
  }
}

function refuseTaken(file) {
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name.`);
  const unfinished = `${file}.part`;
  if (!existsSync(unfinished)) return;
  throw new Error(
    `${unfinished} is there: another backup is writing it, or one was killed. ` +
      "Delete it if none runs, or choose another name.",
  );
}

/** The secrets kept here, and over them those of the environment; null when there are none. */
function secretsOf(file, given) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const named = {
    nextauthSecret: given.NEXTAUTH_SECRET,
    collabSecret: given.COLLAB_SECRET,
    signingKey: given.FANGZHI_SIGNING_KEY,
  };
  const set = Object.entries(named).filter(([, value]) => value);
  const secrets = { ...kept, ...Object.fromEntries(set) };
  return Object.keys(secrets).length > 0 ? `${JSON.stringify(secrets, null, 2)}\n` : null;
}

async function write({ file, url, secrets, signal }) {
  const archive = createArchive(file);
  try {
    const manifest = await step("Copying the newsroom as of now", () =>
      onConnection(url, signal, (client) => copyNewsroom(client, archive)),
    );
    if (secrets !== null) await archive.write("secrets.json", Buffer.from(secrets));
    const whole = { ...manifest, secretsSha256: secrets === null ? null : hashOf(secrets) };
    await archive.write("manifest.json", Buffer.from(`${JSON.stringify(whole, null, 2)}\n`));
    signal.throwIfAborted();
    await archive.finish();
    return whole;
  } catch (error) {
    await archive.discard();
    signal.throwIfAborted();
    throw explain(error, file);
  }
}

async function copyNewsroom(client, archive) {
  // One snapshot for every statement: the file is the newsroom of one moment.
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  const { rows } = await client.query(
    "SELECT now() AS at, current_setting('server_version') AS version",
  );
  const tables = await listTables(client);
  if (tables.length === 0) throw new Error("The database holds no newsroom.");
  const names = tables.map(({ schema, name }) => `"${schema}"."${name}"`);
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
  const migrations = await client.query(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const shown = progress((bytes, table) => `${nameOf(table)}, ${inBytes(bytes)} so far`);
  const copied = await copyOut(client, archive, tables, (table, bytes) => shown(bytes, table));
  const sequences = await listSequences(client);
  await client.query("COMMIT");
  return {
    format: "fangzhi-backup",
    formatVersion,
    takenAt: rows[0].at.toISOString(),
    productVersion: productVersion(),
    postgresVersion: rows[0].version,
    migrations: migrations.rows,
    tables: copied,
    sequences,
  };
}

const insufficientPrivilege = "42501";

function explain(error, file) {
  const because = { cause: error };
  if (error.code === insufficientPrivilege) {
    return new Error(
      `The role of DATABASE_URL may not read everything (${error.message}). Give the owner's connection string.`,
      because,
    );
  }
  if (error.code === "ENOSPC") return new Error(`There is no room left for ${file}.`, because);
  if (error.code === "ENOENT" || error.code === "EACCES") {
    return new Error(`${file} cannot be written: ${error.message}`, because);
  }
  return error;
}

function sayWhatIsIn(file, manifest) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `\n${file}: ${inBytes(statSync(file).size)}, ${rows} rows of ${manifest.tables.length} tables, as of ${manifest.takenAt}.`,
  );
  console.log(
    manifest.secretsSha256 === null
      ? "It holds unpublished text; no secrets were found here. Keep it where only you can read it."
      : "It holds the secrets and unpublished text. Keep it where only you can read it.",
  );
  console.log(`Restore it where there is no newsroom yet: npm run restore -- ${file}\n`);
}
