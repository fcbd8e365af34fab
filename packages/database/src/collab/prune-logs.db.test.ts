import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { approve } from "../commands/approve.ts";
import { getPiece } from "../queries/get-piece.ts";
import { getPieceForReview } from "../queries/get-piece-for-review.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import {
  approvePiece,
  draftPiece,
  expectOk,
  publishPiece,
  submitPiece,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { compactLog } from "./compact-log.ts";
import { pruneLogs } from "./prune-logs.ts";

const { db, newsroom, own: test } = await useNewsroom();
let pool: pg.Pool;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: test.url, max: 1 });
});

afterAll(async () => {
  await pool.end();
});

/** Forty days later: two snapshots hold the log so far, and its rows are pruned. */
async function growOld(pieceId: string): Promise<void> {
  await compactLog(pool, pieceId);
  await writeIn(db, newsroom.reporter, pieceId, "之后的一段。");
  await compactLog(pool, pieceId);
  // The log's trigger refuses to change a row's time.
  await pool.query(`
    BEGIN; SET LOCAL session_replication_role = replica;
    UPDATE collab.document_update SET at = at - interval '40 days'; COMMIT`);
  expect(await pruneLogs(db)).toBeGreaterThan(0);
}

async function firstReview(pieceId: string): Promise<string> {
  const round = await findOpenRound(db, pieceId);
  const seen = { version: round?.version ?? 0, revisionHash: round?.revision.hash ?? "" };
  const result = await approve(newsroom.reviewers[0], { pieceId, seen }, db);
  return result.ok ? "ok" : result.refusal.code;
}

it("forgets nobody whose words are in the draft, so that none may review their own", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const [first, , final] = newsroom.reviewers;
  await writeIn(db, first, pieceId, "初审写的一段。");
  await growOld(pieceId);
  // Pruned a second time, the newer row is what counts.
  await writeIn(db, final, pieceId, "终审写的一段。");
  await growOld(pieceId);
  const { personId } = first;
  expect(await db.documentUpdate.count({ where: { pieceId, personId } })).toBe(0);
  await submitPiece(db, newsroom.reporter, pieceId);
  const round = await findOpenRound(db, pieceId);
  expect(round?.revision.authorIds).toEqual(expect.arrayContaining([personId, final.personId]));
  expect(await firstReview(pieceId)).toBe("own-work");
});

it("still counts the edits since an approval when their rows are gone", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  await writeIn(db, newsroom.reporter, pieceId, "批准之后的一段。");
  await growOld(pieceId);
  const revision = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const rows = { pieceId, seq: { gt: revision.seq } };
  expect(await db.documentUpdate.count({ where: rows })).toBe(1);
  const piece = expectOk(await getPiece(newsroom.chief, pieceId, db));
  expect(piece.approved?.editsSince).toBe(2);
  const review = expectOk(await getPieceForReview(newsroom.chief, { pieceId, revisionId }, db));
  expect(review.editsSince).toBe(2);
});

it("counts only what was written since the last publication", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await writeIn(db, newsroom.colleague, pieceId, "同事写的一段。");
  await growOld(pieceId);
  await publishPiece(db, newsroom, pieceId);
  await writeIn(db, newsroom.reporter, pieceId, "发布之后的一段。");
  await growOld(pieceId);
  await submitPiece(db, newsroom.reporter, pieceId);
  const round = await findOpenRound(db, pieceId);
  expect(round?.revision.authorIds).toEqual([newsroom.reporter.personId]);
  expect(await firstReview(pieceId)).toBe("ok");
});
