import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findMissingPlatforms } from "./lock-platforms.mjs";
import { root } from "./paths.mjs";

test("the lockfile holds every supported platform's binaries", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  expect(findMissingPlatforms(lock)).toEqual([]);
});

const lockWith = (...present: string[]) => ({
  packages: {
    "node_modules/fast": {
      version: "2.0.0",
      optionalDependencies: {
        "@fast/linux-x64-gnu": "2.0.0",
        "@fast/darwin-arm64": "2.0.0",
        "@fast/win32-x64-msvc": "2.0.0",
        "@fast/win32-arm64-msvc": "2.0.0",
        "@fast/freebsd-x64": "2.0.0",
        "@fast/linux-x64-musl": "2.0.0",
      },
    },
    ...Object.fromEntries(present.map((name) => [`node_modules/${name}`, { version: "2.0.0" }])),
  },
});

test("a binary that the registry had not mirrored is named", () => {
  expect(findMissingPlatforms(lockWith("@fast/linux-x64-gnu", "@fast/win32-x64-msvc"))).toEqual([
    "fast@2.0.0 needs @fast/darwin-arm64@2.0.0",
  ]);
});

test("platforms that this project does not promise may be missing", () => {
  const present = ["@fast/linux-x64-gnu", "@fast/darwin-arm64", "@fast/win32-x64-msvc"];
  expect(findMissingPlatforms(lockWith(...present))).toEqual([]);
});

test("a binary nested under its package counts as present", () => {
  const nested = lockWith("@fast/linux-x64-gnu", "@fast/darwin-arm64");
  Object.assign(nested.packages, { "node_modules/fast/node_modules/@fast/win32-x64-msvc": {} });
  expect(findMissingPlatforms(nested)).toEqual([]);
});
