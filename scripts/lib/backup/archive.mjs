import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import tar from "tar-stream";

/** A part's size: what a table takes in memory, whatever its own. */
const partBytes = 1024 * 1024;
/** The largest manifest.json or secrets.json that is read. */
const largestText = 16 * 1024 * 1024;

/**
 * A tar.gz that grows as FILE.part and becomes FILE when finished. tar says an entry's size before its
 * bytes, so a stream of unknown length is written as parts `name/000001`, ….
 * @param {string} file must not exist
 */
export function createArchive(file) {
  const unfinished = `${file}.part`;
  const pack = tar.pack();
  const output = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
  const written = pipeline(Readable.from(pack), createGzip(), output);
  let made = true;
  output.once("error", (error) => (made = error.code !== "EEXIST"));
  // Whoever adds or finishes awaits it; a failure in between is no unhandled rejection.
  written.catch(() => pack.destroy());

  const write = async (name, bytes) => {
    const accepted = new Promise((resolve, reject) => {
      const header = { name, mode: 0o600 };
      const entry = pack.entry(header, bytes, (error) => (error ? reject(error) : resolve()));
      // The callback tells of it as well.
      entry.once("error", reject);
    });
    // The file's own failure (a full disk) says more than the entry's that it breaks.
    await accepted.catch((error) => written.then(() => Promise.reject(error)));
  };
  return {
    write,
    /** Writes a stream in parts; answers the bytes and SHA-256 of them together. */
    async writeParts(name, chunks) {
      const hash = createHash("sha256");
      let waiting = [];
      let size = 0;
      let bytes = 0;
      let parts = 0;
      const flush = async () => {
        const part = Buffer.concat(waiting);
        waiting = [];
        size = 0;
        bytes += part.length;
        parts += 1;
        hash.update(part);
        await write(partName(name, parts), part);
      };
      for await (const chunk of chunks) {
        waiting.push(chunk);
        size += chunk.length;
        if (size >= partBytes) await flush();
      }
      if (size > 0) await flush();
      return { bytes, sha256: hash.digest("hex") };
    },
    async finish() {
      pack.finalize();
      await written;
      if (existsSync(file)) throw new Error(`${file} has come to be meanwhile; it was left alone.`);
      await rename(unfinished, file);
    },
    /** Ends the writing and deletes what there is; nothing when it is finished. */
    async discard() {
      pack.destroy();
      await written.catch(() => {});
      if (made) await rm(unfinished, { force: true });
    },
  };
}

const partName = (name, number) => `${name}/${String(number).padStart(6, "0")}`;

/**
 * The entries of an archive, one after the other; the next comes when the one's bytes are read.
 * @param {string} file
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<{ name: string, chunks: AsyncIterable<Buffer> }>}
 */
export async function* entriesOf(file, signal) {
  const extract = tar.extract();
  let failure = null;
  const feeding = pipeline(createReadStream(file), createGunzip(), feed(extract), { signal }).catch(
    (error) => {
      failure = error;
      extract.destroy(error);
    },
  );
  try {
    for await (const entry of extract) yield { name: entry.header.name, chunks: entry };
    await feeding;
  } catch (error) {
    throw failure ?? error;
  } finally {
    extract.destroy();
    await feeding;
  }
  if (failure) throw failure;
}

/** streamx's writable at the end of Node's pipeline, whose errors then come from one side only. */
function feed(extract) {
  return async (source) => {
    for await (const chunk of source) {
      if (extract.destroyed) return;
      await new Promise((resolve, reject) => {
        extract.once("close", reject);
        const ready = () => {
          extract.off("close", reject);
          resolve();
        };
        if (extract.write(chunk)) ready();
        else extract.once("drain", ready);
      });
    }
    extract.end();
  };
}

/** The whole of a small entry. */
export async function readText(chunks) {
  const read = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestText) throw new Error("The file's manifest is larger than any can be.");
    read.push(chunk);
  }
  return Buffer.concat(read).toString("utf8");
}
