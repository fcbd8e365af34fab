import { expect, test } from "vitest";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { approvedMetric, expectOk, laterValue, proposeValue } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { listBindableValues } from "./list-bindable-values.ts";

const { db, newsroom } = await useNewsroom();

const place = { regionCode: "440000", industrySlug: "low-altitude-economy" };

test("every approved value of the place may be bound, the present one is marked", async () => {
  const { reporter, reviewers } = newsroom;
  const { metricId } = await approvedMetric(db, reporter, reviewers[0]);
  const elsewhere = { regionCode: "320000", industrySlug: "new-materials" };
  await approvedMetric(db, reporter, reviewers[0], elsewhere);
  const values = async () => expectOk(await listBindableValues(reporter, place, db));
  const revisionId = await proposeValue(db, reporter, metricId, laterValue());
  expect(await values()).toMatchObject([
    { metricId, metricName: "5G-A基站数", phrase: "超1.1万个", low: "11000", isCurrent: true },
  ]);
  expectOk(await approveMetricRevision(reviewers[0], { revisionId }, db));
  expect(await values()).toMatchObject([
    { phrase: "逾2.13万个", periodEnd: "2025-12-31", unit: { norm: "个" }, isCurrent: true },
    { phrase: "超1.1万个", isCurrent: false },
  ]);
});

test("nobody without the newsroom's door reads them", async () => {
  const refused = await listBindableValues(newsroom.admin, place, db);
  expect(refused).toMatchObject({ ok: false, refusal: { code: "not-permitted" } });
});
