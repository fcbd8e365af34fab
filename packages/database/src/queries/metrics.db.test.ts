import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createMetric } from "../commands/create-metric.ts";
import { projectDraft } from "../commands/project-draft.ts";
import {
  type ApprovedMetric,
  approvedMetric,
  documentOf,
  draftPiece,
  endOf,
  expectOk,
  figureNode,
  metricOf,
  paragraphOf,
  proposeValue,
  publishPiece,
  valueOf,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { getFigureDetails } from "./get-figure-details.ts";
import { getMetric } from "./get-metric.ts";
import { listMetrics } from "./list-metrics.ts";
import { countProposals, listProposals } from "./list-proposals.ts";
import { previewPhrase } from "./preview-phrase.ts";
import { searchFigures } from "./search-figures.ts";

const { db, newsroom } = await useNewsroom();
let stations: ApprovedMetric;
let pieceId: string;
let waitingRevisionId: string;

beforeAll(async () => {
  const { reporter, reviewers } = newsroom;
  stations = await approvedMetric(db, reporter, reviewers[0]);
  await approvedMetric(
    db,
    reporter,
    reviewers[0],
    {
      name: "新材料企业技术中心数",
      regionCode: "320000",
      industrySlug: "new-materials",
      unit: "家",
    },
    { phrase: "650家", qualifier: "exact", low: "650", high: "650" },
  );
  await createMetric(
    reporter,
    {
      metric: metricOf({ name: "无人机航线数", unit: "条" }),
      revision: valueOf({ phrase: "超700条", low: "700" }),
    },
    db,
  );
  const text = documentOf("低空经济起飞", paragraphOf("基站", figureNode(stations), "。"));
  pieceId = await draftPiece(db, reporter, text);
  expectOk(await projectDraft(pieceId, db));
  await publishPiece(db, newsroom, pieceId);
  waitingRevisionId = await proposeValue(db, reporter, stations.metricId);
});

const names = async (query: string) =>
  expectOk(await listMetrics(newsroom.reporter, { query }, db)).rows.map((row) => row.name);

describe("the metric list", () => {
  test.each([
    ["基站", ["5G-A基站数"]],
    ["wrjhx", ["无人机航线数"]],
    ["5g-a", ["5G-A基站数"]],
    ["１.１万", ["5G-A基站数"]],
    ["650", ["新材料企业技术中心数"]],
    ["江苏", ["新材料企业技术中心数"]],
    ["gd hx", ["无人机航线数"]],
    ["js jz", []],
    ["%", []],
  ])("finds %s", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test("filters by region, industry and what waits, and counts uses and proposals", async () => {
    const { reporter } = newsroom;
    const filter = { regionCode: "440000", industrySlug: "low-altitude-economy" };
    const { rows, total } = expectOk(await listMetrics(reporter, filter, db));
    expect(total).toBe(2);
    expect(rows.find((row) => row.id === stations.metricId)).toMatchObject({
      current: { phrase: "超1.1万个", periodText: "截至2024年底" },
      proposedCount: 1,
      useCount: 1,
    });
    const waiting = expectOk(await listMetrics(reporter, { waiting: true }, db));
    expect(waiting.rows.map((row) => row.name)).toEqual(["5G-A基站数", "无人机航线数"]);
  });

  test("is closed to an administrator without an editorial role", async () => {
    expect((await listMetrics(newsroom.admin, {}, db)).ok).toBe(false);
  });
});

describe("the metric page", () => {
  test("shows revisions newest first with who may decide, and every sentence that uses it", async () => {
    const seen = expectOk(await getMetric(newsroom.reporter, stations.metricId, db));
    expect(seen.revisions.map((row) => [row.number, row.state])).toEqual([
      [2, "proposed"],
      [1, "approved"],
    ]);
    const acts = ["approve-metric-revision", "reject-metric-revision"] as const;
    for (const act of acts) {
      const refusal = { code: "not-permitted", details: { act } };
      expect(seen.revisions[0]?.allowedActs[act]).toMatchObject(refusal);
    }
    expect(seen.revisions[1]).toMatchObject({
      decidedBy: { name: "初审" },
      period: endOf(2024),
      low: "11000",
      high: null,
    });
    const uses = seen.uses.map((use) => [use.where, use.number, use.isLive, use.sentence]);
    expect(uses).toEqual([
      ["draft", null, false, "基站超1.1万个。"],
      ["publication", 1, true, "基站超1.1万个。"],
      ["revision", 1, false, "基站超1.1万个。"],
    ]);
    const byEditor = expectOk(await getMetric(newsroom.reviewers[1], stations.metricId, db));
    for (const act of acts) expect(byEditor.revisions[0]?.allowedActs[act]).toBeNull();
  });

  test("answers unknown ids and closed doors alike", async () => {
    const { reporter, admin } = newsroom;
    const unknown = await getMetric(reporter, randomUUID(), db);
    expect(unknown).toEqual(await getMetric(admin, stations.metricId, db));
    expect(unknown).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("the picker", () => {
  const search = async (query: string, place = {}) =>
    expectOk(await searchFigures(newsroom.reporter, { query, ...place }, db));

  test("ranks the piece's own region and industry first, and says what is not approved", async () => {
    const here = { regionCode: "440000", industrySlug: "low-altitude-economy" };
    const choices = await search("", here);
    expect(choices.map((choice) => [choice.metricName, choice.state, choice.isOfPlace])).toEqual([
      ["5G-A基站数", "approved", true],
      ["无人机航线数", "proposed", true],
      ["新材料企业技术中心数", "approved", false],
    ]);
    const there = { regionCode: "320000", industrySlug: "new-materials" };
    expect((await search("", there))[0]?.metricName).toBe("新材料企业技术中心数");
  });

  test("finds by initials and by value", async () => {
    expect((await search("jzs"))[0]?.revisionId).toBe(stations.revisionId);
    expect((await search("1.1万"))[0]?.phrase).toBe("超1.1万个");
    expect(await search("没有这个指标")).toEqual([]);
  });
});

describe("a figure's card", () => {
  test("tells the value shown, whether it is current, and how the metric has moved", async () => {
    const details = expectOk(await getFigureDetails(newsroom.reporter, stations.revisionId, db));
    expect(details).toMatchObject({
      isCurrent: true,
      metric: { name: "5G-A基站数", regionName: "广东" },
      revision: { phrase: "超1.1万个", source: { locator: "第3段" } },
    });
    expect(details.history).toHaveLength(1);
    const waiting = expectOk(await getFigureDetails(newsroom.reporter, waitingRevisionId, db));
    expect(waiting).toMatchObject({ isCurrent: false, revision: { state: "proposed" } });
  });

  test("of an unknown value is not found", async () => {
    expect((await getFigureDetails(newsroom.reporter, randomUUID(), db)).ok).toBe(false);
  });
});

describe("the preview of a phrase", () => {
  const preview = (phrase: string, more = {}) =>
    previewPhrase(newsroom.reporter, { metricId: stations.metricId, phrase, ...more }, db);

  test.each([
    ["逾2.13万个", "over", "changes"],
    ["超1.1万个", "over", "same"],
    ["突破1.1万座", "over", "same"],
    ["11200个", "exact", "refines"],
  ])("%s is %s and %s the present value", async (phrase, qualifier, relation) => {
    const read = expectOk(await preview(phrase, { period: endOf(2024) }));
    expect(read).toMatchObject({ qualifier, relation });
  });

  test("a value of another time is a change, however close", async () => {
    expect(expectOk(await preview("11200个", { period: endOf(2025) })).relation).toBe("changes");
  });

  test("another value of the same time contradicts it", async () => {
    expect(expectOk(await preview("9000个", { period: endOf(2024) })).relation).toBe("contradicts");
  });

  test("says what is wrong with a phrase", async () => {
    expect(await preview("很多")).toMatchObject({ refusal: { code: "phrase-mismatch" } });
    expect(await preview("超1.1万千瓦")).toMatchObject({ refusal: { code: "unit-mismatch" } });
  });

  test("reads for a metric that is only about to be named", async () => {
    const read = await previewPhrase(
      newsroom.reporter,
      { unit: "千瓦时", kind: "level", phrase: "2850万千瓦时" },
      db,
    );
    expect(expectOk(read)).toMatchObject({ low: "28500000", relation: null });
  });
});

test("proposals of unknown pieces are not found, and nobody's are nobody's", async () => {
  const { reporter, colleague } = newsroom;
  expect((await listProposals(reporter, { pieceId: randomUUID() }, db)).ok).toBe(false);
  expect(await countProposals(colleague, db)).toBe(0);
});
