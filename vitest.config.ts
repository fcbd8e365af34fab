import { defineConfig } from "vitest/config";

const elsewhere = ["**/node_modules/**", "**/.next/**", "e2e/**"];
const database = "**/*.db.test.ts";
const socket = "**/*.socket.test.ts";
const postgres = {
  globalSetup: "./scripts/lib/vitest-postgres.mjs",
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, database, socket],
        },
      },
      { test: { name: "database", include: [database], exclude: elsewhere, ...postgres } },
      { test: { name: "socket", include: [socket], exclude: elsewhere, ...postgres } },
    ],
  },
});
