import pg from "pg";

// Text that says the same on every server, as pg_dump asks for it; no limit cuts a long copy short.
const settings = `
  SET client_encoding = 'UTF8'; SET DateStyle = ISO; SET IntervalStyle = postgres; SET TimeZone = 'UTC';
  SET extra_float_digits = 3; SET bytea_output = hex; SET search_path = ''; SET row_security = off;
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

/**
 * Works on one connection. Aborting cuts it, and PostgreSQL rolls back what it had begun.
 * @template T
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onConnection(url, signal, work) {
  const client = new pg.Client({ connectionString: url, application_name: "fangzhi-backup" });
  // A connection that breaks fails the statement that runs, which is where it is told.
  client.on("error", () => {});
  const cut = () => client.connection.stream.destroy(new Error("stopped"));
  signal.throwIfAborted();
  await client.connect().catch((error) => {
    throw Object.assign(new Error(`The database cannot be opened: ${error.message}`), {
      code: error.code,
    });
  });
  signal.addEventListener("abort", cut, { once: true });
  try {
    await client.query(settings);
    const result = await work(client);
    await client.end();
    return result;
  } catch (error) {
    // Not end(): behind a copy that broke off, PostgreSQL's answer would never be read.
    cut();
    throw error;
  } finally {
    signal.removeEventListener("abort", cut);
  }
}

/** One statement on a connection of its own. */
export function ask(url, statement, values = []) {
  return onConnection(url, new AbortController().signal, async (client) => {
    return (await client.query(statement, values)).rows;
  });
}

/** The same server's connection string for another database. */
export const inDatabase = (url, name) =>
  Object.assign(new URL(url), { pathname: `/${encodeURIComponent(name)}` }).href;

export const databaseNameOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
