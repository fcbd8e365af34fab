import { afterAll } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import { createNewsroom, type Newsroom } from "./newsroom.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export interface TestNewsroom {
  db: Database;
  newsroom: Newsroom;
  own: TestDatabase;
}

/**
 * A database with a newsroom in it for the tests of this file, gone after the last. `db` may do what the
 * editor and the worker may; only a test that reaches behind the rules is its owner.
 */
export async function useNewsroom(as: "app" | "owner" = "app"): Promise<TestNewsroom> {
  const own = await createTestDatabase();
  const db = openDatabase(as === "owner" ? own.url : own.urlAs("fangzhi_app"));
  afterAll(async () => {
    await db.$disconnect();
    await own.drop();
  });
  return { db, newsroom: await createNewsroom(db), own };
}
