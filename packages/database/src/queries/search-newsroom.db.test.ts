import type { PieceFilter } from "@fangzhi/types";
import { beforeAll, expect, test } from "vitest";
import { documentOf, draftPiece, expectOk } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { listPieces } from "./list-pieces.ts";
import { searchNewsroom } from "./search-newsroom.ts";

const { db, newsroom } = await useNewsroom();

beforeAll(async () => {
  await draftPiece(db, newsroom.reporter, documentOf("把航线铺进城市", "正文。"));
  await draftPiece(db, newsroom.colleague, documentOf("增长100%的一年", "正文。"));
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

test("a piece is found by pinyin initials of its place and of its headline", async () => {
  expect(await headlines("gddk")).toHaveLength(2);
  expect(await headlines("bhx")).toEqual(["把航线铺进城市"]);
  expect(await headlines("gddk bhx")).toEqual(["把航线铺进城市"]);
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

test("people are found by the letters and the initials of their names", async () => {
  for (const words of ["jzj", "jizhejia", "JIZHE jia"]) {
    const found = expectOk(await searchNewsroom(newsroom.reporter, words, db));
    expect(
      found.people.map(({ name }) => name),
      words,
    ).toEqual(["记者甲"]);
  }
});

test("the list of pieces is narrowed by words, place and stage together", async () => {
  const list = async (filter: PieceFilter) =>
    expectOk(await listPieces(newsroom.reporter, { view: "all", ...filter }, db)).map(
      ({ headline }) => headline,
    );
  const [one] = expectOk(await listPieces(newsroom.reporter, { view: "all" }, db));
  expect(await list({ query: "航线", stage: "draft" })).toEqual(["把航线铺进城市"]);
  expect(await list({ query: "航线", stage: "approved" })).toEqual([]);
  expect(await list({ regionCode: one?.region?.code ?? "" })).toHaveLength(2);
  expect(await list({ regionCode: "nowhere" })).toEqual([]);
});

test("whoever sees no pieces finds none", async () => {
  expect(await searchNewsroom(newsroom.admin, "航线", db)).toMatchObject({
    ok: false,
    refusal: { code: "not-permitted" },
  });
});
