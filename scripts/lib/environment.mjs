import { urlAs } from "./roles.mjs";

/**
 * Every name the applications are configured by; README and docker-compose.yml list the same.
 *
 * | name | who reads it | meaning |
 * |---|---|---|
 * | MIGRATE_DATABASE_URL | prisma, scripts | the owner, who migrates |
 * | DATABASE_URL | editor, worker | as fangzhi_app |
 * | COLLAB_DATABASE_URL | collab | as fangzhi_collab |
 * | READER_DATABASE_URL | reader | as fangzhi_reader |
 * | EDITOR_PORT, READER_PORT, COLLAB_PORT, WORKER_PORT | each its own | where it listens |
 * | EDITOR_URL, READER_URL | all | the addresses people open |
 * | COLLAB_URL | editor | the socket the browser opens |
 * | NEXTAUTH_URL, NEXTAUTH_SECRET | editor | sessions |
 * | COLLAB_SECRET | editor, collab | tickets |
 * | FANGZHI_SIGNING_KEY | editor, worker | signs manifests: Ed25519, PKCS#8 PEM |
 * | FANGZHI_DEMO | seed, editor | 1 makes and shows the demonstration newsroom's accounts |
 */

export const appNames = /** @type {const} */ (["editor", "reader", "collab", "worker"]);
export const defaultPorts = { editor: 3000, reader: 3001, collab: 3002, worker: 3003 };

/** The variable that says where an application listens. */
export const portVariable = (app) => `${app.toUpperCase()}_PORT`;

/** Ports from the environment, else the usual ones. */
export function wantedPorts(environment = process.env) {
  return Object.fromEntries(
    appNames.map((app) => [app, readPort(environment, portVariable(app)) ?? defaultPorts[app]]),
  );
}

/** A port number from the environment; a wrong one is named. */
export function readPort(environment, name) {
  const text = environment[name];
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} is "${text}", which is not a port (1 to 65535).`);
}

/**
 * The four connection strings. An owner alone is enough: the roles' are derived from it.
 * @param {{ ownerUrl: string, secrets: import("./secrets.mjs").Secrets, given?: Record<string, string | undefined> }} options
 */
export function databaseUrls({ ownerUrl, secrets, given = {} }) {
  const derived = (role) => urlAs(ownerUrl, role, secrets.rolePasswords[role]);
  return {
    MIGRATE_DATABASE_URL: ownerUrl,
    DATABASE_URL: (given.MIGRATE_DATABASE_URL && given.DATABASE_URL) || derived("fangzhi_app"),
    COLLAB_DATABASE_URL: given.COLLAB_DATABASE_URL || derived("fangzhi_collab"),
    READER_DATABASE_URL: given.READER_DATABASE_URL || derived("fangzhi_reader"),
  };
}

/**
 * Everything the applications need, over what the caller's environment already says.
 * @param {{ urls: Record<string, string>, ports: Record<string, number>, secrets: import("./secrets.mjs").Secrets, demo: boolean, given?: Record<string, string | undefined> }} options
 * @returns {Record<string, string>}
 */
export function applicationEnvironment({ urls, ports, secrets, demo, given = {} }) {
  const editorUrl = given.EDITOR_URL || given.NEXTAUTH_URL || `http://localhost:${ports.editor}`;
  return {
    ...urls,
    ...Object.fromEntries(appNames.map((app) => [portVariable(app), String(ports[app])])),
    EDITOR_URL: editorUrl,
    NEXTAUTH_URL: given.NEXTAUTH_URL || editorUrl,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || secrets.nextauthSecret,
    READER_URL: given.READER_URL || `http://localhost:${ports.reader}`,
    COLLAB_URL: given.COLLAB_URL || `ws://localhost:${ports.collab}`,
    COLLAB_SECRET: given.COLLAB_SECRET || secrets.collabSecret,
    FANGZHI_SIGNING_KEY: given.FANGZHI_SIGNING_KEY || secrets.signingKey,
    FANGZHI_DEMO: given.FANGZHI_DEMO || (demo ? "1" : "0"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
