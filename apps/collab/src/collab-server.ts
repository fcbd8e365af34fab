import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  admitPerson,
  type CollabSession,
  compactLog,
  GroupCommit,
  loadLog,
  openCollabPool,
  readHeads,
  readLogAfter,
} from "@fangzhi/database/collab";
import { schemaVersion } from "@fangzhi/document/schema";
import { type Extension, Hocuspocus } from "@hocuspocus/server";
import type { Logger } from "pino";
import { admit } from "./admit.ts";
import type { SocketContext } from "./client-socket.ts";
import { DurableLog } from "./durable-log.ts";
import { evictOnAccessChange } from "./evict-on-access-change.ts";
import { hearNotices } from "./hear-notices.ts";
import { httpEndpoints } from "./http-endpoints.ts";
import { createMetrics } from "./metrics.ts";
import { SocketDoor } from "./socket-door.ts";
import { stampPresence } from "./stamp-presence.ts";

export interface CollabServerOptions {
  databaseUrl: string;
  secret: string;
  /** The address of the editor app; only its pages may open sockets. */
  editorUrl: string;
  logger: Logger;
  /** 0 takes any free one. */
  port?: number;
  host?: string;
  schemaVersion?: number;
  /** How long an update waits for PostgreSQL before its socket is closed, in milliseconds. */
  patienceMs?: number;
  /** How often the heads of open documents are compared with the log, in milliseconds. */
  checkMs?: number;
  admissionMs?: number;
}

export interface CollabServer {
  port: number;
  url: string;
  /** The documents in memory, by piece. */
  openPieceIds: () => string[];
  /** Stops hearing, finishes the commits under way, sends the tabs elsewhere. */
  close: () => Promise<void>;
}

/** Starts a server of live documents. Resolves when it listens. */
export async function createCollabServer(options: CollabServerOptions): Promise<CollabServer> {
  const { databaseUrl, secret, logger, patienceMs } = options;
  const schema = options.schemaVersion ?? schemaVersion;
  const nodeId = randomUUID();
  const pool = openCollabPool(databaseUrl, (err) => logger.warn({ err }, "a connection was lost"));
  const admitAgain = (session: CollabSession, pieceId: string) =>
    admitPerson(pool, session, pieceId);
  const metrics = createMetrics({
    sockets: () => door.sockets.size,
    documents: () => durable.rooms.size,
    queued: () => log.depth,
  });
  const log = new GroupCommit({
    url: databaseUrl,
    nodeId,
    schemaVersion: schema,
    ...(patienceMs !== undefined && { patienceMs }),
    onRetry(err) {
      metrics.retries.inc();
      logger.warn({ err }, "a commit is tried again");
    },
  });
  const durable = new DurableLog({
    log,
    load: (pieceId) => loadLog(pool, pieceId),
    readAfter: (pieceId, seq) => readLogAfter(pool, pieceId, seq),
    compact: (pieceId) => compactLog(pool, pieceId),
    metrics,
    logger,
  });
  const hocuspocus = createHocuspocus([
    admit({ secret, schemaVersion: schema, admitPerson: admitAgain, metrics, logger }),
    durable,
  ]);
  const door = new SocketDoor({
    hocuspocus,
    origin: new URL(options.editorUrl).origin,
    metrics,
    logger,
    ...(options.admissionMs !== undefined && { admissionMs: options.admissionMs }),
  });

  const notices = hearNotices({
    databaseUrl,
    nodeId,
    rooms: durable.rooms,
    readHeads: (pieceIds) => readHeads(pool, pieceIds),
    evict: (isConcerned) =>
      void evictOnAccessChange(
        { sockets: door.sockets, admitPerson: admitAgain, logger },
        isConcerned,
      ),
    checkMs: options.checkMs ?? 5_000,
    logger,
  });

  let isDraining = false;
  const isReady = async () => {
    if (isDraining || !notices.isHearing()) return false;
    await pool.query("SELECT 1");
    return true;
  };
  const http = createServer(httpEndpoints({ isReady, registry: metrics.registry }));
  http.on("upgrade", (request, stream, head) => door.upgrade(request, stream, head));
  await notices.start();
  const port = await listen(http, options);

  const shutDown = async () => {
    isDraining = true;
    http.close();
    door.closeForNew();
    await log.drain();
    await door.closeAll(2_000);
    await Promise.all([notices.close(), log.close(), pool.end()]);
    http.closeAllConnections();
  };
  let closing: Promise<void> | undefined;
  return {
    port,
    url: `ws://127.0.0.1:${port}`,
    openPieceIds: () => [...durable.rooms.keys()],
    close: () => (closing ??= shutDown()),
  };
}

/** The engine of the documents, whose own limits our door makes only the outermost bounds. */
function createHocuspocus(extensions: Extension<SocketContext>[]): Hocuspocus<SocketContext> {
  return new Hocuspocus<SocketContext>({
    quiet: true,
    timeout: 3_600_000,
    maxUnauthenticatedQueueSize: 256 * 1024,
    maxUnauthenticatedQueueMessages: 50,
    maxPendingDocuments: 1,
    extensions: [
      ...extensions,
      stampPresence(),
      { onDisconnect: async ({ context }) => context.socket.closeFor("reload") },
    ],
  });
}

/** Resolves with the port when the server listens; rejects when it can't. */
async function listen(
  http: Server,
  { port = 0, host }: Pick<CollabServerOptions, "port" | "host">,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, resolve);
  });
  return (http.address() as AddressInfo).port;
}
