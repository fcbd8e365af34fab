import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import { importRules } from "./import-rules.mjs";

/**
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from the importing file
 * @property {string} to what it must not import
 */

/**
 * Every import of the repository in `folder` that the table of imports forbids.
 * @param {string} folder
 * @returns {Promise<Violation[]>}
 */
export async function findForbiddenImports(folder) {
  const roots = ["packages", "apps", "e2e", "bench"].filter((name) =>
    existsSync(join(folder, name)),
  );
  const { output } = await cruise(roots, {
    baseDir: folder,
    // TypeScript 7 has no programming interface for the default parser.
    parser: "swc",
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: importRules },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.next|test-results)/|^packages/database/src/generated/.*/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
    outputType: "json",
  });
  const { modules, summary } = JSON.parse(output);
  return [
    ...summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    ...findUnresolved(modules),
    ...findDatabaseInClients(folder, modules),
  ];
}

/** An import that resolves to nothing would slip through every rule. */
function findUnresolved(modules) {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ couldNotResolve, module }) => couldNotResolve && module.startsWith("@fangzhi/"))
      .map(({ module }) => ({ rule: "import-resolves", from: source, to: module })),
  );
}

/**
 * Client components, and whatever they carry into the browser with them, must not reach the database.
 * The way ends at server actions: the browser gets only an address of those.
 */
function findDatabaseInClients(folder, modules) {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const found = [];
  for (const client of modules) {
    if (directive(folder, client.source) !== "use client") continue;
    const seen = new Set();
    const walk = (module) => {
      for (const { resolved, typeOnly } of dependenciesOf(module)) {
        const direct = module === client;
        if (resolved.startsWith("packages/database/")) {
          // Even a type: what a client component knows of the newsroom is a DTO of packages/types.
          if (direct || !typeOnly) found.push({ from: client.source, to: resolved });
        } else if (!typeOnly && !seen.has(resolved) && bySource.has(resolved)) {
          seen.add(resolved);
          if (directive(folder, resolved) !== "use server") walk(bySource.get(resolved));
        }
      }
    };
    walk(client);
  }
  return found.map((violation) => ({ rule: "client-component-imports-no-database", ...violation }));
}

function dependenciesOf(module) {
  return module.dependencies.map(({ resolved, dependencyTypes }) => ({
    resolved,
    typeOnly: dependencyTypes.includes("type-only"),
  }));
}

const directives = new Map();

/** The file's own "use client" or "use server", which may follow comments only. */
function directive(folder, source) {
  const path = join(folder, source);
  if (!directives.has(path)) {
    const text = /\.[jt]sx?$/.test(source) && existsSync(path) ? readFileSync(path, "utf8") : "";
    const start = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["'](use (?:client|server))["']/.exec(
      text,
    );
    directives.set(path, start?.[1] ?? null);
  }
  return directives.get(path);
}
