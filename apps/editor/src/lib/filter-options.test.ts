import { expect, it } from "vitest";
import { filterOptions } from "./filter-options.ts";

const options = [{ value: "440000", label: "广东" }];

it("offers what an address asks for although the list doesn't know it", () => {
  expect(filterOptions(options, "nowhere")).toEqual([
    ...options,
    { value: "nowhere", label: "nowhere" },
  ]);
});

it.each(["", "440000"])("adds nothing for %j", (value) => {
  expect(filterOptions(options, value)).toEqual(options);
});
