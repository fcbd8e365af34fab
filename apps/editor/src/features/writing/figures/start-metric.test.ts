import { expect, test } from "vitest";
import { startMetric } from "./start-metric.ts";

test("takes words without a number as the metric's name", () => {
  expect(startMetric("全省已开通", "5G-A基站数")).toEqual({ name: "5G-A基站数", phrase: "" });
  expect(startMetric("", "无人机企业数")).toEqual({ name: "无人机企业数", phrase: "" });
});

test("takes a typed number as the phrase and asks the sentence what it counts", () => {
  const started = startMetric("截至2024年底，全省无人机制造企业", "超2000家");
  expect(started).toEqual({ name: "无人机制造企业", phrase: "超2000家" });
});

test("prefers what was typed beside the number", () => {
  expect(startMetric("全省航线", "获批起降场120个")).toMatchObject({ phrase: "120个" });
  expect(startMetric("全省航线", "起降场120个").name).toBe("起降场");
});

test("a number nobody explains has no name yet", () => {
  expect(startMetric("", "120亿元")).toEqual({ name: "", phrase: "120亿元" });
});
