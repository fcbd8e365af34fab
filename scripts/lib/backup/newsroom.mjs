import { existsSync } from "node:fs";
import { join } from "node:path";
import { homeOf, startPostgres } from "../postgres.mjs";
import { ask } from "./connection.mjs";

/** As npm start names it. */
export const databaseName = "fangzhi";

/**
 * The newsroom that is there: the given database, else that of `npm start`, whose PostgreSQL is started
 * when it does not run.
 * @param {string} data the folder of `npm start`
 * @param {Record<string, string | undefined>} given
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function openNewsroom(data, given) {
  const url = given.MIGRATE_DATABASE_URL || given.DATABASE_URL;
  if (url) return { url, close: async () => {} };
  const home = join(data, "postgres");
  if (!existsSync(join(homeOf(home), "cluster"))) {
    throw new Error(
      "There is no newsroom here. Set DATABASE_URL if it has a PostgreSQL of its own.",
    );
  }
  const server = await startPostgres({ home });
  const close = () => letGo(server);
  const [found] = await ask(server.url("postgres"), "SELECT FROM pg_database WHERE datname = $1", [
    databaseName,
  ]);
  if (found) return { url: server.url(databaseName), close };
  await close();
  throw new Error("The newsroom here has never come up: run npm start first.");
}

/** Stops a server we started, unless a newsroom that came up meanwhile has taken it over. */
export async function letGo(server) {
  if (server.reused || (await isUsed(server))) return;
  await server.stop();
}

/** Whether anybody else is connected to the server. */
export async function isUsed(server) {
  const others = await ask(
    server.url("postgres"),
    `SELECT FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
        AND application_name <> 'fangzhi-backup'`,
  ).catch(() => []);
  return others.length > 0;
}
