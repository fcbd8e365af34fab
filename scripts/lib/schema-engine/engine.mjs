import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapterFactory } from "./adapter.mjs";

const folder = dirname(
  createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
);

/** Loaded by hand: importing a .wasm file as a module is not possible on every Node we support. */
async function loadBindings() {
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * A panic reaches JavaScript as an uncaught "unreachable"; the engine leaves its text here, under the
 * name its bindings look for.
 */
export const panic = { message: null };
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic.message = message) };

/**
 * Prisma's schema engine over one database.
 * @param {{ url: string | undefined, datamodels: [path: string, content: string][] }} source
 */
export async function openEngine({ url, datamodels }) {
  await loadBindings();
  const factory = new MigrationAdapterFactory(url);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  // An empty list makes the engine panic; `migrate diff` and `db execute` come without datamodels.
  const options = datamodels.length > 0 ? { datamodels } : {};
  const engine = await bindings.SchemaEngine.new(options, () => {}, bound);
  let historyKnown = false;

  /**
   * Only the diagnosis is given a shadow database; these two take the schema after all migrations
   * from what it remembered, which does not hold migrations applied since.
   */
  async function learnHistory({ migrationsList, filters }) {
    if (!historyKnown) await engine.devDiagnostic({ migrationsList, filters });
    historyKnown = true;
  }

  async function run(method, params, print) {
    switch (method) {
      case "getDatabaseVersion":
        return engine.version(params);
      case "devDiagnostic":
        historyKnown = true;
        return engine.devDiagnostic(params);
      case "applyMigrations": {
        const output = await engine.applyMigrations(params);
        if (output.appliedMigrationNames.length > 0) historyKnown = false;
        return output;
      }
      case "evaluateDataLoss":
      case "createMigration":
        await learnHistory(params);
        return engine[method](params);
      case "diff": {
        const { exitCode, stdout } = await engine.diff(params);
        if (stdout) print(stdout);
        return { exitCode };
      }
      default:
        if (typeof engine[method] !== "function") throw new Error(`Unknown method ${method}`);
        return engine[method](params);
    }
  }

  return {
    /** Answers one JSON-RPC request of the Prisma CLI; `print` takes what is to be shown. */
    call: async (method, params, print) => (await run(method, params, print)) ?? {},
    close: () => factory.closeAll(),
  };
}
