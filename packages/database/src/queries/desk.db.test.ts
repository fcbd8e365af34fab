import { expect, test } from "vitest";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { projectDraft } from "../commands/project-draft.ts";
import { schedule } from "../commands/schedule.ts";
import { snoozeProposal } from "../commands/snooze-proposal.ts";
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
import { getPiece } from "./get-piece.ts";
import { getPublicationChange } from "./get-publication-change.ts";
import { getPublishingDesk } from "./get-publishing-desk.ts";
import { countToPublish, countWaiting, listPieces } from "./list-pieces.ts";
import { countProposals, listProposals } from "./list-proposals.ts";

const { db, newsroom } = await useNewsroom();

test("the mark beside 待我审 counts what its list shows, for everybody", async () => {
  const { reporter, reviewers, chief, admin } = newsroom;
  for (let count = 0; count < 3; count++) {
    await submitPiece(db, reporter, await draftPiece(db, reporter));
  }
  await submitPiece(db, reviewers[0], await draftPiece(db, reviewers[0]));
  const counts = [];
  for (const actor of [reviewers[0], reviewers[1], reporter, chief]) {
    const listed = expectOk(await listPieces(actor, { view: "to-review" }, db));
    expect(await countWaiting(actor, db)).toBe(listed.length);
    counts.push(listed.length);
  }
  expect(counts[0]).toBe(3);
  expect(await countWaiting(admin, db)).toBe(0);
});

test("a newer value that was put off counts again on the desk when its time has come", async () => {
  const { reporter, reviewers } = newsroom;
  const metric = await approvedMetric(db, reporter, reviewers[0]);
  const body = paragraphOf("基站", figureNode(metric), "。");
  const pieceId = await draftPiece(db, reporter, documentOf("低空经济起飞", body));
  expectOk(await projectDraft(pieceId, db));
  const revisionId = await proposeValue(db, reporter, metric.metricId);
  expectOk(await approveMetricRevision(reviewers[0], { revisionId }, db));
  const counted = async () => {
    const rows = expectOk(await listPieces(reporter, { view: "mine" }, db));
    const row = rows.find(({ id }) => id === pieceId)?.openProposals;
    const listed = expectOk(await listProposals(reporter, { pieceId }, db));
    const { openProposals } = expectOk(await getPiece(reporter, pieceId, db));
    return {
      row,
      listed: listed.length,
      page: openProposals,
      mine: await countProposals(reporter, db),
    };
  };
  expect(await counted()).toEqual({ row: 1, listed: 1, page: 1, mine: 1 });
  const [proposal] = expectOk(await listProposals(reporter, { pieceId }, db));
  if (!proposal) throw new Error("nothing was proposed");
  const until = new Date(Date.now() + 86_400_000);
  const asked = { proposalId: proposal.id, seenVersion: proposal.version, until };
  expectOk(await snoozeProposal(reporter, asked, db));
  expect(await counted()).toEqual({ row: 0, listed: 0, page: 0, mine: 0 });
  // Waiting a day.
  await db.updateProposal.update({
    where: { id: proposal.id },
    data: { snoozedUntil: new Date(Date.now() - 1_000) },
  });
  expect(await counted()).toEqual({ row: 1, listed: 1, page: 1, mine: 1 });
});

test("the publishing desk lists what waits and what is live, with what may be done", async () => {
  const { chief, reporter } = newsroom;
  const waiting = await draftPiece(db, reporter);
  const { revisionId } = await approvePiece(db, newsroom, waiting);
  await writeIn(db, reporter, waiting, "签发以后写的。");
  const timed = await draftPiece(db, reporter);
  const approved = await approvePiece(db, newsroom, timed);
  const at = new Date(Date.now() + 3_600_000);
  const request = { changeKind: "first", publicNote: "", at } as const;
  expectOk(
    await schedule(
      chief,
      { pieceId: timed, ...approved, ...request, seenVersion: await versionOf(db, timed) },
      db,
    ),
  );
  const live = await draftPiece(db, reporter);
  await publishPiece(db, newsroom, live);
  const gone = await draftPiece(db, reporter);
  await publishPiece(db, newsroom, gone);
  await withdrawPiece(db, newsroom, gone, "来源撤回。");

  const desk = expectOk(await getPublishingDesk(chief, db));
  expect(await countToPublish(chief, db)).toBe(1);
  expect(desk.waiting.map(({ id }) => id).sort()).toEqual([waiting, timed].sort());
  expect(desk.waiting.find(({ id }) => id === waiting)).toMatchObject({
    ...{ stage: "approved", version: await versionOf(db, waiting), missed: null },
    approved: { revisionId, editsSince: 1 },
    allowedActs: { publish: null, unschedule: { code: "wrong-stage" } },
  });
  expect(desk.waiting.find(({ id }) => id === timed)).toMatchObject({
    ...{ stage: "scheduled", scheduledFor: at.toISOString() },
    allowedActs: { unschedule: null },
  });
  const acts = desk.live.map(({ id, withdrawn, allowedActs }) => ({
    ...{ id, withdrawn, refusal: allowedActs.withdraw?.code ?? null },
  }));
  expect(acts).toEqual([
    { id: gone, withdrawn: true, refusal: "withdrawn" },
    { id: live, withdrawn: false, refusal: null },
  ]);
  const own = expectOk(await getPublishingDesk(reporter, db));
  expect(own.waiting[0]?.allowedActs.publish).toMatchObject({ code: "not-permitted" });
  expect(await getPublishingDesk(newsroom.admin, db)).toMatchObject({ ok: false });
});

test("what a publication would change is told against what is live", async () => {
  const { chief, reporter, reviewers } = newsroom;
  const metric = await approvedMetric(db, reporter, reviewers[0], { name: "起降点数" });
  const body = paragraphOf("起降点", figureNode(metric), "。");
  const pieceId = await draftPiece(db, reporter, documentOf("低空经济起飞", "第一段。", body));
  const first = await approvePiece(db, newsroom, pieceId);
  const ask = async (revisionId: string) =>
    expectOk(await getPublicationChange(chief, { pieceId, revisionId }, db)).change;
  expect(await ask(first.revisionId)).toBeNull();
  await publishPiece(db, newsroom, pieceId);
  await writeIn(db, reporter, pieceId, "又写了一段。");
  const second = await approvePiece(db, newsroom, pieceId);
  expect(await ask(second.revisionId)).toEqual({ figures: 0, touchesFigures: false, blocks: 1 });
});
