import pg from "pg";
import { runOnce } from "./adapter.mjs";
import { parseUrl } from "./url.mjs";

/** Fails as `describeFailure` understands when the database cannot be reached. */
export async function checkConnection(url) {
  await runOnce(parseUrl(url).config, "SELECT 1");
}

/** SQLSTATEs of a database that is there already, or is being made this moment by another deploy. */
const alreadyThere = new Set(["42P04", "23505"]);

/** Makes sure that the database the url names exists; several deploys may do so at once. */
export async function createDatabase(url) {
  const { config } = parseUrl(url);
  const statement = `CREATE DATABASE ${pg.escapeIdentifier(config.database)}`;
  try {
    await runOnce({ ...config, database: "postgres" }, statement);
  } catch (error) {
    if (!alreadyThere.has(error.code)) throw error;
  }
  return { databaseName: config.database };
}

/**
 * Prisma's code and sentence for a failure, as its native engine would give them.
 * @returns {{ code?: string, message: string, meta?: unknown }}
 */
export function describeFailure(error, url) {
  const { host, port, database, user } = url ? parseUrl(url).config : {};
  switch (error?.code) {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
      return {
        code: "P1001",
        message: `Can't reach database server at \`${host}:${port}\`\n\nPlease make sure your database server is running at \`${host}:${port}\`.`,
      };
    case "28P01":
    case "28000":
      return {
        code: "P1000",
        message: `Authentication failed against database server, the provided database credentials for \`${user}\` are not valid.\n\nPlease make sure to provide valid database credentials for the database server at \`${host}\`.`,
      };
    case "3D000":
      return {
        code: "P1003",
        message: `Database \`${database}\` does not exist on the database server at \`${host}:${port}\`.`,
      };
    default:
      return describeEngineFailure(error);
  }
}

/** The engine throws its user-facing errors as JSON in the message, or as plain fields. */
function describeEngineFailure(error) {
  const text = typeof error === "string" ? error : String(error?.message ?? error);
  const known = parseJson(text) ?? error;
  const code = known?.error_code ?? known?.code;
  return {
    ...(typeof code === "string" ? { code } : {}),
    message: String(known?.message ?? text),
    meta: known?.meta,
  };
}

function parseJson(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
