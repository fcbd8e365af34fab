import type { Actor } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { readDraftLog } from "../collab/draft-log.ts";
import { getPiece } from "../queries/get-piece.ts";
import { getPieceForReview } from "../queries/get-piece-for-review.ts";
import { listPieces } from "../queries/list-pieces.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import {
  addPerson,
  approvePiece,
  approveStep,
  documentOf,
  draftPiece,
  expectOk,
  type Newsroom,
  publishPiece,
  submitPiece,
  versionOf,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { answerReason } from "./answer-reason.ts";
import { approve } from "./approve.ts";
import { editDetails } from "./edit-details.ts";
import { recall } from "./recall.ts";
import { requestChanges } from "./request-changes.ts";
import { submitForReview } from "./submit-for-review.ts";

const { db, newsroom } = await useNewsroom();

const seenOf = async (pieceId: string) => {
  const round = await findOpenRound(db, pieceId);
  if (!round) throw new Error("not in review");
  return { version: round.version, revisionHash: round.revision.hash };
};
const reasons = [{ text: "请写明来源", quote: "正在起飞" }];
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("submitting", () => {
  it("freezes the log's head, the text and the authors, and closes the draft for writing", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await writeIn(db, newsroom.colleague, pieceId, "新写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const revision = await db.revision.findFirstOrThrow({ where: { pieceId } });
    const log = await readDraftLog(db, pieceId);
    expect(revision.seq).toBe(log?.seq);
    expect(revision.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(revision.authorIds).toContain(newsroom.colleague.personId);
    const live = await db.liveDocument.findUniqueOrThrow({ where: { pieceId } });
    expect(live.frozenAt).not.toBeNull();
  });

  it("writes nothing when it is refused", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter, documentOf("", "没有标题的稿件。"));
    const before = await db.event.count();
    const result = await submitForReview(
      newsroom.reporter,
      { pieceId, seenVersion: await versionOf(db, pieceId) },
      db,
    );
    expect(result).toMatchObject({ refusal: { code: "document-incomplete" } });
    expect(await db.revision.count({ where: { pieceId } })).toBe(0);
    expect(await db.event.count()).toBe(before);
  });

  it("opens one round when two people submit at the same moment", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const seenVersion = await versionOf(db, pieceId);
    const chief = newsroom.chief;
    const results = await Promise.all(
      [newsroom.reporter, chief].map((by) => submitForReview(by, { pieceId, seenVersion }, db)),
    );
    expect(results.map(codeOf).sort()).toEqual(["ok", "wrong-stage"]);
    expect(await db.reviewRound.count({ where: { pieceId, status: "open" } })).toBe(1);
  });

  it("answers a stranger's piece and one that is not there alike to those who may not read", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const input = { seenVersion: 1 };
    const missing = crypto.randomUUID();
    expect(codeOf(await getPiece(newsroom.admin, pieceId, db))).toBe("not-found");
    expect(codeOf(await getPiece(newsroom.reporter, missing, db))).toBe("not-found");
    const submitted = await submitForReview(newsroom.reporter, { pieceId: missing, ...input }, db);
    expect(codeOf(submitted)).toBe("not-found");
  });
});

