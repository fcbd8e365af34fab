import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The account PostgreSQL runs under. PostgreSQL refuses root, and initdb needs the uid to be listed
 * in /etc/passwd, so root borrows `postgres` or `nobody`, which every system has.
 * Null means: the account of this process.
 * @returns {{ uid: number, gid: number } | null}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const row =
    rows.find(([name]) => name === "postgres") ?? rows.find(([name]) => name === "nobody");
  if (!row) throw new Error("Running as root, and /etc/passwd has neither postgres nor nobody.");
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/**
 * Whether the account can walk down to `path` and read there. A checkout under /root (0700) cannot
 * be entered by anybody else.
 * @param {string} path
 * @param {{ uid: number, gid: number } | null} account
 */
export function canEnter(path, account) {
  if (account === null) {
    try {
      accessSync(path, constants.R_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
