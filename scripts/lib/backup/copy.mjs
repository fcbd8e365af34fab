import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { nameOf, schemaNames } from "./manifest.mjs";

/** What counts sign-in attempts is worth nothing later. */
const leftOut = ["newsroom.rate_limit"];

const folder = "tables";
const quoted = ({ schema, name }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

/** The tables that are backed up, with the columns that are stored rather than computed. */
export async function listTables(client) {
  const { rows } = await client.query(
    `SELECT n.nspname AS schema, c.relname AS name,
            array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND n.nspname = ANY ($1) AND n.nspname || '.' || c.relname <> ALL ($2)
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [schemaNames, leftOut],
  );
  return rows;
}

/**
 * The sequences' last values. They stand outside transactions: read after the snapshot is taken, they
 * are never behind its rows.
 */
export async function listSequences(client) {
  const { rows } = await client.query(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS "lastValue"
       FROM pg_sequences WHERE schemaname = ANY ($1) ORDER BY 1, 2`,
    [schemaNames],
  );
  return rows;
}

/**
 * Copies the tables into the archive.
 * @param {pg.Client} client in a transaction with a snapshot
 * @param {ReturnType<typeof import("./archive.mjs").createArchive>} archive
 * @param {(table: { schema: string, name: string }, bytes: number) => void} onBytes
 */
export async function copyOut(client, archive, tables, onBytes) {
  const copied = [];
  for (const table of tables) {
    const stream = client.query(copyTo(`COPY ${quoted(table)} (${columnsOf(table)}) TO STDOUT`));
    const counted = countBytes(stream, (bytes) => onBytes(table, bytes));
    const { bytes, sha256 } = await archive.writeParts(`${folder}/${nameOf(table)}`, counted);
    copied.push({ ...table, stream, bytes, sha256 });
  }
  // The server says the number of rows after the last byte; the next answer comes behind it.
  await client.query("SELECT");
  return copied.map(({ stream, ...table }) => ({ ...table, rows: stream.rowCount }));
}

async function* countBytes(chunks, count) {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

const columnsOf = ({ columns }) => columns.map((name) => pg.escapeIdentifier(name)).join(", ");

/** The table that an entry is a part of, and which part; null when it is of none. */
export function partOf(entryName) {
  const found = /^tables\/([a-z]+\.[^/]+)\/(\d{6,})$/.exec(entryName);
  return found && { table: found[1], number: Number(found[2]) };
}

/**
 * Copies the archive's tables into empty ones, in the caller's transaction. Foreign keys and triggers
 * stay silent: the rows were consistent when they were read, and no order of tables suits every key.
 * Each table's hash is compared again, since the file is read a second time.
 * @param {AsyncGenerator<{ name: string, chunks: AsyncIterable<Buffer> }>} entries
 * @param {import("./manifest.mjs").Manifest["tables"]} tables
 * @param {(bytes: number) => void} onBytes
 */
export async function copyIn(client, entries, tables, onBytes) {
  await client.query("SET LOCAL session_replication_role = replica");
  const cursor = { entry: (await entries.next()).value };
  for (const table of tables) {
    const hash = createHash("sha256");
    const stream = client.query(copyFrom(`COPY ${quoted(table)} (${columnsOf(table)}) FROM STDIN`));
    const chunks = partsOf(cursor, entries, nameOf(table), (chunk) => {
      hash.update(chunk);
      onBytes(chunk.length);
    });
    await pipeline(Readable.from(chunks, { objectMode: false }), stream);
    if (stream.rowCount !== table.rows || hash.digest("hex") !== table.sha256) {
      throw new Error(`${nameOf(table)} came out other than it went in: the file has changed.`);
    }
  }
  await entries.return();
  await client.query("SET LOCAL session_replication_role = origin");
}

async function* partsOf(cursor, entries, table, onChunk) {
  while (cursor.entry && partOf(cursor.entry.name)?.table === table) {
    for await (const chunk of cursor.entry.chunks) {
      onChunk(chunk);
      yield chunk;
    }
    cursor.entry = (await entries.next()).value;
  }
}

/** Lets each sequence go on where it stood. */
export async function setSequences(client, sequences) {
  for (const sequence of sequences) {
    if (sequence.lastValue === null) continue;
    await client.query("SELECT setval($1::regclass, $2)", [quoted(sequence), sequence.lastValue]);
  }
}
