import { beforeAll, expect, test } from "vitest";
import { documentOf, draftPiece, expectOk, submitPiece } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { listEvents } from "./list-events.ts";

const { db, newsroom } = await useNewsroom();
let pieceId: string;

beforeAll(async () => {
  pieceId = await draftPiece(db, newsroom.reporter, documentOf("把航线铺进城市", "正文。"));
  await submitPiece(db, newsroom.reporter, pieceId);
});

test("who did what to which piece, newest first, without what it says", async () => {
  const { rows } = expectOk(await listEvents(newsroom.chief, {}, db));
  expect(rows[0]).toMatchObject({
    act: "submit-for-review",
    actor: { name: "记者甲" },
    about: { kind: "piece", id: pieceId, name: "把航线铺进城市" },
  });
  expect(JSON.stringify(rows)).not.toContain("正文");
});

test("who only administers sees the piece by its place, not by its headline", async () => {
  const { rows } = expectOk(await listEvents(newsroom.admin, {}, db));
  expect(rows[0]?.about).toMatchObject({ kind: "piece", name: "广东·低空经济" });
  expect(JSON.stringify(rows)).not.toContain("航线");
});

test("the log is narrowed by act and person and paged by its ids", async () => {
  const acts = async (filter: Parameters<typeof listEvents>[1]) =>
    expectOk(await listEvents(newsroom.admin, filter, db)).rows.map(({ act }) => act);
  expect(await acts({ act: "submit-for-review" })).toEqual(["submit-for-review"]);
  expect(await acts({ personId: newsroom.chief.personId, act: "submit-for-review" })).toEqual([]);
  const { rows, next } = expectOk(await listEvents(newsroom.admin, {}, db));
  expect(next).toBeNull();
  expect(await acts({ before: rows[0]?.id ?? "" })).toEqual(rows.slice(1).map(({ act }) => act));
});

test("reporters and editors don't read it", async () => {
  for (const actor of [newsroom.reporter, newsroom.colleague]) {
    expect(await listEvents(actor, {}, db)).toMatchObject({ refusal: { code: "not-permitted" } });
  }
});
