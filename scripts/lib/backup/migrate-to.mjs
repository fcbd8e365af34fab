import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.mjs";
import { runPrisma } from "../prisma.mjs";
import { knownMigrations } from "./manifest.mjs";

/**
 * Makes the tables as they were when only these migrations had been applied: a project of its own for
 * Prisma, without the later ones.
 * @param {string} url
 * @param {string[]} names all known here
 */
export async function migrateTo(url, names) {
  const variables = { MIGRATE_DATABASE_URL: url };
  if (knownMigrations().every(({ name }) => names.includes(name))) {
    await runPrisma(["migrate", "deploy"], variables);
    return;
  }
  // Below node_modules, so that the configuration finds Prisma.
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "fangzhi-restore-"));
  try {
    const files = [
      "prisma.config.ts",
      "prisma/schema.prisma",
      "prisma/migrations/migration_lock.toml",
    ];
    const migrations = names.map((name) => `prisma/migrations/${name}`);
    for (const path of [...files, ...migrations]) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    await runPrisma(["migrate", "deploy", "--config", join(folder, "prisma.config.ts")], variables);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
