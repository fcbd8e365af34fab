import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findForbiddenImports } from "./boundaries.mjs";

const packageExports: Record<string, Record<string, string>> = {
  types: { ".": "./src/index.ts" },
  quantity: { ".": "./src/index.ts" },
  editorial: { ".": "./src/index.ts" },
  document: { ".": "./src/index.ts" },
  "collab-protocol": { ".": "./src/index.ts" },
  database: {
    "./commands/*": "./src/commands/*.ts",
    "./published": "./src/published/index.ts",
    "./testing": "./src/testing/index.ts",
  },
};

const goodFiles: Record<string, string> = {
  "packages/types/src/index.ts": 'import { z } from "zod"; export const Id = z;',
  "packages/quantity/src/index.ts":
    'import type { Id } from "@fangzhi/types"; export type Q = typeof Id;',
  "packages/editorial/src/index.ts": 'export * from "@fangzhi/types";',
  "packages/document/src/index.ts":
    'import "@fangzhi/types"; import "@fangzhi/quantity"; import "yjs";',
  "packages/collab-protocol/src/index.ts": 'import "@fangzhi/types"; import "jose"; import "zod";',
  "packages/database/src/commands/publish.ts":
    'import "@fangzhi/editorial"; import "@prisma/client"; export const publish = 1;',
  "packages/database/src/published/index.ts": "export const findPiece = 1;",
  "packages/database/src/testing/index.ts": "export const createTestDatabase = 1;",
  "apps/editor/src/publish-action.ts":
    '"use server"; import { publish } from "@fangzhi/database/commands/publish"; export const act = publish;',
  "apps/editor/src/publish-form.tsx":
    '"use client"; import { act } from "./publish-action.ts"; export const Form = act;',
  "apps/reader/src/server.ts":
    'import { findPiece } from "@fangzhi/database/published"; export { findPiece };',
  "apps/collab/src/main.ts": 'import "@fangzhi/collab-protocol";',
  "e2e/journey.spec.ts":
    'import { createTestDatabase } from "@fangzhi/database/testing"; export { createTestDatabase };',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fangzhi-boundaries-"));
  write("package.json", "{}");
  for (const [name, exports] of Object.entries(packageExports)) {
    const home = `packages/${name}`;
    write(`${home}/package.json`, JSON.stringify({ name: `@fangzhi/${name}`, exports }));
    link(`node_modules/@fangzhi/${name}`, `../../${home}`);
  }
  for (const library of ["zod", "jose", "yjs", "lodash", "@prisma/client"]) {
    const manifest = { name: library, main: "index.js" };
    write(`node_modules/${library}/package.json`, JSON.stringify(manifest));
    write(`node_modules/${library}/index.js`, "");
  }
  for (const [path, text] of Object.entries(goodFiles)) write(path, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function link(path: string, target: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target, join(folder, path));
}

async function brokenRules() {
  return new Set((await findForbiddenImports(folder)).map(({ rule }) => rule));
}

test("imports that follow the table pass", async () => {
  expect(await findForbiddenImports(folder)).toEqual([]);
});

const publish = "@fangzhi/database/commands/publish";
const cases: [rule: string, path: string, text: string][] = [
  ["types-imports-only-itself", "packages/types/src/a.ts", 'import "@fangzhi/quantity";'],
  ["types-needs-no-other-library", "packages/types/src/a.ts", 'import "lodash";'],
  ["types-needs-no-other-library", "packages/types/src/a.ts", 'import "node:fs";'],
  ["quantity-imports-only-types", "packages/quantity/src/a.ts", 'import "@fangzhi/editorial";'],
  ["quantity-needs-no-other-library", "packages/quantity/src/a.ts", 'import "zod";'],
  ["editorial-imports-only-types", "packages/editorial/src/a.ts", 'import "@fangzhi/document";'],
  [
    "editorial-imports-only-types",
    "packages/editorial/src/a.test.ts",
    'import "@fangzhi/document";',
  ],
  ["editorial-needs-no-other-library", "packages/editorial/src/a.ts", 'import "zod";'],
  [
    "collab-protocol-imports-only-types",
    "packages/collab-protocol/src/a.ts",
    'export * from "@fangzhi/document";',
  ],
  ["collab-protocol-needs-no-other-library", "packages/collab-protocol/src/a.ts", 'import "yjs";'],
  [
    "document-imports-only-types-and-quantity",
    "packages/document/src/a.ts",
    'await import("@fangzhi/editorial");',
  ],
  [
    "package-imports-no-app",
    "packages/database/src/a.ts",
    'import "../../../apps/collab/src/main.ts";',
  ],
  ["app-imports-no-other-app", "apps/editor/src/a.ts", 'import "../../collab/src/main.ts";'],
  [
    "only-database-imports-prisma",
    "apps/worker/src/a.ts",
    'import type { X } from "@prisma/client";',
  ],
  ["only-database-imports-prisma", "packages/document/src/a.ts", 'import "@prisma/client";'],
  [
    "reader-reads-only-what-is-published",
    "apps/reader/src/a.ts",
    `import type { P } from "${publish}";`,
  ],
  [
    "reader-reads-only-what-is-published",
    "apps/reader/src/a.ts",
    'import "@fangzhi/database/testing";',
  ],
  [
    "reader-reads-only-what-is-published-in-tests-too",
    "apps/reader/src/a.db.test.ts",
    `import "${publish}";`,
  ],
  ["reader-knows-no-editing", "apps/reader/src/a.ts", 'import "@fangzhi/editorial";'],
  ["testing-is-for-tests", "apps/worker/src/a.ts", 'import "@fangzhi/database/testing";'],
  ["journeys-reach-the-database-through-testing", "e2e/a.spec.ts", `import "${publish}";`],
  [
    "packages-are-imported-by-name",
    "apps/editor/src/a.ts",
    'import "../../../packages/types/src/index.ts";',
  ],
  ["import-resolves", "apps/editor/src/a.ts", 'import "@fangzhi/database/no-such-entry";'],
];

test.each(cases)("%s: refused in %s: %s", async (rule, path, text) => {
  write(path, text);
  expect(await brokenRules()).toContain(rule);
});

const clientRule = "client-component-imports-no-database";

test("a client component may not import the database, not even a type of it", async () => {
  write("apps/editor/src/a.tsx", `// why\n"use client";\nimport type { P } from "${publish}";`);
  expect(await brokenRules()).toContain(clientRule);
});

test("a client component may not carry the database along through another module", async () => {
  write("apps/editor/src/a.tsx", '"use client";\nimport "./between.ts";');
  write("apps/editor/src/between.ts", 'export * from "./below.ts";');
  write("apps/editor/src/below.ts", `import "${publish}";`);
  expect(await brokenRules()).toContain(clientRule);
});

test("a client component may know the types of a module that uses the database", async () => {
  write("apps/editor/src/a.tsx", '"use client";\nimport type { B } from "./below.ts";');
  write("apps/editor/src/below.ts", `import "${publish}"; export type B = 1;`);
  expect(await brokenRules()).not.toContain(clientRule);
});
