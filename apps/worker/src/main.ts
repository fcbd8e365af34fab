import { openDatabase } from "@fangzhi/database/connection";
import { useSigningKey } from "@fangzhi/database/signing";
import { errorFacts } from "@fangzhi/types";
import pino from "pino";
import { readEnvironment } from "./environment.ts";
import { startHealthServer } from "./health-server.ts";
import { startJobs } from "./jobs.ts";
import { projectDrafts } from "./project-drafts.ts";

const hardStopMs = 60_000;

const { DATABASE_URL: url, WORKER_PORT, FANGZHI_SIGNING_KEY, LOG_LEVEL } = readEnvironment();
const logger = pino({ name: "worker", level: LOG_LEVEL, serializers: { err: errorFacts } });
if (FANGZHI_SIGNING_KEY) useSigningKey(FANGZHI_SIGNING_KEY);

let working = false;
const health = await startHealthServer(WORKER_PORT, () => working && projector.isListening());
const db = openDatabase(url, { connections: 4 });
const projector = await projectDrafts({ url, db, logger });
const boss = await startJobs({ url, db, logger });
working = true;
logger.info({ port: WORKER_PORT }, "working");

/** Not ready → no new jobs → finish the running ones → close the pool. */
async function stop(signal: string): Promise<void> {
  if (!working) return;
  working = false;
  logger.info({ signal }, "stopping");
  setTimeout(() => process.exit(1), hardStopMs).unref();
  await boss.stop({ graceful: true, timeout: 20_000 });
  await projector.stop();
  await db.$disconnect();
  health.close();
  health.closeAllConnections();
  process.exit(0);
}
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
