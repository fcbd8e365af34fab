import { notAMetricRule, type OpenPoints, type QuotedCheck } from "@fangzhi/types";
import { expect, test } from "vitest";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { dismissCheck } from "../commands/dismiss-check.ts";
import { setHouseRule } from "../commands/set-house-rule.ts";
import { submitForReview } from "../commands/submit-for-review.ts";
import {
  type ApprovedMetric,
  approvedMetric,
  documentOf,
  draftPiece,
  expectOk,
  figureNode,
  laterValue,
  paragraphOf,
  proposeValue,
  submitPiece,
  versionOf,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { getOpenPoints } from "./get-open-points.ts";
import { getPublicationChange } from "./get-publication-change.ts";
import { listRecordedValues } from "./list-recorded-values.ts";

const { db, newsroom } = await useNewsroom();

async function submitted(pieceId: string): Promise<string> {
  await submitPiece(db, newsroom.reporter, pieceId);
  const { id } = await db.revision.findFirstOrThrow({
    where: { pieceId },
    orderBy: { number: "desc" },
  });
  return id;
}

const pointsOf = async (pieceId: string, revisionId: string): Promise<OpenPoints> =>
  expectOk(await getOpenPoints(newsroom.reviewers[0], { pieceId, revisionId }, db));

/** A piece whose one number is bound to the metric. */
const boundPiece = (metric: ApprovedMetric) =>
  draftPiece(
    db,
    newsroom.reporter,
    documentOf("低空经济起飞", paragraphOf("基站", figureNode(metric), "。")),
  );

async function outdate(metricId: string): Promise<string> {
  const revisionId = await proposeValue(db, newsroom.reporter, metricId);
  expectOk(await approveMetricRevision(newsroom.reviewers[0], { revisionId }, db));
  return revisionId;
}

test("a figure whose metric says otherwise now is an open point of a revision and keeps a piece from review alike", async () => {
  const metric = await approvedMetric(db, newsroom.reporter, newsroom.reviewers[0]);
  const pieceId = await boundPiece(metric);
  const revisionId = await submitted(pieceId);
  const before = await pointsOf(pieceId, revisionId);
  await outdate(metric.metricId);
  expect(await pointsOf(pieceId, revisionId)).toEqual({
    ...before,
    warnings: before.warnings + 1,
  });

  const blocks = { ruleId: "T05", isOn: true, severity: "error", seenVersion: 0 } as const;
  expectOk(await setHouseRule(newsroom.chief, blocks, db));
  expect(await pointsOf(pieceId, revisionId)).toEqual({ ...before, errors: before.errors + 1 });
  const other = await boundPiece(metric);
  const seenVersion = await versionOf(db, other);
  expect(
    await submitForReview(newsroom.reporter, { pieceId: other, seenVersion }, db),
  ).toMatchObject({ refusal: { details: { problems: ["check-T05|超1.1万个"] } } });
  const off = { ruleId: "T05", isOn: false, severity: null, seenVersion: 1 } as const;
  expectOk(await setHouseRule(newsroom.chief, off, db));
  expect(await pointsOf(pieceId, revisionId)).toEqual(before);
  expectOk(await setHouseRule(newsroom.chief, { ...off, isOn: true, seenVersion: 2 }, db));
});

test("what somebody let stand is no open point, neither a finding nor a number", async () => {
  const sentence = "目前已建成起降点30座。";
  const draft = () => draftPiece(db, newsroom.reporter, documentOf("标题", "第一段。", sentence));
  const [untouched, pieceId] = [await draft(), await draft()];
  const before = await pointsOf(untouched, await submitted(untouched));
  expect(before.unbound).toBe(1);
  const dismiss = async (check: QuotedCheck) =>
    expectOk(await dismissCheck(newsroom.reporter, { pieceId, ...check, reason: "原文如此" }, db));
  await dismiss({ ruleId: notAMetricRule, text: "30座", sentence: sentence.slice(0, -1) });
  await dismiss({ ruleId: "N15", text: "目前", sentence });
  const after = await pointsOf(pieceId, await submitted(pieceId));
  expect(after.unbound).toBe(0);
  expect(after.errors + after.warnings).toBe(before.errors + before.warnings - 1);
});

test("open points and changes are told of a piece's own revisions, to who may read", async () => {
  const [pieceId, other] = [
    await draftPiece(db, newsroom.reporter),
    await draftPiece(db, newsroom.reporter),
  ];
  const revisionId = await submitted(other);
  for (const ask of [getOpenPoints, getPublicationChange]) {
    const foreign = await ask(newsroom.chief, { pieceId, revisionId }, db);
    expect(foreign).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    const stranger = await ask(newsroom.admin, { pieceId: other, revisionId }, db);
    expect(stranger).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  }
});

test("figures are compared with their records wherever their metrics belong", async () => {
  const metric = await approvedMetric(db, newsroom.reporter, newsroom.reviewers[0], {
    regionCode: "320000",
    industrySlug: "new-materials",
    name: "新材料企业数",
  });
  const current = await outdate(metric.metricId);
  const pending = laterValue({
    ...{ reason: "revised-by-source", note: "公报更正" },
    ...{ phrase: "逾2.14万个", low: "21400" },
  });
  await proposeValue(db, newsroom.reporter, metric.metricId, pending);
  const figures = [metric, { ...metric, metricId: crypto.randomUUID() }];
  const values = expectOk(await listRecordedValues(newsroom.colleague, figures, db));
  const isCurrent = new Map(values.map((value) => [value.revisionId, value.isCurrent]));
  expect(isCurrent).toEqual(
    new Map([
      [metric.revisionId, false],
      [current, true],
    ]),
  );
  expect(await listRecordedValues(newsroom.admin, figures, db)).toMatchObject({ ok: false });
});
