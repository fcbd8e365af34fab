import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@fangzhi/database/connection";
import { seedWhenEmpty } from "@fangzhi/database/seed";
import { freePort } from "../../scripts/lib/ports.mjs";
import { startThrowawayPostgres } from "../../scripts/lib/postgres.mjs";
import { runPrisma } from "../../scripts/lib/prisma.mjs";
import { grantLogin, urlAs } from "../../scripts/lib/roles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readerFolder = fileURLToPath(new URL("../../apps/reader", import.meta.url));

/** The demonstration newsroom or an empty database, and the reader's processes on it. */
export interface ReadingRoom {
  db: Database;
  /** The public server as people start it; answers its address. */
  startReader: () => Promise<string>;
  /** The same process minus the byte cache. */
  startPagesAlone: () => Promise<string>;
  /** node:http with these bytes. */
  startBare: (file: string, encoding?: string) => Promise<string>;
  close: () => Promise<void>;
}

export async function openReadingRoom(
  report: (line: string) => void,
  content: "demonstration" | "nothing" = "demonstration",
): Promise<ReadingRoom> {
  report("building the reader's pages");
  await run(["node_modules/turbo/bin/turbo", "run", "build", "--filter=@fangzhi/reader"]);
  report("starting a throwaway PostgreSQL and seeding it");
  const postgres = await startThrowawayPostgres();
  const ownerUrl = postgres.url("bench");
  await runPrisma(["migrate", "deploy"], { MIGRATE_DATABASE_URL: ownerUrl });
  const readerUrl = urlAs(ownerUrl, "fangzhi_reader", "bench");
  await grantLogin(ownerUrl, [readerUrl]);
  const db = openDatabase(ownerUrl);
  if (content === "demonstration") await seedWhenEmpty(db, { demo: true });

  const children: ChildProcess[] = [];
  const start = async (parameters: string[], port: number, probe: string) => {
    const child = spawn(process.execPath, parameters, {
      cwd: readerFolder,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        READER_DATABASE_URL: readerUrl,
        READER_PORT: String(port),
        READER_HOST: "127.0.0.1",
        READER_URL: "http://localhost:3001",
        LOG_LEVEL: "warn",
      },
    });
    children.push(child);
    const url = `http://127.0.0.1:${port}`;
    while (!(await answers(url + probe))) {
      if (child.exitCode !== null) throw new Error(`${parameters.join(" ")} ended`);
      await sleep(50);
    }
    return url;
  };
  return {
    db,
    startReader: async () => start(["src/server.ts"], await freePort(), "/readyz"),
    startPagesAlone: async () =>
      start(["src/server.ts", "--without-cache"], await freePort(), "/readyz"),
    startBare: async (file, encoding = "") => {
      const port = await freePort();
      const script = fileURLToPath(new URL("bare-server.ts", import.meta.url));
      return start([script, file, String(port), encoding], port, "/");
    },
    async close() {
      for (const child of children) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await Promise.race([ended, sleep(2_000)]);
        child.kill("SIGKILL");
      }
      await db.$disconnect();
      await postgres.stop();
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function run(parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${parameters.join(" ")} ended with ${code}`);
}
