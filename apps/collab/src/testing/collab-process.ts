import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { editorUrl, secret } from "./start-collab.ts";
import { until } from "./until.ts";

/** The real process, to be killed. */
export interface CollabProcess {
  url: string;
  child: ChildProcess;
  /** What it wrote to its log, whole lines or parts of them. */
  output: () => string;
  kill: (signal: NodeJS.Signals) => Promise<void>;
}

export async function startCollabProcess(
  databaseUrl: string,
  port: number,
): Promise<CollabProcess> {
  const entry = new URL("../main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      COLLAB_DATABASE_URL: databaseUrl,
      COLLAB_PORT: String(port),
      COLLAB_SECRET: secret,
      EDITOR_URL: editorUrl,
      LOG_LEVEL: "debug",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  }
  await until(() => chunks.join("").includes('"listening"'), 15_000);
  return {
    url: `ws://127.0.0.1:${port}`,
    child,
    output: () => chunks.join(""),
    async kill(signal) {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
