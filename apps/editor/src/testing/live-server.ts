import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { signCollabToken } from "@fangzhi/collab-protocol/token";
import { type Database, openDatabase } from "@fangzhi/database/connection";
import {
  createNewsroom,
  createTestDatabase,
  type Newsroom,
  sessionOf,
} from "@fangzhi/database/testing";
import { applyUpdates } from "@fangzhi/document/yjs";
import type { Actor } from "@fangzhi/types";
import * as Y from "yjs";

export const secret = "a secret only the tests of the room know";

/** The real collab process with a database and a newsroom of its own. */
export interface LiveServer {
  db: Database;
  newsroom: Newsroom;
  url: string;
  start: () => Promise<void>;
  kill: () => Promise<void>;
  tokenOf: (person: Actor, pieceId: string) => Promise<string>;
  /** The body as the log has it. */
  storedText: (pieceId: string) => Promise<string>;
  close: () => Promise<void>;
}

export async function openLiveServer(): Promise<LiveServer> {
  const base = await createTestDatabase();
  const db = openDatabase(base.url);
  const port = await freePort();
  let child: ChildProcess | null = null;
  const kill = async () => {
    if (!child) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
    child = null;
  };
  return {
    db,
    newsroom: await createNewsroom(db),
    url: `ws://127.0.0.1:${port}`,
    async start() {
      child = spawnCollab(base.urlAs("fangzhi_collab"), port);
      while (!(await isReady(port))) await sleep(20);
    },
    kill,
    async tokenOf(person, pieceId) {
      const session = await sessionOf(db, person);
      const { personId: sub } = person;
      return signCollabToken(secret, { sub, pieceId, schema: 1, generation: 1, ...session });
    },
    async storedText(pieceId) {
      const rows = await db.documentUpdate.findMany({
        where: { pieceId },
        orderBy: { seq: "asc" },
      });
      return bodyText(applyUpdates(rows.map((row) => row.data)));
    },
    async close() {
      await kill();
      await db.$disconnect();
      await base.drop();
    },
  };
}

function spawnCollab(databaseUrl: string, port: number): ChildProcess {
  const root = new URL("../../../../", import.meta.url);
  return spawn(process.execPath, [new URL("apps/collab/src/main.ts", root).pathname], {
    env: {
      ...process.env,
      COLLAB_DATABASE_URL: databaseUrl,
      COLLAB_PORT: String(port),
      COLLAB_SECRET: secret,
      EDITOR_URL: "http://editor.example.org",
      LOG_LEVEL: "silent",
    },
    stdio: "ignore",
  });
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export const bodyText = (ydoc: Y.Doc): string =>
  ydoc
    .getXmlFragment("body")
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? block.toArray().join("") : ""))
    .join("\n");

/** The first paragraph's text. */
export function firstText(ydoc: Y.Doc): Y.XmlText {
  const paragraph = ydoc.getXmlFragment("body").get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("the body has no text");
  return text;
}

export async function until(condition: () => boolean | Promise<boolean>, ms = 10_000) {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${condition.toString()}`);
    await sleep(5);
  }
}
