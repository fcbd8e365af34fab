import { expect, it } from "vitest";
import { parseKeptDraft, readKeptDraft, writeKeptDraft } from "./kept-drafts.ts";

const start = { phrase: "", period: { role: "as_of", year: 2025 }, note: null };

it("gives a form back what was typed into it", () => {
  const typed = { phrase: "28个", period: { role: null, year: 2026 }, note: "示例" };
  expect(parseKeptDraft(JSON.stringify(typed), start)).toEqual(typed);
});

it("begins anew when an older page kept another form, or nothing that can be read", () => {
  expect(parseKeptDraft('{"phrase":"28个"}', start)).toBe(start);
  expect(
    parseKeptDraft('{"phrase":28,"period":{"role":"as_of","year":1},"note":null}', start),
  ).toBe(start);
  expect(parseKeptDraft("{", start)).toBe(start);
});

it("forgets what was sent", () => {
  writeKeptDraft("form", '"typed"');
  expect(readKeptDraft("form")).toBe('"typed"');
  writeKeptDraft("form", null);
  expect(readKeptDraft("form")).toBeNull();
});
