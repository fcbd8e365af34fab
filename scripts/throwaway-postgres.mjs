// Starts a throwaway PostgreSQL, prints DATABASE_URL=…, and deletes it when stopped.
import { startThrowawayPostgres } from "./lib/postgres.mjs";

const server = await startThrowawayPostgres();
console.log(`DATABASE_URL=${server.url("postgres")}`);

const alive = setInterval(() => {}, 60_000);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, async () => {
    clearInterval(alive);
    await server.stop();
  });
}
