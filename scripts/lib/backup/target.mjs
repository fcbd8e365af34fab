import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { homeOf, startPostgres } from "../postgres.mjs";
import { ask, databaseNameOf, inDatabase } from "./connection.mjs";
import { schemaNames } from "./manifest.mjs";
import { databaseName, isUsed, letGo } from "./newsroom.mjs";

/**
 * @typedef {object} Target where a newsroom is restored to
 * @property {() => Promise<void>} refuseFull throws a sentence when there is a newsroom already
 * @property {() => Promise<string>} open the owner's connection string of a database to fill
 * @property {() => Promise<void>} finish what was filled becomes the newsroom
 * @property {() => Promise<void>} undo leaves what there was before `open`
 */

/**
 * @param {string} data the folder of `npm start`
 * @param {Record<string, string | undefined>} given
 * @returns {Target}
 */
export function targetOf(data, given) {
  const url = given.MIGRATE_DATABASE_URL || given.DATABASE_URL;
  return url ? givenDatabase(url) : embeddedDatabase(data);
}

/** Filled aside and renamed when complete, as a first start does. */
function embeddedDatabase(data) {
  const home = join(data, "postgres");
  const cluster = () => join(homeOf(home), "cluster");
  const aside = `${databaseName}_unfinished`;
  let server = null;
  let had = { data: true, cluster: true };
  const dropAside = () =>
    ask(server.url("postgres"), `DROP DATABASE IF EXISTS "${aside}" WITH (FORCE)`);
  return {
    async refuseFull() {
      if (!existsSync(cluster())) return;
      const found = await startPostgres({ home });
      const [used, rows] = [
        await isUsed(found),
        await ask(found.url("postgres"), "SELECT FROM pg_database WHERE datname = $1", [
          databaseName,
        ]),
      ];
      await letGo(found);
      if (!used && rows.length === 0) return;
      throw new Error(
        `There is a newsroom in ${data} already. Restoring never overwrites one: back it up and delete ` +
          "it with npm run reset, or restore into an empty database by DATABASE_URL.",
      );
    },
    async open() {
      had = { data: existsSync(data), cluster: existsSync(cluster()) };
      server = await startPostgres({ home });
      await dropAside();
      return server.url(aside);
    },
    async finish() {
      await ask(server.url("postgres"), `ALTER DATABASE "${aside}" RENAME TO "${databaseName}"`);
      await server.stop();
    },
    async undo() {
      if (server && had.cluster) await dropAside();
      await server?.stop();
      if (!had.cluster) rmSync(homeOf(home), { recursive: true, force: true });
      if (!had.data) rmSync(data, { recursive: true, force: true });
    },
  };
}

const noSuchDatabase = "3D000";

/** An empty database of theirs, or one that is not there yet: Prisma makes it. */
function givenDatabase(url) {
  const name = databaseNameOf(url);
  const schemas = [...schemaNames, "jobs"];
  let existed = true;
  return {
    async refuseFull() {
      const statement = `SELECT nspname AS name FROM pg_namespace WHERE nspname = ANY ($1)
        UNION ALL SELECT '_prisma_migrations' WHERE to_regclass('public._prisma_migrations') IS NOT NULL`;
      const found = await ask(url, statement, [schemas]).catch((error) => {
        if (error.code !== noSuchDatabase) throw error;
        existed = false;
        return [];
      });
      if (found.length === 0) return;
      throw new Error(
        `The database ${name} is not empty: ${found.map((made) => made.name).join(", ")}. Restoring never ` +
          "overwrites: make another (CREATE DATABASE …) and name that one in DATABASE_URL.",
      );
    },
    open: async () => url,
    finish: async () => {},
    async undo() {
      if (existed) {
        // None of these were there before.
        await ask(url, `DROP SCHEMA IF EXISTS ${schemas.join(", ")} CASCADE`);
        await ask(url, "DROP TABLE IF EXISTS public._prisma_migrations");
        return;
      }
      const statement = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`;
      await ask(inDatabase(url, "postgres"), statement);
    },
  };
}
