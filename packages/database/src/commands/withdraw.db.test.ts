import { describe, expect, it } from "vitest";
import { getPiece } from "../queries/get-piece.ts";
import { editDraft } from "../shared/edit-draft.ts";
import {
  approvedMetric,
  approvePiece,
  documentOf,
  draftPiece,
  expectOk,
  figureNode,
  paragraphOf,
  proposeValue,
  publishPiece,
  submitPiece,
  versionOf,
  withdrawPiece,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { approveMetricRevision } from "./approve-metric-revision.ts";
import { publish } from "./publish.ts";
import { publishDue } from "./publish-due.ts";
import { schedule } from "./schedule.ts";

const { db, newsroom } = await useNewsroom();

const reason = "来源撤回了数据。";

const liveOf = (pieceId: string) => db.publishedPiece.findUniqueOrThrow({ where: { pieceId } });

describe("a withdrawn piece", () => {
  it("keeps its versions and says why at its address; publishing again lifts it", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await withdrawPiece(db, newsroom, pieceId, reason);
    expect((await liveOf(pieceId)).withdrawnReason).toBe(reason);
    await writeIn(db, newsroom.reporter, pieceId, "rewritten");
    await publishPiece(db, newsroom, pieceId);
    expect((await liveOf(pieceId)).withdrawnAt).toBeNull();
    expect(await db.withdrawal.count({ where: { pieceId } })).toBe(1);
  });

  it("is put back as it was, without a word changed", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await withdrawPiece(db, newsroom, pieceId, reason);
    const { revisionId } = await approvePiece(db, newsroom, pieceId);
    const seenVersion = await versionOf(db, pieceId);
    const request = { pieceId, revisionId, seenVersion, publicNote: "" };
    const again = await publish(newsroom.chief, { ...request, changeKind: "minor-edit" }, db);
    expect(expectOk(again).number).toBe(2);
    const [first, second] = await db.publication.findMany({
      where: { pieceId },
      orderBy: { number: "asc" },
    });
    expect(second?.revisionHash).toBe(first?.revisionHash);
    expect((await liveOf(pieceId)).withdrawnAt).toBeNull();
  });

  it("loses the time that was set for its next version, which would have lifted it unasked", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "下一版的一段。");
    const { revisionId } = await approvePiece(db, newsroom, pieceId);
    const at = new Date(Date.now() + 60_000);
    const request = {
      ...{ pieceId, revisionId, seenVersion: await versionOf(db, pieceId), at },
      ...({ changeKind: "update", publicNote: "更新全文。" } as const),
    };
    expectOk(await schedule(newsroom.chief, request, db));
    await withdrawPiece(db, newsroom, pieceId, reason);
    const piece = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
    expect(piece).toMatchObject({
      ...{ stage: "approved", approvedRevisionId: revisionId },
      ...{ scheduledFor: null, scheduledChangeKind: null, scheduledById: null },
    });
    const event = await db.event.findFirstOrThrow({ where: { pieceId, act: "withdraw" } });
    expect(event.data).toEqual({ number: 1, reason, unscheduled: at.toISOString() });
    expect(await publishDue(new Date(at.getTime() + 1), db)).toEqual([]);
    expect((await liveOf(pieceId)).withdrawnReason).toBe(reason);
    const seenVersion = await versionOf(db, pieceId);
    expectOk(await publish(newsroom.chief, { ...request, seenVersion }, db));
    expect((await liveOf(pieceId)).withdrawnAt).toBeNull();
  });

  it("leaves what is in review there", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "送审的一段。");
    await submitPiece(db, newsroom.reporter, pieceId);
    await withdrawPiece(db, newsroom, pieceId, reason);
    const { stage, withdrawn } = expectOk(await getPiece(newsroom.chief, pieceId, db));
    expect([stage, withdrawn]).toEqual(["in_review", true]);
  });

  it("has no proposal left that only its live text gave ground to", async () => {
    const { reporter, reviewers } = newsroom;
    const stations = await approvedMetric(db, reporter, reviewers[0]);
    const text = documentOf("低空经济起飞", paragraphOf("基站", figureNode(stations), "。"));
    const pieceId = await draftPiece(db, reporter, text);
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, reporter, pieceId, "不再提基站。");
    await db.$transaction((tx) =>
      editDraft(tx, pieceId, reporter.personId, (ydoc) => ydoc.getXmlFragment("body").delete(0, 1)),
    );
    const revisionId = await proposeValue(db, reporter, stations.metricId);
    expectOk(await approveMetricRevision(reviewers[1], { revisionId }, db));
    const proposal = () => db.updateProposal.findFirstOrThrow({ where: { pieceId } });
    expect(await proposal()).toMatchObject({ status: "open", inDraft: false, inPublished: true });
    await withdrawPiece(db, newsroom, pieceId, reason);
    expect((await proposal()).status).toBe("superseded");
  });
});
