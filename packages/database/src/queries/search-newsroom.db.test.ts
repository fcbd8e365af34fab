import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import {
  createNewsroom,
  createTestDatabase,
  documentOf,
  draftPiece,
  expectOk,
  type Newsroom,
  type TestDatabase,
} from "../testing/index.ts";
import { searchNewsroom } from "./search-newsroom.ts";

let database: TestDatabase;
let db: Database;
let newsroom: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.urlAs("fangzhi_app"));
  newsroom = await createNewsroom(db);
  await draftPiece(db, newsroom.reporter, documentOf("把航线铺进城市", "正文。"));
  await draftPiece(db, newsroom.colleague, documentOf("增长100%的一年", "正文。"));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const headlines = async (words: string) =>
  expectOk(await searchNewsroom(newsroom.reporter, words, db)).pieces.map(
    ({ headline }) => headline,
  );

test("a piece is found by its headline, its region and its industry, all words together", async () => {
  expect(await headlines("航线")).toEqual(["把航线铺进城市"]);
  expect(await headlines("广东 低空")).toHaveLength(2);
  expect(await headlines("guangdong 航线")).toEqual(["把航线铺进城市"]);
  expect(await headlines("江苏 航线")).toEqual([]);
});

test("percent signs and underscores are what was typed", async () => {
  expect(await headlines("100%")).toEqual(["增长100%的一年"]);
  expect(await headlines("_")).toEqual([]);
});

test("with nothing asked it offers the newest pieces and nothing else", async () => {
  const found = expectOk(await searchNewsroom(newsroom.reporter, "", db));
  expect(found.pieces.map(({ headline }) => headline)).toEqual([
    "增长100%的一年",
    "把航线铺进城市",
  ]);
  expect([...found.metrics, ...found.people]).toEqual([]);
});

test("people are found by name, without their emails", async () => {
  const found = expectOk(await searchNewsroom(newsroom.reporter, "记者甲", db));
  expect(found.people).toEqual([
    { id: newsroom.reporter.personId, name: "记者甲", nameLatin: null },
  ]);
});

test("whoever sees no pieces finds none", async () => {
  expect(await searchNewsroom(newsroom.admin, "航线", db)).toMatchObject({
    ok: false,
    refusal: { code: "not-permitted" },
  });
});