describe("three reviews", () => {
  it("approves the revision after three different people, and not before", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const [first, second, final] = newsroom.reviewers;
    await approveStep(db, first, pieceId);
    const again = await approve(first, { pieceId, seen: await seenOf(pieceId) }, db);
    expect(codeOf(again)).toBe("already-reviewed");
    await approveStep(db, second, pieceId);
    expect(expectOk(await getPiece(final, pieceId, db)).stage).toBe("in_review");
    await approveStep(db, final, pieceId);
    const piece = expectOk(await getPiece(newsroom.chief, pieceId, db));
    expect(piece.stage).toBe("approved");
    expect(piece.approved?.editsSince).toBe(0);
  });

  it("counts edits after the approval and keeps them out of it", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await approvePiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "批准之后的一段。");
    const piece = expectOk(await getPiece(newsroom.chief, pieceId, db));
    expect(piece.approved?.editsSince).toBe(1);
  });

  it("lets exactly one of two reviewers of a step through", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const seen = await seenOf(pieceId);
    const [first, second] = newsroom.reviewers;
    const results = await Promise.all([
      approve(first, { pieceId, seen }, db),
      requestChanges(second, { pieceId, seen, reasons }, db),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const decisions = await db.reviewDecision.count({ where: { round: { pieceId } } });
    expect(decisions).toBe(1);
  });

  it("tells the slower of one person's two approvals that it is done already", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const seen = await seenOf(pieceId);
    const [first] = newsroom.reviewers;
    const results = await Promise.all([
      approve(first, { pieceId, seen }, db),
      approve(first, { pieceId, seen }, db),
    ]);
    const late = results.find((result) => !result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(late).toMatchObject({ refusal: { code: "stale", details: { happened: "approved" } } });
  });

  it("can be taken by whoever was named a writer and never wrote, not by whoever signs", async () => {
    const [first, second, final] = newsroom.reviewers;
    const pieceId = await draftPiece(db, newsroom.reporter);
    const writerIds = [first, second, final].map(({ personId }) => personId);
    const name = async (byline: Actor[]) => {
      const { details, version } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
      const entries = byline.map(
        ({ name, personId }) => ({ role: "editor", name, personId }) as const,
      );
      const edit = { ...details, writerIds, byline: entries, pieceId, seenVersion: version };
      expectOk(await editDetails(newsroom.reporter, edit, db));
    };
    await name([newsroom.reporter, second]);
    await writeIn(db, final, pieceId, "终审写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const { authorIds } = (await findOpenRound(db, pieceId))?.revision ?? { authorIds: [] };
    const expected = [newsroom.reporter, second, final].map(({ personId }) => personId);
    expect(new Set(authorIds)).toEqual(new Set(expected));
    await approveStep(db, first, pieceId);
    const refused = await approve(second, { pieceId, seen: await seenOf(pieceId) }, db);
    expect(refused).toMatchObject({ refusal: { code: "own-work" } });
  });

  it("shows the list of what waits only to those who may decide it", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const writing = await addPerson(db, "兼写的编辑", "editor");
    await writeIn(db, writing, pieceId, "编辑写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const waits = async (by: Newsroom["chief"]) =>
      expectOk(await listPieces(by, { view: "to-review" }, db)).some((row) => row.id === pieceId);
    expect(await waits(newsroom.reviewers[0])).toBe(true);
    expect(await waits(newsroom.reporter)).toBe(false);
    expect(await waits(writing)).toBe(false);
  });
});

describe("returning", () => {
  it("gives the writers a checklist that has to be answered before sending again", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const [first] = newsroom.reviewers;
    const seen = await seenOf(pieceId);
    expectOk(await requestChanges(first, { pieceId, seen, reasons }, db));
    const piece = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    expect(piece.stage).toBe("changes_requested");
    expect(piece.reasons).toMatchObject([{ text: "请写明来源", answer: null }]);
    const seenVersion = piece.version;
    const early = await submitForReview(newsroom.reporter, { pieceId, seenVersion }, db);
    expect(codeOf(early)).toBe("reasons-unanswered");
    const reasonId = piece.reasons[0]?.id ?? "";
    const answer = { pieceId, reasonId, answer: "已补来源。" };
    expectOk(await answerReason(newsroom.reporter, answer, db));
    expectOk(await submitForReview(newsroom.reporter, { pieceId, seenVersion }, db));
  });

  it("leaves a reason of an earlier round as it was answered", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const [first] = newsroom.reviewers;
    const giveBack = async () => {
      await submitPiece(db, newsroom.reporter, pieceId);
      const seen = await seenOf(pieceId);
      expectOk(await requestChanges(first, { pieceId, seen, reasons }, db));
      return expectOk(await getPiece(newsroom.reporter, pieceId, db)).reasons[0]?.id ?? "";
    };
    const settled = { pieceId, reasonId: await giveBack(), answer: "已补来源。" };
    expectOk(await answerReason(newsroom.reporter, settled, db));
    const open = { pieceId, reasonId: await giveBack(), answer: "又补了一处。" };
    const rewritten = { ...settled, answer: "从未答复过。" };
    expect(codeOf(await answerReason(newsroom.reporter, rewritten, db))).toBe("already-decided");
    const row = await db.reviewReason.findUniqueOrThrow({ where: { id: settled.reasonId } });
    expect(row.answer).toBe("已补来源。");
    expectOk(await answerReason(newsroom.reporter, open, db));
  });

  it("does not let a reason of another piece be answered through this one", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    const other = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const seen = await seenOf(pieceId);
    expectOk(await requestChanges(newsroom.reviewers[0], { pieceId, seen, reasons }, db));
    const reason = await db.reviewReason.findFirstOrThrow({
      where: { decision: { round: { pieceId } } },
    });
    const answer = { pieceId: other, reasonId: reason.id, answer: "x" };
    expect(codeOf(await answerReason(newsroom.reporter, answer, db))).toBe("not-found");
  });
});

