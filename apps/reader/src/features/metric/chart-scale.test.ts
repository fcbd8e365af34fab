import type { PublishedValue } from "@fangzhi/database/published";
import { expect, it } from "vitest";
import { chartScale } from "./chart-scale.ts";

const value = (more: Partial<PublishedValue>): PublishedValue => ({
  id: String(more.number ?? 1),
  number: 1,
  phrase: "超1.1万个",
  qualifier: "over",
  low: "11000",
  high: null,
  status: "actual",
  period: { text: "", role: "as_of", start: null, end: "2024-12-31", precision: "year" },
  source: {
    title: "",
    publisher: null,
    url: null,
    publishedOn: null,
    locator: null,
    quote: null,
  },
  reason: "first",
  note: null,
  rank: "normal",
  firstPublishedAt: "2026-01-28T00:00:00.000Z",
  ...more,
});

it("opens an interval the way its words do", () => {
  const { marks } = chartScale([
    value({ number: 1 }),
    value({ number: 2, qualifier: "nearly", low: null, high: "800000" }),
    value({ number: 3, qualifier: "exact", low: "488", high: "488" }),
  ]);
  expect(marks.map((mark) => mark.opens)).toEqual(["up", "down", null]);
});

it("stands a single value in the middle and keeps every mark on the drawing", () => {
  const { marks } = chartScale([value({})]);
  expect(marks[0]).toMatchObject({ x: 0.5 });
  expect(marks.every((mark) => mark.y > 0 && mark.y < 1)).toBe(true);
});

it("puts the values in the order of the periods they speak of", () => {
  const late = value({ number: 1, period: { ...value({}).period, end: "2025-12-31" } });
  const early = value({ number: 2 });
  expect(chartScale([late, early]).marks.map((mark) => mark.value.number)).toEqual([2, 1]);
});

it("counts things in whole numbers from nothing", () => {
  const airports = [27, 31].map((count, index) =>
    value({ number: index, qualifier: "exact", low: String(count), high: String(count) }),
  );
  expect(chartScale(airports).ticks).toEqual([
    { at: 0, value: 0 },
    { at: 0.25, value: 10 },
    { at: 0.5, value: 20 },
    { at: 0.75, value: 30 },
    { at: 1, value: 40 },
  ]);
});

it("leaves out a value without numbers", () => {
  expect(chartScale([value({ low: null, high: null })]).marks).toEqual([]);
});
