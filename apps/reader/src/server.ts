import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { errorFacts } from "@fangzhi/types";
import next from "next";
import { pino } from "pino";
import { environment } from "./environment.ts";
import { createReader } from "./server/create-reader.ts";

const directory = fileURLToPath(new URL("..", import.meta.url));
const hardStopMs = 60_000;

// The style is read from here, by the server and by the pages alike.
process.chdir(directory);
const { stylesheet } = await import("./shared/stylesheet.ts");

const settings = environment();
const logger = pino({
  name: "reader",
  level: settings.LOG_LEVEL,
  serializers: { err: errorFacts },
});
const dev = process.argv.includes("--dev");
const pages = next({ dev, dir: directory, quiet: true, hostname: "localhost" });
await pages.prepare();
const handlePage = pages.getRequestHandler();

if (dev || process.argv.includes("--without-cache")) {
  createServer((request, response) => {
    if (request.url === "/healthz" || request.url === "/readyz") response.end("ok");
    else void handlePage(request, response);
  }).listen(settings.READER_PORT, settings.READER_HOST);
  logger.info({ port: settings.READER_PORT }, "every page is rendered anew, nothing is kept");
} else {
  const reader = createReader({
    pages: (request, response) => handlePage(request, response),
    stylesheet,
    databaseUrl: settings.READER_DATABASE_URL,
    origin: settings.READER_URL,
    cacheBytes: settings.READER_CACHE_BYTES,
    logger,
  });
  reader.server.listen(settings.READER_PORT, settings.READER_HOST, () => {
    const address = reader.server.address();
    const port = typeof address === "object" ? address?.port : settings.READER_PORT;
    logger.info({ port, origin: settings.READER_URL }, "the reader is open");
  });

  const stop = async (signal: string) => {
    logger.info({ signal }, "closing");
    setTimeout(() => process.exit(1), hardStopMs).unref();
    await reader.stop();
    await pages.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
