import { schemaVersion } from "@fangzhi/document";
import { type DiffLane, diffDocuments } from "@fangzhi/document/diff";
import type { DocumentJson, NodeJson } from "@fangzhi/types";
import { expect, it } from "vitest";
import { isBlockShown } from "./shown-changes.ts";

const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
const bold = (words: string): NodeJson => ({
  type: "text",
  text: words,
  marks: [{ type: "bold" }],
});
const text = (words: string): NodeJson => ({ type: "text", text: words });
const documentOf = (...body: NodeJson[]): DocumentJson => ({
  schemaVersion,
  fragments: { kicker: [], headline: [], deck: [], summary: [], body },
});
const figure = (revision: number): NodeJson => ({
  type: "figure",
  attrs: {
    figureId: "00000000-0000-4000-8000-000000000001",
    metricId: "00000000-0000-4000-8000-000000000002",
    revisionId: `00000000-0000-4000-8000-00000000001${revision}`,
    phrase: "超1.1万个",
  },
});

it("shows a block only for the kinds of change it has", () => {
  const before = documentOf(
    paragraph(text("全省低空产业稳步推进。")),
    paragraph(text("企业总量持续增长。")),
    paragraph(text("已开通基站"), figure(0), text("，居前列。")),
    paragraph(text("这一段没有变化。")),
  );
  const after = documentOf(
    paragraph(text("全省低空产业快速推进。")),
    paragraph(text("企业总量"), bold("持续增长"), text("。")),
    paragraph(text("已开通基站"), figure(1), text("，居前列。")),
    paragraph(text("这一段没有变化。")),
  );
  const changes = diffDocuments(before, after).fragments.body;
  const shown = (lane: DiffLane) => changes.map((change) => isBlockShown(change, [lane]));
  expect(shown("text")).toEqual([true, false, false, false]);
  expect(shown("attributes")).toEqual([false, true, false, false]);
  expect(shown("figures")).toEqual([false, false, true, false]);
});

it("counts a moved or a new paragraph as a change of the text", () => {
  const one = paragraph(text("依托坚实的产业基础，全省低空产业稳步推进。"));
  const two = paragraph(text("企业总量持续增长，产业链日益完整，航线越织越密。"));
  const changes = diffDocuments(documentOf(one, two), documentOf(two, one)).fragments.body;
  const moved = changes.filter(({ move }) => move !== null);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every((change) => isBlockShown(change, ["text"]))).toBe(true);
  expect(moved.some((change) => isBlockShown(change, ["figures"]))).toBe(false);
});
