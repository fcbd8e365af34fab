import type { NodeJson } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import {
  bulletList,
  documentOf,
  figure,
  heading,
  paragraph,
  table,
  testId,
} from "../testing/builders.ts";
import { diffDocuments, touchesFigures } from "./index.ts";

const touched = (before: NodeJson[], after: NodeJson[]) =>
  touchesFigures(diffDocuments(documentOf({ body: before }), documentOf({ body: after })));

const stations = figure("超1.1万个", 1);
const routes = figure("超700条", 2);
const section = (number: number, pieceId = testId(900)): NodeJson => ({
  type: "profileSection",
  attrs: { pieceId, number, title: "江苏·新材料" },
});
const inTable = (...cells: NodeJson[]): NodeJson => {
  const [row] = table(["", ""]).content ?? [];
  const content = cells.map((cell) => ({
    type: "tableCell",
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(cell)],
  }));
  return { type: "table", content: [{ ...(row as NodeJson), content }] };
};

const touching: [string, NodeJson[], NodeJson[]][] = [
  [
    "two exchanged between sentences",
    [paragraph("已开通基站", stations, "。"), paragraph("已获批航线", routes, "。")],
    [paragraph("已开通基站", routes, "。"), paragraph("已获批航线", stations, "。")],
  ],
  [
    "two exchanged within a sentence",
    [paragraph("基站和航线分别为", stations, "，", routes, "。")],
    [paragraph("基站和航线分别为", routes, "，", stations, "。")],
  ],
  [
    "two that say the same words exchanged",
    [paragraph("企业", figure("超700家", 3), "，其中骨干", figure("超700家", 4), "。")],
    [paragraph("企业", figure("超700家", 4), "，其中骨干", figure("超700家", 3), "。")],
  ],
  [
    "two exchanged between a table's cells",
    [inTable(stations, routes)],
    [inTable(routes, stations)],
  ],
  [
    "two exchanged between list items under two headings",
    [
      heading(2, "基站"),
      bulletList(paragraph(stations)),
      heading(2, "航线"),
      bulletList(paragraph(routes)),
    ],
    [
      heading(2, "基站"),
      bulletList(paragraph(routes)),
      heading(2, "航线"),
      bulletList(paragraph(stations)),
    ],
  ],
  [
    "one taken into a sentence written anew",
    [paragraph("已开通基站", stations, "。"), paragraph("另一段文字，什么也没有改。")],
    [
      paragraph("另一段文字，什么也没有改。"),
      paragraph("全省的无人机机库现有", stations, "，居全国第一。"),
    ],
  ],
  ["one added", [paragraph("基站。")], [paragraph("基站", stations, "。")]],
  [
    "one pinned elsewhere",
    [paragraph("基站", stations, "。")],
    [paragraph("基站", figure("超1.1万个", 1, { revisionId: testId(300) }), "。")],
  ],
  ["a profile quoted in another version", [section(2)], [section(3)]],
  ["another profile quoted", [section(2)], [section(2, testId(901))]],
  ["a quoted profile taken out", [paragraph("前言。"), section(2)], [paragraph("前言。")]],
];

const untouched: [string, NodeJson[], NodeJson[]][] = [
  [
    "words beside one changed",
    [paragraph("已开通基站", stations, "。")],
    [paragraph("已经开通基站", stations, "。")],
  ],
  [
    "a paragraph that moved with its own",
    [
      paragraph("已开通基站", stations, "。"),
      heading(2, "航线"),
      paragraph("已获批航线", routes, "。"),
    ],
    [
      heading(2, "航线"),
      paragraph("已获批航线", routes, "。"),
      paragraph("已开通基站", stations, "。"),
    ],
  ],
  [
    "a sentence that moved with its own",
    [paragraph("目前全省已开通基站", stations, "。低空经济正在起飞。累计获批航线", routes, "。")],
    [paragraph("累计获批航线", routes, "。目前全省已开通基站", stations, "。低空经济正在起飞。")],
  ],
  [
    "a quoted profile that moved",
    [section(2), paragraph("前言。")],
    [paragraph("前言。"), section(2)],
  ],
  [
    "a figure's words set bold",
    [paragraph("基站", stations)],
    [paragraph("基站", { ...stations, marks: [{ type: "bold" }] })],
  ],
];

describe("what touches a figure", () => {
  it.each(touching)("%s", (_name, before, after) => {
    expect(touched(before, after)).toBe(true);
    expect(touched(after, before)).toBe(true);
  });
});

describe("what touches none", () => {
  it.each(untouched)("%s", (_name, before, after) => {
    expect(touched(before, after)).toBe(false);
    expect(touched(after, before)).toBe(false);
  });
});
