import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseUrl } from "./url.mjs";

const charOid = 18;
const textOid = 25;

/**
 * The driver adapter the engine works through: Prisma's adapter for node-postgres with what
 * migrations need beyond queries. Every difference was found by a migration that failed without it.
 */
export class MigrationAdapterFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";
  #url;
  #pools = new Set();

  constructor(url) {
    this.#url = url;
  }

  async connect() {
    const { config, schema } = parseUrl(this.#url);
    return this.#open(config, schema);
  }

  /**
   * A new empty database on the same server, dropped on disposal. Prisma's own adapter would give the
   * main database again, because a connection string outweighs the database name in node-postgres.
   */
  async connectToShadowDb() {
    const { config, schema } = parseUrl(this.#url);
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runOnce({ ...config, database: "postgres" }, `CREATE DATABASE "${database}"`);
    return this.#open({ ...config, database }, schema, () =>
      runOnce(
        { ...config, database: "postgres" },
        `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`,
      ),
    );
  }

  async closeAll() {
    await Promise.all([...this.#pools].map((dispose) => dispose()));
  }

  async #open(config, schema, afterwards) {
    // One connection: the advisory lock and the search_path belong to a connection.
    const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 });
    pool.on("error", () => {});
    let disposal;
    const dispose = () => (disposal ??= pool.end().then(afterwards));
    this.#pools.add(dispose);
    const adapter = await new PrismaPg(pool, { schema }).connect();
    if (schema !== undefined && schema !== "public") {
      const name = pg.escapeIdentifier(schema);
      await runScript(
        adapter,
        pool,
        `CREATE SCHEMA IF NOT EXISTS ${name}; SET search_path TO ${name}`,
      );
    }
    return Object.assign(adapter, {
      queryRaw: (query) => queryWithChar(adapter, query),
      executeScript: (script) => runScript(adapter, pool, script),
      dispose,
    });
  }
}

/**
 * The catalogues' one-byte "char" type, which Prisma's adapter refuses: it is asked for as such, and
 * told to the engine as a character.
 */
async function queryWithChar(adapter, query) {
  const { fields, rows } = await adapter.performIO(query);
  const plain = fields.map((field) =>
    field.dataTypeID === charOid ? { ...field, dataTypeID: textOid } : field,
  );
  const known = Object.create(adapter, {
    performIO: { value: async () => ({ fields: plain, rows }) },
  });
  const result = await Object.getPrototypeOf(adapter).queryRaw.call(known, query);
  fields.forEach((field, index) => {
    if (field.dataTypeID === charOid) result.columnTypes[index] = ColumnTypeEnum.Character;
  });
  return result;
}

/** Whole, as one implicit transaction: cut at every semicolon, function bodies and strings break. */
async function runScript(adapter, pool, script) {
  try {
    await pool.query(script);
  } catch (error) {
    adapter.onError(error);
  }
}

/** One statement on a connection of its own; CREATE and DROP DATABASE allow no transaction. */
export async function runOnce(config, statement) {
  const client = new pg.Client(config);
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => {});
  }
}
