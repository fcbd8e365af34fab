import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.mjs";
import { runPrisma } from "./prisma.mjs";
import { step } from "./progress.mjs";
import { startTemplateDatabase } from "./template-database.mjs";

const schema = join(root, "prisma/schema.prisma");
const toSchema = ["migrate", "diff", "--from-config-datasource", "--to-schema", schema];

/**
 * Writes the difference between what the migrations make and what the schema says as a new
 * migration, on a throwaway database. Unlike `prisma migrate dev` it asks nothing and so needs no
 * terminal. What a diff can't know (data to move, triggers, grants) is added to the file by hand.
 * @param {string[]} words one name, such as drop-snapshot-seq
 * @returns {Promise<number>} the exit code
 */
export async function writeMigration(words) {
  const [name] = words;
  if (words.length !== 1 || !/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/.test(name)) {
    console.error("usage: npm run migration -- what-changes");
    return 2;
  }
  const template = await step("Making a database from the migrations", startTemplateDatabase);
  const folder = join(root, "prisma/migrations", `${timestamp(new Date())}_${snake(name)}`);
  const file = join(folder, "migration.sql");
  try {
    const database = { MIGRATE_DATABASE_URL: template.variables.TEST_TEMPLATE_URL };
    mkdirSync(folder);
    await runPrisma([...toSchema, "--script", "--output", file], database);
    if (!hasStatements(readFileSync(file, "utf8"))) {
      rmSync(folder, { recursive: true });
      console.log("The migrations already make what prisma/schema.prisma says.");
      return 0;
    }
    await step("Trying it", () => tryOut(database));
    console.log(`\nRead it through: ${relative(root, file)}`);
    console.log("npm start applies it; npm test checks that schema and migrations agree.");
    return 0;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.error(`\n✖ ${error.message}`);
    return 1;
  } finally {
    await template.stop();
  }
}

const hasStatements = (sql) => sql.replaceAll(/^--.*$/gm, "").trim() !== "";

async function tryOut(database) {
  await runPrisma(["migrate", "deploy"], database);
  const left = await runPrisma(toSchema, database);
  if (!left.includes("No difference detected")) {
    throw new Error(`It does not make what the schema says:\n${left}`);
  }
}

const snake = (name) => name.replaceAll("-", "_");

/** UTC to the second, as Prisma names its folders. */
const timestamp = (now) => now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
