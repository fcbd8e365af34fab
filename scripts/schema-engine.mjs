#!/usr/bin/env node
// A stand-in for Prisma's native schema engine, which is downloaded from a host that is often out of
// reach. The Prisma CLI starts what PRISMA_SCHEMA_ENGINE_BINARY names and speaks JSON-RPC with it,
// one message a line; this runs the same engine, compiled to WebAssembly, over node-postgres.
// See docs/decisions/0002-prisma-without-its-download-host.md.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { checkConnection, createDatabase, describeFailure } from "./lib/schema-engine/commands.mjs";
import { openEngine, panic } from "./lib/schema-engine/engine.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const url = values.datasource ? JSON.parse(values.datasource).url : undefined;

let printed = 0;

process.once("uncaughtException", (error) => {
  log("ERROR", panic.message ?? String(error));
  process.exit(1);
});

if (positionals[0] === "cli") await runCommand(positionals[1]);
else await answerRequests();

/** `cli can-connect-to-database` and `cli create-database`: the exit code and stderr are the answer. */
async function runCommand(name) {
  // The CLI drops the first line of stderr and parses every other as JSON.
  log("INFO", "schema engine started");
  try {
    if (name === "can-connect-to-database") await checkConnection(url);
    else if (name === "create-database") await createDatabase(url);
    else throw new Error(`unknown command ${name}`);
  } catch (error) {
    const { code, message } = describeFailure(error, url);
    log("ERROR", message, { error_code: code });
    process.exitCode = 1;
  }
}

function log(level, message, fields = {}) {
  const line = { level, target: "schema_engine::logger", fields: { message, ...fields } };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function answerRequests() {
  const datamodels = values.datamodels.map((path) => [path, readFileSync(path, "utf8")]);
  /** @type {ReturnType<typeof openEngine> | undefined} */
  let opening;
  const engine = () => (opening ??= openEngine({ url, datamodels }));
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    // The answer to our own `print` request carries no method.
    if (request.method === undefined) continue;
    write(await answer(request, engine));
  }
  await (await opening)?.close();
}

async function answer({ id, method, params }, engine) {
  try {
    const result =
      method === "createDatabase"
        ? await createDatabase(params.datasource.url ?? url)
        : await (await engine()).call(method, params, print);
    return { jsonrpc: "2.0", id, result };
  } catch (error) {
    const { code, message, meta } = describeFailure(error, url);
    const data = { is_panic: false, message, meta: meta ?? null, error_code: code ?? null };
    const about = code ? "An error happened. Check the data field for details." : message;
    return { jsonrpc: "2.0", id, error: { code: 4466, message: about, data } };
  }
}

/** What `migrate diff` shows goes to the CLI as a request of ours, to be printed by it. */
function print(content) {
  printed += 1;
  write({ jsonrpc: "2.0", id: printed, method: "print", params: { content } });
}

function write(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
