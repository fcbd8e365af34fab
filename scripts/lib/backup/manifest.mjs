import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../paths.mjs";

/** Raised when a file of an older version could no longer be read as it is. */
export const formatVersion = 1;

/** The schemas that are backed up; the queue's (`jobs`) makes itself anew. */
export const schemaNames = /** @type {const} */ (["newsroom", "collab", "published"]);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const schema = z.enum(schemaNames);

export const Manifest = z.object({
  format: z.literal("fangzhi-backup"),
  formatVersion: z.literal(formatVersion),
  takenAt: z.iso.datetime(),
  productVersion: z.string(),
  postgresVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  /** In the order of their parts in the file; `bytes` and `sha256` are of the parts together. */
  tables: z.array(
    z.object({
      schema,
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: count,
      bytes: count,
      sha256,
    }),
  ),
  /** `lastValue` as text, since it may be beyond 2⁵³; null when none was ever drawn. */
  sequences: z.array(
    z.object({
      schema,
      name: z.string(),
      lastValue: z
        .string()
        .regex(/^-?\d+$/)
        .nullable(),
    }),
  ),
  /** Of secrets.json; null when the newsroom kept none here. */
  secretsSha256: sha256.nullable(),
});

/** Of a newsroom whose environment names some secrets, the others may be missing. */
export const KnownSecrets = z
  .object({
    rolePasswords: z.record(z.string(), z.string()),
    nextauthSecret: z.string(),
    collabSecret: z.string(),
    signingKey: z.string(),
  })
  .partial();

/** @typedef {z.infer<typeof Manifest>} Manifest */

/** Which of the product is running, as package.json says. */
export function productVersion() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

export const nameOf = (table) => `${table.schema}.${table.name}`;

/**
 * Reads a manifest; throws a sentence for a person when it is none or of a version not known here.
 * @param {string} text
 * @returns {Manifest}
 */
export function parseManifest(text) {
  const value = parseJson(text);
  if (value?.format === "fangzhi-backup" && value.formatVersion > formatVersion) {
    throw new Error(
      `The backup was made by a newer version of the product (${value.productVersion}) than this one ` +
        `(${productVersion()}). Update the product, then restore.`,
    );
  }
  const manifest = Manifest.safeParse(value);
  if (manifest.success) return manifest.data;
  throw new Error("The file's manifest cannot be read: it is damaged, or no backup of a newsroom.");
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The migrations of this version, with the checksum that Prisma records for each. */
export function knownMigrations() {
  const home = join(root, "prisma/migrations");
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      checksum: hashOf(readFileSync(join(home, name, "migration.sql"))),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Refuses a backup whose tables this version does not know how to make. */
export function refuseUnknownMigrations({ migrations, productVersion: theirs }) {
  const known = new Map(knownMigrations().map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new Error(
      `The backup was made by a newer version of the product (${theirs}): this one (${productVersion()}) ` +
        `does not know the migration ${unknown.name}. Update the product, then restore.`,
    );
  }
  const changed = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (changed) {
    throw new Error(
      `The migration ${changed.name} was another one when the backup was made. ` +
        "Restore with the version of the product that made it.",
    );
  }
}

export const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
