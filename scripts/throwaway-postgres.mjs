// Starts a throwaway PostgreSQL, prints DATABASE_URL=…, and deletes it when stopped.
import { startThrowawayPostgres } from "./lib/postgres.mjs";
import { onStopRequest } from "./lib/stop-requests.mjs";

const server = await startThrowawayPostgres();
console.log(`DATABASE_URL=${server.url("postgres")}`);

const alive = setInterval(() => {}, 60_000);
onStopRequest(async () => {
  clearInterval(alive);
  await server.stop();
  process.exit(0);
});
