import { defineConfig } from "prisma/config";

// MIGRATE_DATABASE_URL is the owner; the applications' roles may not change the schema. An empty url
// is enough for `generate`.
const url = process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL ?? "";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url },
});
