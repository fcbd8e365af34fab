import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, openDatabase } from "@fangzhi/database/connection";
import { createNewsroom, draftPiece, type Newsroom } from "@fangzhi/database/testing";
import { freePort } from "../../scripts/lib/ports.mjs";
import { startPostgres } from "../../scripts/lib/postgres.mjs";
import { runPrisma } from "../../scripts/lib/prisma.mjs";
import { grantLogin, urlAs } from "../../scripts/lib/roles.mjs";

export const secret = "a secret only the benchmarks of collab know";
const rolePassword = "bench";

/** PostgreSQL with fsync on, a newsroom in it, and the collab process beside it. */
export interface LiveRoom {
  db: Database;
  newsroom: Newsroom;
  url: string;
  /** The owner's connection string. */
  databaseUrl: string;
  /** Process ids, to read their use of the processor. */
  collabPid: () => number;
  startCollab: () => Promise<void>;
  killCollab: () => Promise<void>;
  /** Kills every process of the cluster, as a lost machine would. */
  crashPostgres: () => void;
  restartPostgres: () => Promise<void>;
  startPiece: () => Promise<string>;
  close: () => Promise<void>;
}

export async function openLiveRoom(): Promise<LiveRoom> {
  const home = mkdtempSync(join(tmpdir(), "fangzhi-bench-"));
  let postgres = await startPostgres({ home });
  const ownerUrl = postgres.url("bench");
  const { port: databasePort } = postgres;
  await runPrisma(["migrate", "deploy"], { MIGRATE_DATABASE_URL: ownerUrl });
  const collabUrl = urlAs(ownerUrl, "fangzhi_collab", rolePassword);
  await grantLogin(ownerUrl, [collabUrl]);
  const db = openDatabase(ownerUrl);
  const newsroom = await createNewsroom(db);
  const port = await freePort();
  const url = `ws://127.0.0.1:${port}`;
  let collab: ChildProcess | null = null;

  const startCollab = async () => {
    collab = spawnCollab(collabUrl, port);
    while (!(await isReady(port))) await sleep(20);
  };
  const killCollab = async () => {
    if (!collab) return;
    const exited = once(collab, "exit");
    collab.kill("SIGKILL");
    await exited;
    collab = null;
  };
  return {
    db,
    newsroom,
    url,
    databaseUrl: ownerUrl,
    collabPid: () => collab?.pid ?? 0,
    startCollab,
    killCollab,
    crashPostgres: () => killCluster(postgres.home),
    async restartPostgres() {
      postgres = await startPostgres({ home, port: databasePort });
    },
    startPiece: () => draftPiece(db, newsroom.reporter),
    async close() {
      await killCollab();
      await db.$disconnect();
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function spawnCollab(databaseUrl: string, port: number): ChildProcess {
  const main = new URL("../../apps/collab/src/main.ts", import.meta.url).pathname;
  return spawn(process.execPath, [main], {
    env: {
      ...process.env,
      COLLAB_DATABASE_URL: databaseUrl,
      COLLAB_PORT: String(port),
      COLLAB_SECRET: secret,
      EDITOR_URL: "http://editor.example.org",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** The cluster is the leader of its own process group. */
function killCluster(home: string): void {
  const [pid] = readFileSync(join(home, "cluster", "postmaster.pid"), "utf8").split("\n");
  process.kill(-Number(pid), "SIGKILL");
}
