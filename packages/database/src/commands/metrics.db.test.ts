import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  approvedMetric,
  endOf,
  expectOk,
  laterValue,
  metricOf,
  proposeValue,
  valueOf,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { approveMetricRevision } from "./approve-metric-revision.ts";
import { createMetric } from "./create-metric.ts";
import { recordMetricRevision } from "./record-metric-revision.ts";
import { rejectMetricRevision } from "./reject-metric-revision.ts";

const { db, newsroom } = await useNewsroom();

const uniqueName = () => `基站数${randomUUID().slice(0, 8)}`;

async function counts() {
  const [metrics, revisions, decisions, events] = await Promise.all([
    db.metric.count(),
    db.metricRevision.count(),
    db.metricRevisionDecision.count(),
    db.event.count(),
  ]);
  return { metrics, revisions, decisions, events };
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

describe("creating a metric", () => {
  test("stores its pinyin initials and its first value as proposed, with one event", async () => {
    const before = await counts();
    const input = { metric: metricOf({ name: "低空产业链企业数" }), revision: valueOf() };
    const { metricId, revisionId } = expectOk(await createMetric(newsroom.reporter, input, db));
    const row = await db.metric.findUniqueOrThrow({
      where: { id: metricId },
      include: { revisions: { include: { decision: true } } },
    });
    expect(row.initials).toBe("dkcylqys");
    expect(row.currentRevisionId).toBeNull();
    expect(row.revisions).toMatchObject([{ id: revisionId, number: 1, decision: null }]);
    expect(row.revisions[0]?.valueLow?.toFixed()).toBe("11000");
    expect(await counts()).toMatchObject({ events: before.events + 1 });
  });

  test.each([
    [
      "an unit the registry does not know",
      { metric: { unit: "群落", unitCode: "群落" } },
      "unit-mismatch",
    ],
    ["a code that is not the unit's", { metric: { unitCode: "kWh" } }, "unit-mismatch"],
    ["a share counted in 个", { metric: { kind: "share" } }, "unit-mismatch"],
    ["a region that does not exist", { metric: { regionCode: "999999" } }, "not-found"],
    ["an industry that does not exist", { metric: { industrySlug: "nothing" } }, "not-found"],
    ["a phrase that is no number", { value: { phrase: "很多个" } }, "phrase-mismatch"],
    ["numbers that are not the phrase's", { value: { low: "12000" } }, "phrase-mismatch"],
    [
      "a qualifier that is not the phrase's",
      { value: { qualifier: "at_least" } },
      "phrase-mismatch",
    ],
    ["a phrase in another unit", { value: { phrase: "超1.1万千瓦时" } }, "unit-mismatch"],
    ["a phrase without its unit", { value: { phrase: "超1.1万" } }, "unit-mismatch"],
    [
      "a negative count",
      { value: { phrase: "-5个", qualifier: "exact", low: "-5", high: "-5" } },
      "invalid",
    ],
    [
      "a period that ends before it starts",
      {
        value: {
          period: { ...endOf(2024), role: "during", start: "2025-01-01", end: "2024-01-01" },
        },
      },
      "period-invalid",
    ],
    [
      "a first value that calls itself a later one",
      { value: { reason: "later-period" } },
      "invalid",
    ],
  ] as [string, { metric?: object; value?: object }, string][])(
    "refuses %s and writes nothing",
    async (_, { metric, value }, refusal) => {
      const before = await counts();
      const input = {
        metric: metricOf({ name: uniqueName(), ...metric }),
        revision: valueOf(value),
      };
      expect(codeOf(await createMetric(newsroom.reporter, input, db))).toBe(refusal);
      expect(await counts()).toEqual(before);
    },
  );

  test("takes a name once in a region and industry, also when two people give it at once", async () => {
    const metric = metricOf({ name: uniqueName() });
    const [first, second] = await Promise.all([
      createMetric(newsroom.reporter, { metric }, db),
      createMetric(newsroom.colleague, { metric }, db),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect([codeOf(first), codeOf(second)]).toContain("name-taken");
    const elsewhere = { ...metric, regionCode: "320000" };
    expect(codeOf(await createMetric(newsroom.reporter, { metric: elsewhere }, db))).toBe("ok");
  });

  test("is not an administrator's", async () => {
    const metric = metricOf({ name: uniqueName() });
    expect(codeOf(await createMetric(newsroom.admin, { metric }, db))).toBe("not-permitted");
  });
});

describe("recording a value", () => {
  test("numbers it and moves the metric's version, never what the metric shows", async () => {
    const { reporter, reviewers } = newsroom;
    const { metricId, revisionId } = await approvedMetric(db, reporter, reviewers[0], {
      name: uniqueName(),
    });
    const metric = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
    const seenVersion = metric.version;
    const input = { metricId, revision: laterValue(), seenVersion };
    const recorded = expectOk(await recordMetricRevision(reporter, input, db));
    expect(recorded).toMatchObject({ number: 2, version: seenVersion + 1 });
    const after = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
    expect(after.currentRevisionId).toBe(revisionId);
  });

  test("converts what is written in a unit of the same family", async () => {
    const power = metricOf({ name: uniqueName(), unit: "千瓦", unitCode: "kW" });
    const revision = valueOf({
      phrase: "约12兆瓦",
      qualifier: "approx",
      low: "12000",
      high: "12000",
    });
    expect(codeOf(await createMetric(newsroom.reporter, { metric: power, revision }, db))).toBe(
      "ok",
    );
  });

  test("of two people who record at once the second is told that it is stale", async () => {
    const { reporter, colleague, reviewers } = newsroom;
    const { metricId } = await approvedMetric(db, reporter, reviewers[0], { name: uniqueName() });
    const { version } = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
    const input = { metricId, revision: laterValue(), seenVersion: version };
    const results = await Promise.all([
      recordMetricRevision(reporter, input, db),
      recordMetricRevision(colleague, input, db),
    ]);
    expect(new Set(results.map(codeOf))).toEqual(new Set(["ok", "stale"]));
    expect(await db.metricRevision.count({ where: { metricId } })).toBe(2);
  });

  test("answers a metric that does not exist as not found", async () => {
    const input = { metricId: randomUUID(), revision: laterValue(), seenVersion: 1 };
    expect(codeOf(await recordMetricRevision(newsroom.reporter, input, db))).toBe("not-found");
  });
});

describe("deciding on a value", () => {
  test("approval moves what the metric shows; its author may not give it", async () => {
    const { reviewers } = newsroom;
    const [author, other] = reviewers;
    const { metricId } = await approvedMetric(db, author, other, { name: uniqueName() });
    const revisionId = await proposeValue(db, author, metricId);
    const before = await counts();
    expect(codeOf(await approveMetricRevision(author, { revisionId }, db))).toBe("own-work");
    expect(codeOf(await approveMetricRevision(newsroom.colleague, { revisionId }, db))).toBe(
      "not-permitted",
    );
    expect(await counts()).toEqual(before);
    const approved = expectOk(await approveMetricRevision(other, { revisionId }, db));
    expect(approved).toEqual({ isCurrent: true, proposals: 0 });
    const metric = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
    expect(metric.currentRevisionId).toBe(revisionId);
    expect(await counts()).toMatchObject({
      decisions: before.decisions + 1,
      events: before.events + 1,
    });
  });

  test("of two approvals, and of an approval and a rejection, one stands", async () => {
    const { reporter, reviewers } = newsroom;
    const { metricId } = await approvedMetric(db, reporter, reviewers[0], { name: uniqueName() });
    const revisionId = await proposeValue(db, reporter, metricId);
    const results = await Promise.all([
      approveMetricRevision(reviewers[0], { revisionId }, db),
      approveMetricRevision(reviewers[1], { revisionId }, db),
      rejectMetricRevision(reviewers[2], { revisionId, note: "来源不清" }, db),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => codeOf(result) === "already-decided")).toHaveLength(2);
  });

  test("a deprecated value and a restated earlier year leave the present value", async () => {
    const { reporter, reviewers } = newsroom;
    const { metricId } = await approvedMetric(db, reporter, reviewers[0], { name: uniqueName() });
    const currentId = await proposeValue(db, reporter, metricId);
    expectOk(await approveMetricRevision(reviewers[0], { revisionId: currentId }, db));
    const others = [
      laterValue({ rank: "deprecated", reason: "our-error" }),
      valueOf({ reason: "revised-by-source", phrase: "超1.2万个", low: "12000" }),
    ];
    for (const revision of others) {
      const revisionId = await proposeValue(db, reporter, metricId, revision);
      const approved = expectOk(await approveMetricRevision(reviewers[0], { revisionId }, db));
      expect(approved.isCurrent).toBe(false);
    }
    const metric = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
    expect(metric.currentRevisionId).toBe(currentId);
  });

  test("a rejection needs a reason, and the next value is a first one again", async () => {
    const { reporter, reviewers } = newsroom;
    const input = { metric: metricOf({ name: uniqueName() }), revision: valueOf() };
    const { metricId, revisionId } = expectOk(await createMetric(reporter, input, db));
    const rejected = { revisionId: revisionId ?? "", note: " " };
    expect(codeOf(await rejectMetricRevision(reviewers[0], rejected, db))).toBe("note-required");
    const note = "来源打不开";
    expectOk(await rejectMetricRevision(reviewers[0], { ...rejected, note }, db));
    expect(await proposeValue(db, reporter, metricId, valueOf())).toBeTruthy();
  });

  test("answers a value that does not exist as not found", async () => {
    const revisionId = randomUUID();
    const editor = newsroom.reviewers[0];
    expect(codeOf(await approveMetricRevision(editor, { revisionId }, db))).toBe("not-found");
    expect(codeOf(await rejectMetricRevision(editor, { revisionId, note: "无" }, db))).toBe(
      "not-found",
    );
  });
});

describe("the record", () => {
  test.each([
    ["UPDATE newsroom.metric_revision SET phrase = '超9万个'"],
    ["DELETE FROM newsroom.metric_revision"],
    ["UPDATE newsroom.metric_revision_decision SET outcome = 'rejected'"],
    ["DELETE FROM newsroom.metric_revision_decision"],
  ])("refuses %s", async (statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/i);
  });
});
