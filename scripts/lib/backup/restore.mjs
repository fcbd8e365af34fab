import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { applicationEnvironment, databaseUrls, wantedPorts } from "../environment.mjs";
import { root } from "../paths.mjs";
import { step } from "../progress.mjs";
import { createSecrets, keepSecrets } from "../secrets.mjs";
import { prepareDatabase } from "../system.mjs";
import { entriesOf } from "./archive.mjs";
import { checkFile } from "./check-file.mjs";
import { onConnection } from "./connection.mjs";
import { copyIn, listTables, setSequences } from "./copy.mjs";
import { nameOf, refuseUnknownMigrations } from "./manifest.mjs";
import { migrateTo } from "./migrate-to.mjs";
import { inBytes, progress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { targetOf } from "./target.mjs";

const usage = `npm run restore -- FILE

Makes the newsroom of a file of npm run backup, where there is none yet: in .data, as npm start keeps it,
or with DATABASE_URL (its owner, a superuser) in an empty database of yours. Everything or nothing.`;

/**
 * @param {string[]} parameters
 * @returns {Promise<number>} the exit code
 */
export function restore(parameters) {
  return runCommand(parameters, usage, (file, signal) => restoreFrom({ file, signal }));
}

/**
 * Restores a backup; throws a sentence for a person when it cannot, with nothing changed.
 * @param {object} options
 * @param {string} options.file
 * @param {AbortSignal} options.signal
 * @param {string} [options.data] the folder of `npm start`
 * @param {Record<string, string | undefined>} [options.given] the caller's environment
 */
export async function restoreFrom({
  file,
  signal,
  data = join(root, ".data"),
  given = process.env,
}) {
  const target = targetOf(data, given);
  await target.refuseFull();
  const { manifest, secrets } = await step("Checking the file", () => checkFile(file, signal));
  refuseUnknownMigrations(manifest);

  const secretsFile = join(data, "secrets.json");
  const hadSecrets = existsSync(secretsFile);
  try {
    const url = await step("Opening the database", target.open);
    signal.throwIfAborted();
    await step("Making the tables", () =>
      migrateTo(
        url,
        manifest.migrations.map(({ name }) => name),
      ),
    );
    await step("Copying the newsroom", () =>
      onConnection(url, signal, (client) => fill(client, file, manifest, signal)),
    );
    const kept = keepSecrets(secretsFile, secrets ?? {});
    await step("Preparing the database: later migrations, roles", () =>
      prepareDatabase(environmentOf(url, kept, given)),
    );
    signal.throwIfAborted();
    await target.finish();
  } catch (error) {
    await target.undo();
    if (!hadSecrets) rmSync(secretsFile, { force: true });
    signal.throwIfAborted();
    throw explain(error);
  }
  sayWhatIsThere(manifest, { hadSecrets, secrets });
}

/** As `npm start` has it; a restored newsroom is never seeded with the demonstration. */
function environmentOf(ownerUrl, secrets, given) {
  const urls = databaseUrls({ ownerUrl, secrets, given });
  const ports = wantedPorts(given);
  return {
    ...applicationEnvironment({ urls, ports, secrets, demo: false, given }),
    FANGZHI_DEMO: "0",
  };
}

async function fill(client, file, manifest, signal) {
  await client.query("BEGIN");
  refuseOtherTables(await listTables(client), manifest.tables);
  const whole = inBytes(manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0));
  const shown = progress((bytes) => `${inBytes(bytes)} of ${whole}`);
  await copyIn(client, entriesOf(file, signal), manifest.tables, shown);
  await setSequences(client, manifest.sequences);
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

/** What the migrations made must be what was copied, to the column. */
function refuseOtherTables(made, copied) {
  const columnsOf = ({ columns }) => columns.toSorted((a, b) => (a < b ? -1 : 1)).join(", ");
  const describe = (tables) => tables.map((table) => `${nameOf(table)} (${columnsOf(table)})`);
  const [here, there] = [describe(made), describe(copied)];
  const odd =
    here.find((table) => !there.includes(table)) ?? there.find((table) => !here.includes(table));
  if (!odd) return;
  throw new Error(
    `The database's tables are not those of the backup: ${odd} is only in one. Restore into an empty database.`,
  );
}

const insufficientPrivilege = "42501";

function explain(error) {
  if (error.code !== insufficientPrivilege) return error;
  return new Error(
    `The role of DATABASE_URL may not restore (${error.message}). Give a superuser's connection string, ` +
      "or let the owner GRANT SET ON PARAMETER session_replication_role.",
    { cause: error },
  );
}

function sayWhatIsThere(manifest, { hadSecrets, secrets }) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`\nRestored: the newsroom as of ${manifest.takenAt}, ${rows} rows.`);
  const missing = Object.keys(createSecrets()).filter((name) => !secrets?.[name]);
  if (hadSecrets) console.log("The secrets kept here stay; those of the backup were not taken.");
  else if (missing.length > 0) {
    console.log(`The backup lacks some secrets, which were made anew: ${missing.join(", ")}.`);
  }
  console.log("Start it as you started the one it was made from: npm start\n");
}
