import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftPiece } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { GroupCommit } from "./group-commit.ts";

const { db, newsroom, own: base } = await useNewsroom("owner");
let log: GroupCommit;

beforeAll(async () => {
  log = new GroupCommit({ url: base.urlAs("fangzhi_collab"), nodeId: "test", schemaVersion: 1 });
});

afterAll(async () => {
  await log?.close();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const update = (pieceId: string, text: string, generation = 1) => ({
  pieceId,
  generation,
  personId: newsroom.reporter.personId,
  data: bytes(text),
});

async function rowsOf(pieceId: string) {
  const rows = await db.documentUpdate.findMany({
    where: { pieceId },
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => ({ seq: Number(row.seq), text: new TextDecoder().decode(row.data) }));
}

test("many writers of many documents get gap-free seqs in the order of the log", async () => {
  const pieces = await Promise.all([
    draftPiece(db, newsroom.reporter),
    draftPiece(db, newsroom.reporter),
  ]);
  const appended = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const pieceId = pieces[index % 2] ?? "";
      return { pieceId, text: `${index}`, seq: await log.append(update(pieceId, `${index}`)) };
    }),
  );
  for (const pieceId of pieces) {
    const rows = (await rowsOf(pieceId)).slice(1);
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 2));
    const mine = appended.filter((entry) => entry.pieceId === pieceId);
    expect(rows.map((row) => row.text)).toEqual(mine.map((entry) => entry.text));
    expect(rows.map((row) => row.seq)).toEqual(mine.map((entry) => entry.seq));
  }
});

test("every commit tells listeners who wrote, where and how far", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const client = new pg.Client({ connectionString: base.urlAs("fangzhi_collab") });
  await client.connect();
  await client.query("LISTEN document_update");
  const heard = new Promise((resolve) => client.once("notification", (n) => resolve(n.payload)));
  await log.append(update(pieceId, "x"));
  expect(await heard).toBe(`test:${pieceId}:2`);
  await client.end();
});

test("a document in review, frozen or started anew takes nothing", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  expect(await log.append(update(pieceId, "x", 2))).toBeNull();
  await db.liveDocument.update({ where: { pieceId }, data: { frozenAt: new Date() } });
  expect(await log.append(update(pieceId, "x"))).toBeNull();
  await db.liveDocument.update({ where: { pieceId }, data: { frozenAt: null } });
  await db.piece.update({ where: { id: pieceId }, data: { stage: "in_review" } });
  expect(await log.append(update(pieceId, "x"))).toBeNull();
  expect(await rowsOf(pieceId)).toHaveLength(1);
});

test("an update that waited behind a submission sees the review it opened", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const other = await draftPiece(db, newsroom.reporter);
  let waiting: Promise<number | null> = Promise.resolve(null);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM collab.live_document WHERE piece_id = ${pieceId}::uuid FOR UPDATE`;
    waiting = log.append(update(pieceId, "x"));
    // Meanwhile other documents are written.
    expect(await log.append(update(other, "y"))).toBe(2);
    await tx.piece.update({ where: { id: pieceId }, data: { stage: "in_review" } });
  });
  expect(await waiting).toBeNull();
  expect(await rowsOf(pieceId)).toHaveLength(1);
});

test("an update survives the end of its connection", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const writing = Array.from({ length: 50 }, (_, index) =>
    log.append(update(pieceId, `before ${index}`)),
  );
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'fangzhi-collab-append' AND datname = current_database()`;
  writing.push(log.append(update(pieceId, "after")));
  const seqs = await Promise.all(writing);
  const rows = await rowsOf(pieceId);
  for (const seq of seqs) expect(rows.some((row) => row.seq === seq)).toBe(true);
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
});
