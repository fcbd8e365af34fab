import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test("a path inside the editor is kept, with its query", () => {
  expect(safePath("/pieces?view=published")).toBe("/pieces?view=published");
  expect(safePath("/settings/people")).toBe("/settings/people");
});

test("whatever a browser would take for another site leads to the desk", () => {
  const hostile = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/.//evil.example/login",
    "/x/..//evil.example",
    "/..//evil.example",
    "/%2e//evil.example",
    "/\n/evil.example",
    "data:text/html,x",
    "evil.example",
    "",
    " //evil.example",
  ];
  for (const value of hostile) expect(safePath(value), JSON.stringify(value)).toBe("/");
  expect(safePath(undefined)).toBe("/");
  expect(safePath(["/a", "/b"])).toBe("/");
});

const pathLike = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("/", ".", "..", "%2e", "\\", "a", "evil.example", "?", "#", "@", ":"))
    .map((parts) => parts.join("")),
);

test("no text whatever leaves the site", () => {
  fc.assert(
    fc.property(pathLike, fc.constantFrom("", "/", "//", "/\\"), (text, start) => {
      const base = "https://editor.example";
      expect(new URL(safePath(start + text), base).origin).toBe(base);
    }),
  );
});
