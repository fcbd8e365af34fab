import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import { createNewsroom, draftPiece, type Newsroom, writeIn } from "../testing/newsroom.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { projectDraft } from "./project-draft.ts";

let base: TestDatabase;
let db: Database;
let newsroom: Newsroom;

beforeAll(async () => {
  base = await createTestDatabase();
  db = openDatabase(base.url);
  newsroom = await createNewsroom(db);
});
afterAll(async () => {
  await db?.$disconnect();
  await base?.drop();
});

const changedAt = async (id: string) =>
  (await db.piece.findUniqueOrThrow({ where: { id } })).updatedAt;

test("a draft nobody wrote in keeps the time of its last change, however often it is read", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await projectDraft(pieceId, db);
  const before = await changedAt(pieceId);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await projectDraft(pieceId, db)).toEqual({ ok: true, value: null });
  expect(await changedAt(pieceId)).toEqual(before);
});

test("a draft people wrote in was last changed when they wrote", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await writeIn(db, newsroom.reporter, pieceId, "又写一段。");
  const { at } = await db.documentUpdate.findFirstOrThrow({
    where: { pieceId },
    orderBy: { seq: "desc" },
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await projectDraft(pieceId, db);
  expect(await changedAt(pieceId)).toEqual(at);
});
