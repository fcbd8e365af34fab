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

/** A page in all its forms. `bytes` is what it weighs in memory. */
export interface Entry {
  identity: Form;
  gzip: Form | null;
  br: Form | null;
  keep: Keep;
  storedAt: number;
  bytes: number;
}

type Headers = Readonly<Record<string, string>>;

const perEntryOverhead = 1_024;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** A rendered page as it is sent, and in gzip where that is worth it. */
export async function entryOf(
  { body }: Rendered,
  headers: Headers,
  keep: Keep,
  storedAt: number,
): Promise<Entry> {
  const packed = isWorthPacking(body, headers) ? await gzipped(body, { level: 9 }) : null;
  return {
    identity: form(body, body, "identity", headers),
    gzip: packed && form(packed, body, "gzip", headers),
    br: null,
    keep,
    storedAt,
    bytes: body.length + (packed?.length ?? 0) + perEntryOverhead,
  };
}

/** Adds the brotli form where it is smaller. At its best it takes a while, so it comes after. */
export async function addBrotli(entry: Entry, headers: Headers): Promise<void> {
  const { body } = entry.identity;
  const packed = await brotlied(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  if (packed.length >= body.length) return;
  entry.br = form(packed, body, "br", headers);
  entry.bytes += packed.length;
}

const compressible =
  /^(?:text\/|application\/(?:json|ld\+json|atom\+xml|xml|link-format)|image\/svg)/;

const isWorthPacking = (body: Buffer, headers: Headers): boolean =>
  compressible.test(headers["content-type"] ?? "") && body.length > 512;

/** Strong tags name bytes, so every encoding has its own (RFC 9110 §8.8.3.3). */
function form(body: Buffer, plain: Buffer, encoding: Encoding, headers: Headers): Form {
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
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

/** What a page says of itself, over what every answer says. */
export function headersOf(rendered: Rendered, common: Headers): Headers {
  const headers: Record<string, string> = { ...common, vary: "Accept-Encoding" };
  for (const name of passedOn) {
    const value = rendered.headers[name];
    if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
  }
  return headers;
}