describe("recalling", () => {
  it("opens the draft again and keeps the round in the record", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await submitPiece(db, newsroom.reporter, pieceId);
    const seenVersion = await versionOf(db, pieceId);
    expectOk(await recall(newsroom.reporter, { pieceId, seenVersion }, db));
    const rounds = await db.reviewRound.findMany({ where: { pieceId } });
    expect(rounds.map((round) => round.status)).toEqual(["recalled"]);
    const live = await db.liveDocument.findUniqueOrThrow({ where: { pieceId } });
    expect(live.frozenAt).toBeNull();
  });
});

describe("the review screen's data", () => {
  it("compares with the version that was live and refuses another piece's revision", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    const published = expectOk(await getPieceForReview(newsroom.chief, { pieceId }, db));
    expect(published.base).toBeNull();
    await writeIn(db, newsroom.reporter, pieceId, "新写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const view = expectOk(await getPieceForReview(newsroom.chief, { pieceId }, db));
    expect(view.base?.key).toBe("v1");
    expect(view.allowedActs.approve?.code).toBe("not-permitted");
    const other = await draftPiece(db, newsroom.reporter);
    const foreign = { pieceId: other, revisionId: view.revision.id };
    expect(codeOf(await getPieceForReview(newsroom.chief, foreign, db))).toBe("not-found");
    const comparing = { pieceId, compareWith: crypto.randomUUID() };
    expect(codeOf(await getPieceForReview(newsroom.chief, comparing, db))).toBe("not-found");
  });

  it("shows a second look what changed since the first, and the answers to its reasons", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "新写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const [first, second] = newsroom.reviewers;
    const firstLook = expectOk(await getPieceForReview(first, { pieceId }, db));
    expect(firstLook).toMatchObject({ baseReason: "live", lastReturn: null });
    const seen = await seenOf(pieceId);
    expectOk(await requestChanges(first, { pieceId, seen, reasons }, db));
    const [reason] = expectOk(await getPiece(newsroom.reporter, pieceId, db)).reasons;
    const answer = { pieceId, reasonId: reason?.id ?? "", answer: "已补来源。" };
    expectOk(await answerReason(newsroom.reporter, answer, db));
    await submitPiece(db, newsroom.reporter, pieceId);
    const again = expectOk(await getPieceForReview(first, { pieceId }, db));
    expect(again.baseReason).toBe("mine");
    expect(again.base?.key).toBe(firstLook.revision.id);
    expect(again.usualBases).toEqual({ mine: firstLook.revision.id, live: "v1" });
    expect(again.lastReturn?.reasons).toMatchObject([{ answer: "已补来源。" }]);
    expect(again.lastReturn?.reasons[0]?.place?.fragment).toBe("body");
    const other = expectOk(await getPieceForReview(second, { pieceId }, db));
    expect([other.baseReason, other.base?.key]).toEqual(["live", "v1"]);
    const back = expectOk(await getPieceForReview(first, { pieceId, compareWith: "v1" }, db));
    expect([back.baseReason, back.base?.key]).toEqual(["chosen", "v1"]);
  });

  it("compares any two texts of the piece, and none with itself", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "新写的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    const { comparable, revision } = expectOk(
      await getPieceForReview(newsroom.chief, { pieceId }, db),
    );
    const published = comparable.find(({ publishedAs }) => publishedAs === 1);
    const older = { pieceId, revisionId: published?.key ?? "", compareWith: revision.id };
    const view = expectOk(await getPieceForReview(newsroom.chief, older, db));
    expect(view.base?.number).toBe(2);
    const itself = { pieceId, compareWith: revision.id };
    expect(codeOf(await getPieceForReview(newsroom.chief, itself, db))).toBe("not-found");
  });
});
