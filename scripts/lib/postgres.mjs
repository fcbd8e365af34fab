import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isListening } from "./ports.mjs";
import { canEnter, postgresAccount } from "./postgres-account.mjs";
import { findBinaries, reachableFolder } from "./postgres-binaries.mjs";

/** The cluster's superuser, which owns the databases and runs the migrations. */
export const ownerName = "fangzhi_owner";

const throwawayPrefix = "fangzhi-postgres-";
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

/**
 * @typedef {object} PostgresServer
 * @property {number} port on 127.0.0.1
 * @property {boolean} reused it had survived an earlier process; stopping it is now ours
 * @property {string} home the folder with the cluster, the password and the log
 * @property {(database: string) => string} url connection string as the owner
 * @property {() => Promise<void>} stop fast shutdown: open transactions are rolled back
 */

/**
 * Starts PostgreSQL on the cluster in `home`, creating it when there is none. A server that survived
 * a killed process is taken over. It runs in a process group of its own, so that Ctrl-C reaches the
 * applications first.
 * @param {{ home: string, port?: number | undefined, settings?: Record<string, string> }} options
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ home: wanted, port, settings = {} }) {
  const account = postgresAccount();
  const binaries = findBinaries(account);
  const home = prepareHome(wanted, account);
  const cluster = join(home, "cluster");
  if (!existsSync(cluster)) initialise(home, cluster, binaries.bin, account);
  refuseOtherMajor(cluster, binaries.major);

  const survivor = await findSurvivor(cluster);
  const running = survivor ?? (await launch({ home, cluster, binaries, account, port, settings }));
  const password = readFileSync(join(home, "password"), "utf8");
  return {
    port: running.port,
    reused: survivor !== null,
    home,
    url: (database) =>
      `postgresql://${ownerName}:${password}@127.0.0.1:${running.port}/${database}`,
    stop: () => stopServer(running.pid, cluster),
  };
}

/**
 * A cluster in a folder of its own, without the safety of fsync, for tests. `stop` deletes it.
 * @returns {Promise<PostgresServer>}
 */
export async function startThrowawayPostgres() {
  await removeAbandoned();
  const home = mkdtempSync(join(tmpdir(), throwawayPrefix));
  writeFileSync(join(home, "owner-pid"), String(process.pid));
  const server = await startPostgres({ home, settings: throwawaySettings });
  const stop = async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Where the data is kept: beside the wish when the borrowed account could not get there. */
function prepareHome(wanted, account) {
  mkdirSync(dirname(wanted), { recursive: true });
  const reachable = account === null || canEnter(dirname(wanted), account);
  const home = reachable ? wanted : join(reachableFolder(), "postgres");
  mkdirSync(home, { recursive: true });
  own(home, account);
  chmodSync(home, 0o700);
  return home;
}

/** The folder `startPostgres` keeps its data in for that wish; `npm run reset` deletes it. */
export function homeOf(wanted) {
  const account = postgresAccount();
  if (account === null || !existsSync(dirname(wanted))) return wanted;
  return canEnter(dirname(wanted), account) ? wanted : join(reachableFolder(), "postgres");
}

/** Whether a server runs on the cluster in `home`. */
export function isRunning(home) {
  const found = readPidFile(join(home, "cluster"));
  return found !== null && isAlive(found.pid);
}

function own(path, account) {
  if (account !== null) chownSync(path, account.uid, account.gid);
}

function initialise(home, cluster, bin, account) {
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  own(passwordFile, account);
  // initdb works in a folder of its own name, so that a half-made cluster is never taken for one.
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  // With the C locale pg_trgm indexes no Chinese at all; macOS before 15 has no C.UTF-8.
  const locales = process.platform === "darwin" ? ["C.UTF-8", "en_US.UTF-8"] : ["C.UTF-8"];
  let said = "";
  for (const locale of locales) {
    const made = spawnSync(
      join(bin, "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${ownerName}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        `--locale=${locale}`,
        "--data-checksums",
        "--no-sync",
      ],
      { ...asAccount(home, account), encoding: "utf8" },
    );
    if (made.status === 0) {
      renameSync(unfinished, cluster);
      return;
    }
    said = made.stderr || String(made.error ?? `exit code ${made.status}`);
    rmSync(unfinished, { recursive: true, force: true });
  }
  throw new Error(`PostgreSQL's initdb failed: ${said.trim()}`);
}

/** Without LC_* of the caller: an unknown locale there makes PostgreSQL refuse to start. */
function asAccount(home, account) {
  const { LC_ALL: _all, LANG: _lang, LC_CTYPE: _ctype, ...env } = process.env;
  return { cwd: home, env: { ...env, HOME: home, TZ: "UTC" }, ...account };
}

function refuseOtherMajor(cluster, major) {
  const made = Number(readFileSync(join(cluster, "PG_VERSION"), "utf8"));
  if (made === major) return;
  throw new Error(
    `The data in ${cluster} was made by PostgreSQL ${made}, the binaries here are ${major}. ` +
      "Move the data with pg_dump, or start afresh with npm run reset.",
  );
}

/** postmaster.pid: line 1 the pid, line 4 the port, line 8 the state. */
function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? "").trim() };
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function findSurvivor(cluster) {
  const found = readPidFile(cluster);
  if (!found || !isAlive(found.pid)) return null;
  // After a reboot the pid may belong to somebody else; a PostgreSQL of ours also answers its port.
  for (let attempt = 0; attempt < 20 && isAlive(found.pid); attempt++) {
    const now = readPidFile(cluster);
    if (now?.state === "ready" && (await isListening(now.port))) return now;
    if (now?.state === "ready") return null;
    await sleep(100);
  }
  return null;
}

async function launch({ home, cluster, binaries, account, port, settings }) {
  const chosen = port ?? (await freePort());
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(chosen),
    ...settings,
  };
  const log = join(home, "server.log");
  const output = openSync(log, "w", 0o600);
  const child = spawn(
    join(binaries.bin, "postgres"),
    ["-D", cluster, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...asAccount(home, account), detached: true, stdio: ["ignore", output, output] },
  );
  closeSync(output);
  let exited = null;
  child.once("error", (error) => (exited = error.message));
  child.once("exit", (code, signal) => (exited = `exit ${code ?? signal}`));
  // Recovery after a crash takes as long as there is log to replay, so there is no time limit here.
  for (;;) {
    const state = readPidFile(cluster);
    if (state?.pid === child.pid && state.state === "ready") break;
    if (exited !== null) {
      const said = readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n");
      throw new Error(`PostgreSQL did not start on port ${chosen} (${exited}):\n${said}`);
    }
    await sleep(15);
  }
  child.unref();
  return { pid: child.pid, port: chosen };
}

async function stopServer(pid, cluster) {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  // The pid file goes last; a zombie of ours would still look alive.
  while (readPidFile(cluster)?.pid === pid && isAlive(pid)) await sleep(10);
}

/** Throwaway clusters whose process was killed before it could stop them. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(throwawayPrefix)) continue;
    const home = join(tmpdir(), name);
    try {
      if (isAlive(Number(readFileSync(join(home, "owner-pid"), "utf8")))) continue;
      const left = readPidFile(join(home, "cluster"));
      if (left && isAlive(left.pid)) await stopServer(left.pid, join(home, "cluster"));
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another account's cluster, or one being made this moment: not ours to touch.
    }
  }
}
