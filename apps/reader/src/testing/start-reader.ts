import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const folder = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the pages unless turbo's cache has them for these very sources. */
export async function buildReader(): Promise<void> {
  const turbo = `${root}/node_modules/turbo/bin/turbo`;
  await promisify(execFile)(
    process.execPath,
    [turbo, "run", "build", "--filter=@fangzhi/reader", "--output-logs=errors-only"],
    { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" } },
  );
}

export interface RunningReader {
  /** Without a slash at the end. */
  url: string;
  /** Ends it as a supervisor would; answers its exit code. */
  stop: () => Promise<number | null>;
}

/** The real server in a process of its own, on a free port, in its production build. */
export async function startReader(databaseUrl: string): Promise<RunningReader> {
  const child = spawn(process.execPath, ["src/server.ts"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      READER_DATABASE_URL: databaseUrl,
      READER_PORT: "0",
      READER_HOST: "127.0.0.1",
      READER_URL: "https://fangzhi.example",
      LOG_LEVEL: "info",
    },
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const open = line.match(/"port":(\d+).*"the reader is open"/);
      if (open) resolve(Number(open[1]));
    });
    void exited.then((code) => reject(new Error(`the reader ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(`${url}/readyz`)).status !== 200) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}
