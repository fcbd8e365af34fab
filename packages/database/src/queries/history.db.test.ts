import type { ListPart } from "@fangzhi/types";
import { expect, test } from "vitest";
import { answerReason } from "../commands/answer-reason.ts";
import { requestChanges } from "../commands/request-changes.ts";
import { freezeRevision, readDraftText } from "../shared/freeze-revision.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import { draftPiece, expectOk, submitPiece, writeIn } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { getPiece } from "./get-piece.ts";
import { getPieceForReview } from "./get-piece-for-review.ts";
import { listPieceEvents } from "./list-piece-events.ts";
import { listRevisions } from "./list-revisions.ts";

const { db, newsroom } = await useNewsroom();

/** Revision 1 returned by the first reviewer, 120 automatic ones, and the next one in review. */
async function longHistory(): Promise<string> {
  const { reporter, reviewers } = newsroom;
  const pieceId = await draftPiece(db, reporter);
  await submitPiece(db, reporter, pieceId);
  const round = await findOpenRound(db, pieceId);
  if (!round) throw new Error("not in review");
  const seen = { version: round.version, revisionHash: round.revision.hash };
  const reasons = [{ text: "补来源", quote: null }];
  expectOk(await requestChanges(reviewers[0], { pieceId, seen, reasons }, db));
  await db.$transaction(
    async (tx) => {
      const text = await readDraftText(tx, pieceId);
      const by = { personId: reporter.personId, kind: "automatic" } as const;
      for (let kept = 0; kept < 120; kept++) await freezeRevision(tx, pieceId, text, by);
    },
    { timeout: 30_000 },
  );
  const [reason] = expectOk(await getPiece(reporter, pieceId, db)).reasons;
  const answer = { pieceId, reasonId: reason?.id ?? "", answer: "已补。" };
  expectOk(await answerReason(reporter, answer, db));
  await writeIn(db, reporter, pieceId, "新写的一段。");
  await submitPiece(db, reporter, pieceId);
  return pieceId;
}

test("a revision is compared with any other, however long ago, and a second look with the first", async () => {
  const pieceId = await longHistory();
  const [first, second] = newsroom.reviewers;
  const again = expectOk(await getPieceForReview(first, { pieceId }, db));
  expect([again.revision.number, again.baseReason, again.base?.number]).toEqual([122, "mine", 1]);
  expect(again.hasOlder).toBe(true);
  expect(again.comparable.map(({ number }) => number)).toEqual([
    ...Array.from({ length: 100 }, (_, at) => 122 - at),
    1,
  ]);
  const fifth = await db.revision.findFirstOrThrow({ where: { pieceId, number: 5 } });
  const chosen = expectOk(await getPieceForReview(second, { pieceId, compareWith: fifth.id }, db));
  expect([chosen.baseReason, chosen.base?.number]).toEqual(["chosen", 5]);
  const old = expectOk(await getPieceForReview(second, { pieceId, revisionId: fifth.id }, db));
  expect([old.baseReason, old.base?.number]).toEqual(["previous", 4]);
});

test("a long history is listed in parts, each revision and each act once", async () => {
  const pieceId = await longHistory();
  for (const [list, atMost, count] of [
    [listRevisions, undefined, 122],
    [listPieceEvents, 2, await db.event.count({ where: { pieceId } })],
  ] as const) {
    const ids: string[] = [];
    let before: string | undefined;
    do {
      const request = { pieceId, ...(before && { before }), ...(atMost && { atMost }) };
      const part = expectOk<ListPart<{ id: string }>>(await list(newsroom.colleague, request, db));
      ids.push(...part.rows.map(({ id }) => id));
      before = part.next ?? undefined;
    } while (before);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  }
});
