import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findMessageProblems } from "./messages.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fangzhi-messages-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function problemsOf(chinese: object, english: object) {
  writeFileSync(join(folder, "zh-CN.json"), JSON.stringify(chinese));
  writeFileSync(join(folder, "en.json"), JSON.stringify(english));
  return findMessageProblems(folder);
}

test("the same keys with the same arguments pass, whatever the grammar", () => {
  const chinese = { a: { pieces: "{count}篇稿件", by: "由<b>{name}</b>" } };
  const english = {
    a: { pieces: "{count, plural, one {# piece} other {# pieces}}", by: "by <b>{name}</b>" },
  };
  expect(problemsOf(chinese, english)).toEqual([]);
});

test("a key that one language lacks is named", () => {
  expect(problemsOf({ a: "甲", b: "乙" }, { a: "A" })).toEqual(["b: missing in en"]);
});

test("an empty text is named", () => {
  expect(problemsOf({ a: "甲" }, { a: "" })).toEqual(["a: empty in en"]);
});

test("an argument that one language forgets is named", () => {
  expect(problemsOf({ a: "{count}篇" }, { a: "some" })).toEqual([
    "a: {count} in zh-CN, but {} in en",
  ]);
});

test("text that is no ICU message is named", () => {
  expect(problemsOf({ a: "{count" }, { a: "{count}" })).toEqual([
    expect.stringMatching(/^a: no ICU message in zh-CN/),
  ]);
});

test("a folder of namespaces is read as one", () => {
  for (const locale of ["zh-CN", "en"]) mkdirSync(join(folder, locale));
  writeFileSync(join(folder, "zh-CN/review.json"), '{ "title": "审稿" }');
  writeFileSync(join(folder, "en/desk.json"), '{ "title": "Desk" }');
  expect(findMessageProblems(folder)).toEqual([
    "review.title: missing in en",
    "desk.title: missing in zh-CN",
  ]);
});
