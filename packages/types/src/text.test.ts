import { expect, test } from "vitest";
import { isWritable, lineOfText, linesOfText, writableText } from "./text.ts";

const invisible = ["\u0000", "\u0008", "\u001f", "\u007f", "\u0085", "\ud800", "\udc00"];
invisible.push("\uffff", "\ufdd0", "\u{1fffe}", "\ufeff");

test("what can't be written is found and taken away, and nothing else", () => {
  for (const one of invisible) {
    expect(isWritable(`剪贴${one}板`), JSON.stringify(one)).toBe(false);
    expect(writableText(`剪贴${one}板${one}`)).toBe("剪贴板");
  }
  const kept = "一行\t二\n👩‍🚀 𠮷 é — ｆ\u200b";
  expect(isWritable(kept)).toBe(true);
  expect(writableText(kept)).toBe(kept);
});

test("a line of text refuses what is invisible, also line ends, and is trimmed and bounded", () => {
  const line = lineOfText(4).min(1);
  expect(line.parse(" 广东 ")).toBe("广东");
  for (const one of [...invisible, "\n", "\t"]) {
    expect(line.safeParse(`甲${one}乙`).success, JSON.stringify(one)).toBe(false);
  }
  expect(line.safeParse("一二三四五").success).toBe(false);
  expect(line.safeParse("  ").success).toBe(false);
});

test("lines of text keep their line ends as one kind", () => {
  const lines = linesOfText(20);
  expect(lines.parse(" 一\r\n二\r三\n")).toBe("一\n二\n三");
  for (const one of invisible) expect(lines.safeParse(`甲${one}乙`).success).toBe(false);
});
