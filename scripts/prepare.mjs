// Migrates, gives the roles their passwords and fills an empty database, where
// the database and its connection strings come from the environment (docker-compose.yml shows how).
import { prepareDatabase } from "./lib/system.mjs";

const needed = [
  "MIGRATE_DATABASE_URL",
  "DATABASE_URL",
  "COLLAB_DATABASE_URL",
  "READER_DATABASE_URL",
];
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0) throw new Error(`Set ${missing.join(", ")}.`);
await prepareDatabase(process.env);
console.log("The database is ready.");
