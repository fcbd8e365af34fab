import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentOf, paragraph } from "../testing/builders.ts";
import { diffDocuments, listChanges } from "./index.ts";

/**
 * Edits as newsrooms make them, each with the changes a careful editor would mark: `#` its name, `-`
 * the paragraphs before, `+` after, `=` the changes told, `⏎` and `¶` for paragraph ends in them.
 */
const file = readFileSync(new URL("real-edits.txt", import.meta.url), "utf8");

function readEdit(text: string) {
  const [name = "", ...lines] = text.trimEnd().split("\n");
  const marked = (mark: string) =>
    lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  return { name, before: marked("-"), after: marked("+"), expected: marked("=")[0] ?? "" };
}

function told(before: readonly string[], after: readonly string[]): string {
  const document = (lines: readonly string[]) =>
    documentOf({ body: lines.map((line) => paragraph(line)) });
  return listChanges(diffDocuments(document(before), document(after)))
    .map(({ op, before: was, after: is }) => `${op === "replace" ? "" : op}[${was}→${is}]`)
    .join(" ")
    .replaceAll("\n", "⏎")
    .replaceAll("\u2029", "¶");
}

describe("real edits", () => {
  const edits = file.split(/^# /m).slice(1).map(readEdit);

  test.each(edits)("$name", ({ before, after, expected }) => {
    expect(told(before, after)).toBe(expected);
  });
});
