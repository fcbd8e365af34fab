import { schemaVersion } from "@fangzhi/document";
import type { DocumentJson, NodeJson } from "@fangzhi/types";
import { expect, test } from "vitest";
import { findDraftProblems, findFigureProblems, placeProblems } from "./problems.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
const text = (words: string): NodeJson => ({ type: "text", text: words });
const figure = (phrase: string): NodeJson => ({
  type: "figure",
  attrs: { figureId: id(1), metricId: id(2), revisionId: id(3), phrase },
});
const picture = (number: number, ...content: NodeJson[]): NodeJson => ({
  type: "picture",
  attrs: { mediaId: id(number), width: 16, height: 9, alt: "无人机" },
  content: [
    { type: "pictureCaption", content },
    { type: "pictureCredit", content: [text("本报记者摄")] },
  ],
});
const documentOf = (headline: string, ...body: NodeJson[]): DocumentJson => ({
  schemaVersion,
  fragments: {
    kicker: [{ type: "paragraph" }],
    headline: [headline ? paragraph(text(headline)) : { type: "paragraph" }],
    deck: [{ type: "paragraph" }],
    summary: [{ type: "paragraph" }],
    body,
  },
});

test("a whole draft has no problems", () => {
  expect(findDraftProblems(documentOf("标题", paragraph(text("正文。"))))).toEqual([]);
});

test("a comment in the draft is no problem: revisions are stripped of it", () => {
  const marks = [{ type: "comment", attrs: { threadId: id(9) } }];
  const document = documentOf("标题", paragraph({ type: "text", text: "正文。", marks }));
  expect(findDraftProblems(document)).toEqual([]);
});

test("an empty headline is placed in the headline", () => {
  expect(findDraftProblems(documentOf("", paragraph(text("正文。"))))).toEqual([
    { code: "headline-empty", subject: "", place: { fragment: "headline", path: [] } },
  ]);
});

test("two pictures without captions are two places", () => {
  const document = documentOf("标题", paragraph(text("正文。")), picture(7), picture(8));
  const problem = "picture-caption-missing|";
  const places = placeProblems([problem, problem], document).map(({ place }) => place?.path);
  expect(places).toEqual([[1], [2]]);
});

test("a figure nobody approved is found by its phrase", () => {
  const document = documentOf("标题", paragraph(text("已有"), figure("超2000家"), text("。")));
  expect(placeProblems(["figure-unapproved|超2000家"], document)).toEqual([
    {
      code: "figure-unapproved",
      subject: "超2000家",
      place: { fragment: "body", path: [0, 1] },
    },
  ]);
});

test("what is gone by now has no place", () => {
  const document = documentOf("标题", paragraph(text("正文。")));
  expect(placeProblems(["figure-unapproved|超2000家"], document)[0]?.place).toBeNull();
});

test("a figure whose value nobody approved, or that is written otherwise, is told before it is sent", () => {
  const document = documentOf("标题", paragraph(text("已有"), figure("超2000家"), text("。")));
  const problemsWith = (fact: { state: "approved" | "proposed"; phrase: string }) =>
    findFigureProblems(document, new Map([[id(3), fact]]));
  const place = { fragment: "body", path: [0, 1] };
  const subject = "超2000家";
  expect(problemsWith({ state: "proposed", phrase: subject })).toEqual([
    { code: "figure-unapproved", subject, place },
  ]);
  expect(problemsWith({ state: "approved", phrase: "2000家以上" })).toEqual([
    { code: "figure-phrase", subject, place },
  ]);
  expect(problemsWith({ state: "approved", phrase: subject })).toEqual([]);
  expect(findFigureProblems(document, new Map())).toEqual([]);
});
