import { Slug } from "@fangzhi/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestSlug } from "./suggest-slug.ts";

test("a region and an industry make an address of their words", () => {
  expect(suggestSlug("Inner Mongolia", "new-energy-storage")).toBe(
    "inner-mongolia-new-energy-storage",
  );
  expect(suggestSlug("Xi'an", undefined)).toBe("xi-an");
});

test("whatever the names are, a suggestion is an address or too short to be one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (region, industry) => {
      const slug = suggestSlug(region, industry);
      expect(slug.length < 3 || Slug.safeParse(slug).success).toBe(true);
    }),
  );
});
