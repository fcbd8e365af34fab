import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const preload = `${new URL("stop-with-parent.mjs", import.meta.url).href}?parent=${process.pid}`;
let folder = "";
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fangzhi-preload-"));
});

afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(source: string): ChildProcess {
  const path = join(folder, "application.mjs");
  writeFileSync(path, source);
  child = fork(path, [], { execArgv: ["--import", preload], stdio: "ignore" });
  return child;
}

test("an application whose starter is gone ends by itself", async () => {
  const application = start(`process.send("up"); setInterval(() => {}, 1000);`);
  await once(application, "message");
  application.disconnect();
  const [code, signal] = await once(application, "exit");
  expect([code, signal]).toEqual([null, "SIGTERM"]);
});

test("an application ends with its work done, though the channel to its starter is open", async () => {
  const [code] = await once(start(""), "exit");
  expect(code).toBe(0);
});

/** `next dev` asks a forked worker for the paths of every dynamic route before it answers. */
test("a process that the application forks lives to answer it", async () => {
  const application = start(`
    import { fork } from "node:child_process";
    if (process.argv[2] === "fork") {
      process.once("message", (text) => process.send(text + " answered", () => process.exit()));
    } else {
      const worker = fork(import.meta.filename, ["fork"]);
      setTimeout(() => worker.connected && worker.send("question"), 500);
      worker.once("message", (text) => process.send(text));
      worker.once("exit", () => setTimeout(() => process.send("the fork ended unasked"), 200));
    }
  `);
  const [text] = await once(application, "message");
  expect(text).toBe("question answered");
});
