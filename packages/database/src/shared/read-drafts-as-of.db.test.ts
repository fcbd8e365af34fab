import { documentText } from "@fangzhi/document";
import pg from "pg";
import { expect, test } from "vitest";
import { compactLog } from "../collab/compact-log.ts";
import { openDatabase } from "../connection.ts";
import { documentOf, draftPiece, writeIn } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { readDraftsAsOf } from "./read-drafts-as-of.ts";

const { db, newsroom, own } = await useNewsroom();

/** Two acts of one millisecond would be one moment. */
const nextMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A draft begun with 第0句 and written on to 第4句, with a snapshot behind 第2句; when each was written. */
async function writtenDraft(): Promise<{ pieceId: string; written: Date[]; snapshotAt: Date }> {
  const pieceId = await draftPiece(db, newsroom.reporter, documentOf("标题", "第0句。"));
  const pool = new pg.Pool({ connectionString: own.url, max: 1 });
  for (const sentence of [1, 2, 3, 4]) {
    await nextMoment();
    await writeIn(db, newsroom.reporter, pieceId, `第${sentence}句。`);
    if (sentence === 2) {
      await nextMoment();
      await compactLog(pool, pieceId);
    }
  }
  await pool.end();
  const rows = await db.documentUpdate.findMany({ where: { pieceId }, orderBy: { seq: "asc" } });
  const snapshot = await db.documentSnapshot.findFirstOrThrow({ where: { pieceId } });
  return { pieceId, written: rows.map((row) => row.at), snapshotAt: snapshot.at };
}

test("a draft's texts of several moments come from one replay, in whatever order they are asked", async () => {
  const { pieceId, written, snapshotAt } = await writtenDraft();
  const sentencesAt = async (...moments: (Date | undefined)[]) => {
    const texts = await readDraftsAsOf(db, pieceId, moments as Date[]);
    return texts.map((text) => text && documentText(text).match(/第\d句/g)?.length);
  };
  const [begun, one, two, three, four] = written;
  const before = new Date(Number(begun) - 1);
  expect(await sentencesAt(four, begun, snapshotAt, one, three, two)).toEqual([5, 1, 3, 2, 4, 3]);
  expect(await sentencesAt(before, new Date())).toEqual([null, 5]);
  expect(await sentencesAt()).toEqual([]);
  const [text, same] = await readDraftsAsOf(db, pieceId, [new Date(), new Date(Date.now() + 9)]);
  expect(text).toBe(same);

  // The rows that the snapshot holds are pruned: what was before it is not known any more.
  const owner = openDatabase(own.url);
  await owner.documentUpdate.deleteMany({ where: { pieceId, seq: { lte: 3n } } });
  await owner.$disconnect();
  const later = [snapshotAt, three, four];
  expect(await sentencesAt(begun, one, ...later)).toEqual([null, null, 3, 4, 5]);
  expect(await sentencesAt(three, four)).toEqual([4, 5]);
});
