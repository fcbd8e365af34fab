// npm run migration -- what-changes: writes the migration that takes prisma/migrations to prisma/schema.prisma.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { writeMigration } = await import("./lib/write-migration.mjs");
process.exitCode = await writeMigration(process.argv.slice(2));
