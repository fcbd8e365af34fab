import type { MetricRevisionView } from "@fangzhi/types";
import { expect, test } from "vitest";
import { seriesOf } from "./series-of.ts";

const revision = (number: number, more: Partial<MetricRevisionView> = {}): MetricRevisionView => ({
  id: `r${number}`,
  metricId: "m",
  number,
  phrase: `${number}万个`,
  qualifier: "exact",
  low: `${number}0000`,
  high: `${number}0000`,
  status: "actual",
  period: {
    text: "",
    role: "as_of",
    start: null,
    end: `${2020 + number}-12-31`,
    precision: "year",
  },
  source: {
    title: "公报",
    publisher: null,
    url: null,
    publishedOn: null,
    locator: null,
    quote: null,
  },
  reason: "later-period",
  rank: "normal",
  note: null,
  state: "approved",
  proposedBy: { id: "p", name: "赵" },
  proposedAt: "2026-01-01T00:00:00Z",
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  ...more,
});

const numbers = (...revisions: MetricRevisionView[]) =>
  seriesOf(revisions).map((point) => point.revision.number);

test("a series is in the order of time, not of recording", () => {
  const earlier = { ...revision(1).period, end: "2019-12-31" };
  expect(numbers(revision(3, { period: earlier }), revision(2), revision(1))).toEqual([3, 1, 2]);
});

test("a restated value stands for its time and names what it replaced", () => {
  const [point, ...rest] = seriesOf([revision(1), revision(2, { period: revision(1).period })]);
  expect(rest).toEqual([]);
  expect(point).toMatchObject({ revision: { number: 2 }, restates: "1万个" });
});

test("a target of the same time stands beside the actual value", () => {
  const target = revision(2, { period: revision(1).period, status: "target" });
  expect(numbers(revision(1), target)).toEqual([1, 2]);
});

test("proposed, rejected and deprecated values are left out", () => {
  const out = [
    revision(1, { state: "proposed" }),
    revision(2, { state: "rejected" }),
    revision(3, { rank: "deprecated" }),
  ];
  expect(numbers(...out, revision(4))).toEqual([4]);
});

test("a rescoped value breaks the series", () => {
  expect(seriesOf([revision(1), revision(2, { reason: "rescoped" })])[1]?.isBreak).toBe(true);
});
