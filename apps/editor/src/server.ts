import { createServer, type IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { connectDatabase, disconnectDatabase } from "@fangzhi/database/connection";
import { useSigningKey as setSigningKey } from "@fangzhi/database/signing";
import next from "next";
import { environment } from "#environment.ts";
import { clientAddress } from "#lib/client-address.ts";
import { gateRequest } from "#lib/gate-request.ts";
import { log, takeOverConsole } from "#lib/log.ts";
import { setReady } from "#lib/readiness.ts";

// Next alone believes any `x-forwarded-for`; limits by address would then be anybody's to evade.
const development = process.argv.includes("--dev");
const { DATABASE_URL, EDITOR_PORT, EDITOR_PROXIES, FANGZHI_SIGNING_KEY, NEXTAUTH_URL } =
  environment();
connectDatabase(DATABASE_URL);
if (FANGZHI_SIGNING_KEY) setSigningKey(FANGZHI_SIGNING_KEY);
if (!development) takeOverConsole();

const app = next({ dev: development, dir: fileURLToPath(new URL("..", import.meta.url)) });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  cleanHeaders(request);
  const refused = gateRequest(request, NEXTAUTH_URL);
  if (refused) {
    response.writeHead(refused.status, {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      ...(refused.isEndless && { Connection: "close" }),
    });
    // A browser that is still sending hears an answer only when its body is taken, and let go.
    if (!refused.isEndless) request.resume();
    response.end(JSON.stringify({ ok: false, refusal: { code: refused.code } }));
    return;
  }
  handle(request, response).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.name : "unknown" }, "request failed");
    response.destroy();
  });
});
server.headersTimeout = 15_000;
server.requestTimeout = 60_000;
if (development) {
  const upgrade = app.getUpgradeHandler();
  server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
}

server.once("error", (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === "EADDRINUSE"
      ? `port ${EDITOR_PORT} is taken: set EDITOR_PORT to a free one`
      : error.message;
  log.fatal(`the editor can't listen: ${reason}`);
  process.exit(1);
});
server.listen(EDITOR_PORT, () => {
  setReady(true);
  log.info({ port: EDITOR_PORT }, "the editor is ready");
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

/** Not ready → no new connections → finish the running requests → close the pool; 60 s at most. */
function stop(): void {
  setReady(false);
  setTimeout(() => process.exit(1), 60_000).unref();
  server.close(async () => {
    await app.close();
    await disconnectDatabase();
    process.exit(0);
  });
  server.closeIdleConnections();
}

/** Headers that a client may not set, because something behind us would believe them. */
function cleanHeaders(request: IncomingMessage): void {
  const { headers } = request;
  headers["x-forwarded-for"] = clientAddress(
    request.socket.remoteAddress ?? "",
    headers["x-forwarded-for"],
    EDITOR_PROXIES,
  );
  delete headers["content-security-policy"];
  delete headers["x-fangzhi-path"];
  for (const name of Object.keys(headers)) {
    if (name.startsWith("x-middleware-")) delete headers[name];
  }
  if (EDITOR_PROXIES === 0) {
    delete headers["x-forwarded-host"];
    delete headers["x-forwarded-proto"];
  }
}
