import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import { createNewsroom, type Newsroom } from "./newsroom.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export interface TestNewsroom {
  /** As the editor's role, which may do what the applications may. */
  db: Database;
  newsroom: Newsroom;
  own: TestDatabase;
}

/** Gives a test file a database of its own with a newsroom in it, before its first test until its last. */
export function useNewsroom(onReady: (made: TestNewsroom) => void): void {
  let made: TestNewsroom;
  beforeAll(async () => {
    const own = await createTestDatabase();
    const db = openDatabase(own.urlAs("fangzhi_app"));
    made = { own, db, newsroom: await createNewsroom(db) };
    onReady(made);
  });
  afterAll(async () => {
    await made.db.$disconnect();
    await made.own.drop();
  });
}
