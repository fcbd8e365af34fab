import { type Database, openDatabase } from "@fangzhi/database/published";
import { environment } from "../environment.ts";

let opened: Database | undefined;

/** The published schema, over one small pool: the byte cache leaves little to ask. */
export function reading(): Database {
  opened ??= openDatabase(environment().READER_DATABASE_URL, { connections: 6 });
  return opened;
}
