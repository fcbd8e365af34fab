import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Keep, Rendered } from "./rendered.ts";

export type Encoding = "identity" | "gzip" | "br";

/** One form of a page, ready to be written: its body and the whole header list. */
export interface Form {
  body: Buffer;
  etag: string;
  headers: readonly string[];
}

export interface Entry {
  identity: Form;
  gzip: Form | null;
  br: Form | null;
  keep: Keep;
  storedAt: number;
  bytes: number;
}

export interface ByteCacheOptions {
  maxBytes: number;
  /** A larger answer is served and forgotten. */
  maxEntryBytes: number;
  /** `site` pages speak of today: they are rendered anew after this long. */
  maxSiteAgeMs: number;
  render: (path: string) => Promise<Rendered>;
  /** Headers that every answer carries; the page's own win. */
  commonHeaders: Readonly<Record<string, string>>;
  /** False while notices of publications may be missed: what is rendered then is not kept. */
  mayKeep: () => boolean;
  now?: () => number;
}

export type Lookup =
  | { found: "kept"; entry: Entry }
  | { found: "rendered"; entry: Entry }
  | { found: "not-kept"; rendered: Rendered };

export interface ByteCache {
  /** The entry of a path if it is there and fresh; the only work a hit does. */
  peek: (path: string) => Entry | undefined;
  /** The entry, rendered if need be. Everyone who asks meanwhile shares one rendering. */
  get: (path: string) => Promise<Lookup>;
  /** A piece changed: drops what depends on it. */
  dropPiece: (pieceId: string) => number;
  dropAll: () => void;
  size: () => { bytes: number; entries: number };
}

interface Flight {
  result: Promise<Lookup>;
}

/**
 * Finished pages in memory, under nothing but their path: bounded by bytes (least recently used go
 * first), with their gzip and brotli forms and a strong ETag each. Only a 200 without cookies that
 * says how long it may be kept is stored. A rendering that began before a notice is never stored
 * after it, because it may have read what the notice replaced.
 */
export function createByteCache(options: ByteCacheOptions): ByteCache {
  const now = options.now ?? Date.now;
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Flight>();
  let bytes = 0;

  const remove = (path: string) => {
    const entry = entries.get(path);
    if (!entry) return;
    entries.delete(path);
    bytes -= entry.bytes;
  };

  const isFresh = (entry: Entry) =>
    entry.keep.kind !== "site" || now() - entry.storedAt < options.maxSiteAgeMs;

  const makeRoom = () => {
    for (const path of entries.keys()) {
      if (bytes <= options.maxBytes) return;
      remove(path);
    }
  };

  const store = (path: string, entry: Entry) => {
    remove(path);
    entries.set(path, entry);
    bytes += entry.bytes;
    makeRoom();
  };

  /** Brotli at its best takes a while: the entry serves gzip until it is there. */
  const addBrotli = async (path: string, entry: Entry, headers: Record<string, string>) => {
    const body = await brotli(entry.identity.body);
    if (body.length >= entry.identity.body.length) return;
    entry.br = form(body, "br", etagOf(entry.identity.body), headers);
    entry.bytes += body.length;
    if (entries.get(path) !== entry) return;
    bytes += body.length;
    makeRoom();
  };

  const fly = async (path: string, flight: () => Flight | undefined): Promise<Lookup> => {
    const rendered = await options.render(path);
    const { keep } = rendered;
    if (rendered.status !== 200 || rendered.headers["set-cookie"] || !keep) {
      return { found: "not-kept", rendered };
    }
    const headers = headersOf(rendered, options.commonHeaders);
    const entry = await entryOf(rendered.body, headers, keep, now());
    const keepable = entry.bytes <= options.maxEntryBytes && options.mayKeep();
    if (keepable && flights.get(path) === flight()) {
      store(path, entry);
      if (entry.gzip) addBrotli(path, entry, headers).catch(() => {});
    }
    return { found: "rendered", entry };
  };

  return {
    peek: (path) => {
      const entry = entries.get(path);
      if (!entry || !isFresh(entry)) return undefined;
      entries.delete(path);
      entries.set(path, entry);
      return entry;
    },

    get(path) {
      const kept = this.peek(path);
      if (kept) return Promise.resolve({ found: "kept", entry: kept });
      const shared = flights.get(path);
      if (shared) return shared.result;
      let own: Flight | undefined;
      const result = fly(path, () => own).finally(() => {
        if (flights.get(path) === own) flights.delete(path);
      });
      own = { result };
      flights.set(path, own);
      return result;
    },

    dropPiece: (pieceId) => {
      flights.clear();
      let dropped = 0;
      for (const [path, { keep }] of entries) {
        const affected =
          keep.kind === "site" || (keep.kind === "pieces" && keep.pieceIds.includes(pieceId));
        if (!affected) continue;
        remove(path);
        dropped += 1;
      }
      return dropped;
    },

    dropAll: () => {
      flights.clear();
      entries.clear();
      bytes = 0;
    },

    size: () => ({ bytes, entries: entries.size }),
  };
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

function brotli(body: Buffer): Promise<Buffer> {
  return brotlied(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

const perEntryOverhead = 1_024;
const compressible =
  /^(?:text\/|application\/(?:json|ld\+json|atom\+xml|xml|link-format)|image\/svg)/;

async function entryOf(
  body: Buffer,
  headers: Record<string, string>,
  keep: Keep,
  storedAt: number,
): Promise<Entry> {
  const etag = etagOf(body);
  const worthIt = compressible.test(headers["content-type"] ?? "") && body.length > 512;
  const packed = worthIt ? await gzipped(body, { level: 9 }) : null;
  return {
    identity: form(body, "identity", etag, headers),
    gzip: packed && form(packed, "gzip", etag, headers),
    br: null,
    keep,
    storedAt,
    bytes: body.length + (packed?.length ?? 0) + perEntryOverhead,
  };
}

function etagOf(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

/** Strong tags name bytes, so every encoding has its own (RFC 9110 §8.8.3.3). */
function form(
  body: Buffer,
  encoding: Encoding,
  hash: string,
  headers: Readonly<Record<string, string>>,
): Form {
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  const own: Record<string, string> = {
    ...headers,
    etag,
    "content-length": String(body.length),
    ...(encoding !== "identity" && { "content-encoding": encoding }),
  };
  return { body, etag, headers: Object.entries(own).flat() };
}

const passedOn = [
  "content-type",
  "cache-control",
  "link",
  "memento-datetime",
  "content-disposition",
];

function headersOf(
  rendered: Rendered,
  common: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers: Record<string, string> = { ...common, vary: "Accept-Encoding" };
  for (const name of passedOn) {
    const value = rendered.headers[name];
    if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
  }
  return headers;
}
