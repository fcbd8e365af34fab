import { LRUCache } from "lru-cache";
import { addBrotli, type Entry, entryOf, headersOf } from "./entry.ts";
import type { Rendered } from "./rendered.ts";

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
  const { render, commonHeaders, maxEntryBytes, maxSiteAgeMs, mayKeep, now = Date.now } = options;
  // The library knows no cache of nothing; there an entry is never small enough.
  const maxSize = Math.max(options.maxBytes, 1);
  const entries = new LRUCache<string, Entry>({ maxSize, sizeCalculation: ({ bytes }) => bytes });
  const flights = new Map<string, Flight>();

  const store = (path: string, entry: Entry, headers: Readonly<Record<string, string>>) => {
    entries.set(path, entry);
    if (!entry.gzip) return;
    // An entry is weighed when it is put in, and only where it is another object.
    const weigh = () => {
      if (entries.peek(path) === entry) entries.set(path, { ...entry });
    };
    addBrotli(entry, headers).then(weigh, () => undefined);
  };

  const fly = async (path: string, flight: () => Flight | undefined): Promise<Lookup> => {
    const rendered = await render(path);
    const { keep } = rendered;
    if (rendered.status !== 200 || rendered.headers["set-cookie"] || !keep) {
      return { found: "not-kept", rendered };
    }
    const headers = headersOf(rendered, commonHeaders);
    const entry = await entryOf(rendered, headers, keep, now());
    const isKept = entry.bytes <= Math.min(maxEntryBytes, maxSize) && mayKeep();
    if (isKept && flights.get(path) === flight()) store(path, entry, headers);
    return { found: "rendered", entry };
  };

  return {
    peek: (path) => {
      const entry = entries.get(path);
      const isStale = entry?.keep.kind === "site" && now() - entry.storedAt >= maxSiteAgeMs;
      return isStale ? undefined : entry;
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
      const affected = [...entries.entries()].filter(
        ([, { keep }]) =>
          keep.kind === "site" || (keep.kind === "pieces" && keep.pieceIds.includes(pieceId)),
      );
      for (const [path] of affected) entries.delete(path);
      return affected.length;
    },

    dropAll: () => {
      flights.clear();
      entries.clear();
    },

    size: () => ({ bytes: entries.calculatedSize, entries: entries.size }),
  };
}
