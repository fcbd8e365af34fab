import { createHash } from "node:crypto";
import { entriesOf, readText } from "./archive.mjs";
import { partOf } from "./copy.mjs";
import { hashOf, KnownSecrets, nameOf, parseManifest } from "./manifest.mjs";

/**
 * Reads a backup from end to end and compares everything with its manifest; writes nothing. Throws a
 * sentence for a person when anything is missing, too much or different.
 * @param {string} file
 * @param {AbortSignal} signal
 * @returns {Promise<{ manifest: import("./manifest.mjs").Manifest, secrets: Partial<import("../secrets.mjs").Secrets> | null }>}
 */
export async function checkFile(file, signal) {
  const read = await readAll(file, signal).catch((error) => {
    signal.throwIfAborted();
    if (error.code === "ENOENT") throw new Error(`There is no file ${file}.`);
    throw new Error(
      `${file} is damaged, cut short, or no backup of a newsroom (${error.message}).`,
    );
  });
  if (read.manifest === null) throw new Error(`${file} is cut short, or no backup of a newsroom.`);
  const manifest = parseManifest(read.manifest);
  const expected = new Set(manifest.tables.map(nameOf));
  const order = [...read.tables.keys()];
  const present = manifest.tables.filter(({ bytes }) => bytes > 0).map(nameOf);
  const differing = manifest.tables.find((table) => {
    const found = read.tables.get(nameOf(table)) ?? { bytes: 0, sha256: hashOf("") };
    return found.bytes !== table.bytes || found.sha256 !== table.sha256;
  });
  const unexpected = order.find((name) => !expected.has(name));
  const secretsSha256 = read.secrets === null ? null : hashOf(read.secrets);
  const wrong =
    (differing && nameOf(differing)) ??
    unexpected ??
    (order.join() !== present.join() ? "the order of the tables" : undefined) ??
    (secretsSha256 !== manifest.secretsSha256 ? "secrets.json" : undefined);
  if (wrong) {
    throw new Error(
      `${file} has been damaged or changed: ${wrong} is not what the manifest says. Use another backup.`,
    );
  }
  return { manifest, secrets: read.secrets && KnownSecrets.parse(JSON.parse(read.secrets)) };
}

async function readAll(file, signal) {
  const read = { manifest: null, secrets: null, tables: new Map() };
  for await (const { name, chunks } of entriesOf(file, signal)) {
    const part = partOf(name);
    if (part) await addPart(read.tables, part, chunks);
    else if (name === "manifest.json") read.manifest = await readText(chunks);
    else if (name === "secrets.json") read.secrets = await readText(chunks);
    else throw new Error(`it holds ${name}`);
  }
  for (const [name, { bytes, hash }] of read.tables) {
    read.tables.set(name, { bytes, sha256: hash.digest("hex") });
  }
  return read;
}

async function addPart(tables, { table, number }, chunks) {
  const begun = tables.get(table) ?? { bytes: 0, parts: 0, hash: createHash("sha256") };
  tables.set(table, begun);
  begun.parts += 1;
  if (number !== begun.parts) throw new Error(`part ${begun.parts} of ${table} is missing`);
  for await (const chunk of chunks) {
    begun.bytes += chunk.length;
    begun.hash.update(chunk);
  }
}
