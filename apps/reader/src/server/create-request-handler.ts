import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { errorIdPlace } from "../shared/error-id-place.ts";
import type { ByteCache } from "./byte-cache.ts";
import type { Tally } from "./reader-metrics.ts";
import type { Rendered } from "./rendered.ts";
import { sendEntry } from "./send-entry.ts";

export interface RequestHandlerOptions {
  cache: ByteCache;
  /** Renders a path with nothing of the client's but the headers given here. */
  render: (path: string, headers: Readonly<Record<string, string>>) => Promise<Rendered>;
  commonHeaders: Readonly<Record<string, string>>;
  tally: Tally;
  logger: Logger;
}

const longestPath = 600;

/** The only page that reads a query and the only one that reads a header: redirects, never kept. */
const readsQuery = /^(?:\/en)?\/p\/[^/]+\/diff$/;
const readsAcceptDatetime = /^(?:\/en)?\/timegate\/p\/[^/]+$/;
const defaultLanguage = /^\/zh-cn(?=\/|$)/i;
/** Every path of this site has one spelling, so that a page has one place in memory. */
const wellSpelled = /^\/[a-z0-9./_-]*$/;
/** Next would show its error pages at addresses of their own. */
const errorPage = /^(?:\/en)?\/(?:404|500|_error)$/;
/** No page has scripts, so Next's own files and the JSON of its pages are nobody's business. */
const closed = /^(?:\/en)?\/_next(?:\/|$)/;

/**
 * Answers every request of the public site. What is kept goes out at once; the rest is rendered
 * from the path alone, so that nothing one reader sends can end up in what others get.
 */
export function createRequestHandler(options: RequestHandlerOptions) {
  const { cache, tally, logger } = options;

  return (request: IncomingMessage, response: ServerResponse): void => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead) {
      tally.refused += 1;
      sendPlain(response, 405, "Method not allowed", {
        ...options.commonHeaders,
        allow: "GET, HEAD",
      });
      return;
    }
    const entry = cache.peek(request.url ?? "/");
    if (entry) {
      tally.hit += 1;
      if (sendEntry(request, response, entry) === 304) tally.notModified += 1;
      return;
    }
    answerUnkept(options, request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      logger.error({ requestId, path: request.url, err: error }, "a page could not be answered");
      if (response.headersSent) response.destroy();
      else
        sendPlain(
          response,
          500,
          `Something went wrong. 出错了。 (${requestId})`,
          options.commonHeaders,
        );
    });
  };
}

async function answerUnkept(
  options: RequestHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { cache, tally } = options;
  const address = readAddress(request.url ?? "/");
  if (!address || closed.test(address.pathname)) {
    tally.refused += 1;
    return sendPlain(response, 404, "Not found", options.commonHeaders);
  }
  const { pathname, search } = address;
  if (defaultLanguage.test(pathname)) {
    // One slash, whatever follows the language: two would begin another site's address.
    const location = pathname.replace(defaultLanguage, "").replace(/^\/*/, "/");
    return sendPlain(response, 308, "", { ...options.commonHeaders, location });
  }
  if (!wellSpelled.test(pathname) || errorPage.test(pathname)) {
    tally.refused += 1;
    const notFound = /^\/en(?:\/|$)/i.test(pathname) ? "/en/404" : "/404";
    return sendRendered(options, request, response, await options.render(notFound, {}));
  }
  if (readsQuery.test(pathname) || readsAcceptDatetime.test(pathname)) {
    tally.notKept += 1;
    const asked = request.headers["accept-datetime"];
    const headers: Record<string, string> =
      typeof asked === "string" ? { "accept-datetime": asked } : {};
    const path = readsQuery.test(pathname) ? pathname + search : pathname;
    return sendRendered(options, request, response, await options.render(path, headers));
  }
  const lookup = await cache.get(pathname);
  if (lookup.found === "not-kept") {
    tally.notKept += 1;
    return sendRendered(options, request, response, lookup.rendered);
  }
  tally[lookup.found === "kept" ? "hit" : "rendered"] += 1;
  if (sendEntry(request, response, lookup.entry) === 304) tally.notModified += 1;
}

/** The path as pages know it. The query is dropped: no page that is kept reads one. */
function readAddress(url: string): { pathname: string; search: string } | null {
  if (url.length > longestPath || !url.startsWith("/")) return null;
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    const { pathname, search } = new URL(`http://reader${url}`);
    return { pathname, search };
  } catch {
    return null;
  }
}

function sendRendered(
  options: RequestHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  rendered: Rendered,
): void {
  const headers: Record<string, string | readonly string[]> = {
    ...options.commonHeaders,
    ...rendered.headers,
    "cache-control": String(rendered.headers["cache-control"] ?? "no-store"),
    "content-length": String(rendered.body.length),
  };
  let body = rendered.body;
  if (rendered.status >= 500) {
    const requestId = randomUUID();
    options.logger.error({ requestId, path: request.url }, "a page failed to render");
    body = Buffer.from(body.toString().replaceAll(errorIdPlace, requestId));
    headers["content-length"] = String(body.length);
    headers["x-request-id"] = requestId;
  }
  response.writeHead(rendered.status, headers as Record<string, string>);
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...headers,
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(Buffer.byteLength(text)),
    "cache-control": "no-store",
  });
  response.end(text);
}
