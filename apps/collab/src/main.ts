import { errorFacts } from "@fangzhi/types";
import pino from "pino";
import { createCollabServer } from "./collab-server.ts";
import { readEnvironment } from "./environment.ts";

const hardStopMs = 60_000;

const environment = readEnvironment();
const logger = pino({
  name: "collab",
  level: environment.LOG_LEVEL,
  serializers: { err: errorFacts },
});

// Hocuspocus writes to the console; it belongs into the one log, without the objects it prints.
const relay =
  (level: "warn" | "error") =>
  (...said: unknown[]) => {
    const err = said.find((part) => part instanceof Error);
    const text = said.filter((part) => typeof part === "string").join(" ");
    // Refusals of ours have no message and were counted where they were made.
    if (err && err.message === "") logger.debug(text);
    // What a socket sent that is no message costs that socket, and is no error of ours.
    else if (text.startsWith("closing connection")) logger.warn({ says: err?.name }, text);
    else logger[level]({ err }, text);
  };
console.warn = relay("warn");
console.error = relay("error");

const server = await createCollabServer({
  databaseUrl: environment.COLLAB_DATABASE_URL,
  secret: environment.COLLAB_SECRET,
  editorUrl: environment.EDITOR_URL,
  port: environment.COLLAB_PORT,
  logger,
});
logger.info({ port: server.port }, "listening");

let isStopping = false;
async function stop(signal: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  logger.info({ signal }, "stopping");
  setTimeout(() => {
    logger.error("did not stop in time");
    process.exit(1);
  }, hardStopMs).unref();
  await server.close();
  logger.info("stopped");
  process.exit(0);
}
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
