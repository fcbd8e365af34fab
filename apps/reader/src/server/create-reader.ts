import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { listenForPublications } from "@fangzhi/database/published";
import type { Logger } from "pino";
import { createByteCache } from "./byte-cache.ts";
import { captureResponse, type NodeHandler } from "./capture-response.ts";
import { createRequestHandler } from "./create-request-handler.ts";
import { createReaderMetrics, createTally } from "./reader-metrics.ts";
import { createGate } from "./render-gate.ts";
import type { Rendered } from "./rendered.ts";
import { securityHeaders } from "./security-headers.ts";

export interface ReaderOptions {
  /** Next's handler, or anything that answers pages the same way. */
  pages: NodeHandler;
  stylesheet: string;
  databaseUrl: string;
  origin: string;
  cacheBytes: number;
  logger: Logger;
}

export interface Reader {
  server: Server;
  /** Not ready → no new connections → the open requests end → the rest closes. */
  stop: () => Promise<void>;
}

const tooBusy: Rendered = {
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "2" },
  body: Buffer.from("现在太忙，请稍后再试。 Busy, please try again shortly."),
  keep: null,
};

/** The public server: health, the byte cache with its notices, and the pages behind them. */
export function createReader(options: ReaderOptions): Reader {
  const { logger } = options;
  const origin = new URL(options.origin);
  const tally = createTally();
  const enter = createGate({ running: 16, waiting: 500 });
  const commonHeaders = securityHeaders({
    stylesheet: options.stylesheet,
    isHttps: origin.protocol === "https:",
  });

  const render = async (path: string, headers: Readonly<Record<string, string>>) => {
    const leave = await enter();
    if (!leave) return tooBusy;
    const startedAt = performance.now();
    try {
      return await captureResponse(options.pages, path, { ...headers, host: origin.host });
    } finally {
      leave();
      metrics.observeRender((performance.now() - startedAt) / 1000);
    }
  };

  const cache = createByteCache({
    maxBytes: options.cacheBytes,
    maxEntryBytes: Math.min(16 * 1024 * 1024, options.cacheBytes / 4),
    maxSiteAgeMs: 10 * 60_000,
    commonHeaders,
    render: (path) => render(path, {}),
    mayKeep: () => listener.isListening(),
  });

  const listener = listenForPublications({
    url: options.databaseUrl,
    onPublished: (pieceId) => {
      tally.notices += 1;
      const dropped = cache.dropPiece(pieceId);
      logger.info({ pieceId, dropped }, "a piece changed");
    },
    onListening: () => cache.dropAll(),
    onLost: (error) => {
      tally.listenerLosses += 1;
      logger.warn({ err: error }, "notices of publications are lost; nothing new is kept");
    },
  });

  const metrics = createReaderMetrics(tally, cache, listener.isListening);
  let stopping = false;

  const answerHealth = (path: string, response: ServerResponse): boolean => {
    if (path === "/healthz") return sendText(response, 200, "ok");
    if (path === "/readyz") {
      const ready = !stopping && listener.isListening();
      return sendText(response, ready ? 200 : 503, ready ? "ready" : "not ready");
    }
    if (path !== "/metrics") return false;
    metrics.registry.metrics().then(
      (text) => sendText(response, 200, text, metrics.registry.contentType),
      (error: unknown) => response.destroy(error as Error),
    );
    return true;
  };

  const answer = createRequestHandler({ cache, render, commonHeaders, tally, logger });
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 15_000 },
    (request: IncomingMessage, response: ServerResponse) => {
      if (!answerHealth(request.url ?? "/", response)) answer(request, response);
    },
  );

  return {
    server,
    stop: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearInterval(sweep);
      await listener.stop();
    },
  };
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): true {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(text);
  return true;
}
