import type { BindableValue } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { findNumbers } from "./find-numbers.ts";

const stations: BindableValue = {
  metricId: "m",
  revisionId: "r",
  metricName: "5G-A基站数",
  phrase: "超1.1万个",
  qualifier: "over",
  low: "11000",
  high: null,
  unit: { norm: "个" },
  kind: "level",
  periodText: "2024年底",
  periodEnd: "2024-12-31",
  sourceTitle: "统计公报",
  isCurrent: true,
};
const text = "截至2024年底，全省已开通5G-A基站超1.1万个，企业1.5万余家。";
const ask = (figures: { start: number; end: number; metricId: string; revisionId: string }[]) =>
  findNumbers({ text, figures, values: [stations], today: "2026-01-01" });

describe("the numbers of a text that are not bound", () => {
  it("are found in reading order with what they may be", () => {
    const found = ask([]);
    expect(found.map(({ phrase }) => phrase)).toEqual(["超1.1万个", "1.5万余家"]);
    expect(found[0]?.proposed).toEqual([{ value: stations, isSameValue: true }]);
    expect(found[1]?.proposed).toEqual([]);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.phrase);
  });

  it("leave out what a figure stands for, whole or in part", () => {
    const start = text.indexOf("1.1万个");
    const found = ask([{ start, end: start + 5, metricId: "m", revisionId: "r" }]);
    expect(found.map(({ phrase }) => phrase)).toEqual(["1.5万余家"]);
  });
});
