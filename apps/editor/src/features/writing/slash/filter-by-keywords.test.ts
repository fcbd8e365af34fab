import { expect, test } from "vitest";
import { filterByKeywords } from "./filter-by-keywords.ts";

const choices = [
  { id: "figure", keywords: ["数字", "shuzi", "sz", "figure"] },
  { id: "list", keywords: ["列表", "liebiao", "lb", "list"] },
  { id: "picture", keywords: ["图片", "tupian", "tp", "picture"] },
];
const found = (query: string) => filterByKeywords(choices, query).map(({ id }) => id);

test.each([
  ["数", ["figure"]],
  ["shu", ["figure"]],
  ["sz", ["figure"]],
  ["FIG", ["figure"]],
  ["ｌｂ", ["list"]],
  ["li", ["list"]],
  ["片", []],
  ["ture", ["picture"]],
  ["无", []],
])("%j finds %j", (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test("nothing typed offers everything in its order", () => {
  expect(found("")).toEqual(["figure", "list", "picture"]);
});
