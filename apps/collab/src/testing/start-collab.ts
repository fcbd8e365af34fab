import { type Database, openDatabase } from "@fangzhi/database/connection";
import {
  createNewsroom,
  createTestDatabase,
  type Newsroom,
  type TestDatabase,
} from "@fangzhi/database/testing";
import pino from "pino";
import {
  type CollabServer,
  type CollabServerOptions,
  createCollabServer,
} from "../collab-server.ts";

export const secret = "a secret only the tests of collab know";
export const editorUrl = "http://editor.example.org";

export interface TestCollab {
  base: TestDatabase;
  db: Database;
  newsroom: Newsroom;
  server: CollabServer;
  /** One more server on the same database, as a second node or after a restart. */
  startServer: (options?: Partial<CollabServerOptions>) => Promise<CollabServer>;
  close: () => Promise<void>;
}

/** A database of its own, a small newsroom in it, and a server on a free port. */
export async function startCollab(options: Partial<CollabServerOptions> = {}): Promise<TestCollab> {
  const base = await createTestDatabase();
  const db = openDatabase(base.url);
  const newsroom = await createNewsroom(db);
  const servers: CollabServer[] = [];
  const startServer = async (more: Partial<CollabServerOptions> = {}) => {
    const server = await createCollabServer({
      databaseUrl: base.urlAs("fangzhi_collab"),
      secret,
      editorUrl,
      logger: pino({ level: process.env.LOG_LEVEL ?? "silent" }),
      ...options,
      ...more,
    });
    servers.push(server);
    return server;
  };
  return {
    base,
    db,
    newsroom,
    server: await startServer(),
    startServer,
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await db.$disconnect();
      await base.drop();
    },
  };
}
