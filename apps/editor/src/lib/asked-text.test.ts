import { isWritable } from "@fangzhi/types";
import { expect, test } from "vitest";
import { askedText } from "./asked-text.ts";

test("what an address asks for is bounded and holds nothing that PostgreSQL refuses", () => {
  expect(askedText(" 广东\u0000 ")).toBe("广东");
  expect(askedText("\u0000")).toBe("");
  expect(askedText(null)).toBe("");
  expect(askedText(undefined)).toBe("");
  expect(askedText(["低空", "x"])).toBe("低空");
  // Cut in the middle of a character.
  expect(isWritable(askedText(`a${"𠮷".repeat(80)}`))).toBe(true);
  expect(askedText("字".repeat(500), 100)).toHaveLength(100);
});
