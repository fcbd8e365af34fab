import type { IncomingMessage } from "node:http";
import { limits } from "@fangzhi/collab-protocol";
import type { RefusalCode } from "@fangzhi/types";

const file = 20 * 1024 * 1024;

/** The largest body of each address, in bytes; the first that fits. Everything else: a form's. */
const bodies: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/(?:media|pages)$/, file],
  [/^\/api\/pieces\/[^/]+\/offline-copy$/, limits.document],
  [/^\/api\//, 64 * 1024],
];
/** Beyond it no honest person's file is: the connection is closed. */
const taken = 128 * 1024 * 1024;
/** As `serverActions.bodySizeLimit`. */
const form = 1024 * 1024;

export interface GateRefusal {
  status: number;
  code: Extract<RefusalCode, "too-large" | "not-permitted" | "invalid">;
  /** There is more of the body than is worth taking to say so. */
  isEndless: boolean;
}

/**
 * What is turned away before anything of it is read or anybody is asked for: a body larger than its
 * address takes or of no stated length (RFC 9110 §15.5.12; browsers state it, and Node holds them to
 * it), and whatever a page of another site sends to an address of ours. Null lets it in.
 */
export function gateRequest(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  ownAddress: string,
): GateRefusal | null {
  const { method = "GET", url = "/", headers } = request;
  const path = url.split("?", 1)[0] ?? "/";
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, code: "invalid", isEndless: true };
  }
  const limit = bodies.find(([address]) => address.test(path))?.[1] ?? form;
  const length = Number(headers["content-length"] ?? 0);
  const isEndless = length > taken;
  if (length > limit) return { status: 413, code: "too-large", isEndless };
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && path.startsWith("/api/") && isForeign(headers, ownAddress)) {
    return { status: 403, code: "not-permitted", isEndless };
  }
  return null;
}

/** Browsers say `Sec-Fetch-Site`, older ones `Origin`; a program says neither. */
function isForeign(headers: IncomingMessage["headers"], ownAddress: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  return origin !== new URL(ownAddress).origin && new URL(origin).host !== host;
}
