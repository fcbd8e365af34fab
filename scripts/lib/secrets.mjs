import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { roleNames } from "./roles.mjs";

/**
 * @typedef {object} Secrets
 * @property {Record<string, string>} rolePasswords by role name
 * @property {string} nextauthSecret signs the sessions
 * @property {string} collabSecret signs the tickets for the collab server
 * @property {string} signingKey Ed25519 private key that signs manifests, PKCS#8 PEM
 */

/** New secrets, for a system that keeps none. @returns {Secrets} */
export function createSecrets() {
  const secret = () => randomBytes(32).toString("base64url");
  return {
    rolePasswords: Object.fromEntries(roleNames.map((role) => [role, secret()])),
    nextauthSecret: secret(),
    collabSecret: secret(),
    signingKey: generateKeyPairSync("ed25519")
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString(),
  };
}

/**
 * The secrets kept in `file`, made on first use; nobody but its owner may read it.
 * @param {string} file
 * @param {Partial<Secrets>} [known] are taken over when the file is made
 * @returns {Secrets}
 */
export function keepSecrets(file, known = {}) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = createSecrets();
  const rolePasswords = { ...made.rolePasswords, ...known.rolePasswords };
  const secrets = { ...made, ...known, rolePasswords };
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and renamed: half a file after a power cut would lock the newsroom out.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
