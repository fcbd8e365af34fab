import fc from "fast-check";
import { expect, it } from "vitest";
import { findAgain } from "./find-again.ts";

const text = "园区有37台，，由专人看管。\n飞行量达近100余架次，，持续增长。";
const second = { start: text.lastIndexOf("，，"), end: text.lastIndexOf("，，") + 2 };

it("follows a span past what a colleague typed in another paragraph", () => {
  const now = `图片说明：新添的一句，，话。\n${text}`;
  expect(findAgain(text, now, second)).toBe(now.length - text.length);
});

it("follows a span whose own sentence was edited a little further on", () => {
  const now = text.replace("持续增长", "同比增长5%");
  expect(findAgain(text, now, second)).toBe(0);
});

it("does not take the same words elsewhere for those that were changed", () => {
  const now = text.replace("，，持续", "，持续");
  expect(findAgain(text, now, second)).toBeNull();
});

it("finds a span's own words or nothing, whatever was put in before it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("，", "3", "台", "\n") }),
      fc.nat({ max: text.length - 1 }),
      fc.integer({ min: 1, max: 4 }),
      (typed, start, length) => {
        const end = Math.min(text.length, start + length);
        const now = typed + text;
        const moved = findAgain(text, now, { start, end });
        return moved === null || now.slice(start + moved, end + moved) === text.slice(start, end);
      },
    ),
  );
});
