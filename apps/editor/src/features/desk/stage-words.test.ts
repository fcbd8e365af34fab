import { stages } from "@fangzhi/types";
import { expect, test } from "vitest";
import english from "../../../messages/en/desk.json" with { type: "json" };
import chinese from "../../../messages/zh-CN/desk.json" with { type: "json" };
import { stageWords } from "./stage-words.ts";

const look = (messages: object, path: string): unknown =>
  path.split(".").reduce((at: unknown, key) => (at as Record<string, unknown>)[key], messages);

test("every stage has words in both languages, new, live and withdrawn", () => {
  for (const stage of stages) {
    for (const liveNumber of [null, 2]) {
      for (const withdrawn of [false, true]) {
        const path = stageWords({ stage, liveNumber, withdrawn });
        expect(look(chinese, path)).toEqual(expect.any(String));
        expect(look(english, path)).toEqual(expect.any(String));
      }
    }
  }
});

test("a published piece under review says both", () => {
  const path = stageWords({ stage: "in_review", liveNumber: 2, withdrawn: false });
  expect(look(chinese, path)).toBe("已发布 v{number}，新改动待审");
});
