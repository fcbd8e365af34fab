// Runs the Prisma CLI with our stand-in for its native schema engine: npm run prisma -- migrate dev --name x
import { spawnSync } from "node:child_process";
import { prismaCommand, prismaEnvironment } from "./lib/prisma.mjs";

const { status, signal } = spawnSync(process.execPath, [prismaCommand, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: prismaEnvironment(),
});
process.exitCode = status ?? (signal ? 1 : 0);
