import type { NodeJson } from "@fangzhi/types";
import { describe, expect, test } from "vitest";
import {
  bulletList,
  documentOf,
  figure,
  heading,
  paragraph,
  picture,
  pullBox,
  table,
  testId,
  text,
} from "../testing/builders.ts";
import {
  type DiffContext,
  diffDocuments,
  invertDiff,
  isUnchanged,
  laneOf,
  listChanges,
} from "./index.ts";

const compare = (before: NodeJson[], after: NodeJson[], context?: DiffContext) =>
  diffDocuments(documentOf({ body: before }), documentOf({ body: after }), context);

const told = (before: NodeJson[], after: NodeJson[]) =>
  listChanges(compare(before, after)).map(
    ({ lane, op, name, before: was, after: is }) =>
      `${lane} ${op}${name && op !== "figure" ? ` ${name}` : ""} [${was}→${is}]`,
  );

describe("the figures lane", () => {
  const base = [paragraph("开通基站", figure("超1.1万个", 1), "。")];
  const kinds = (before: NodeJson[], after: NodeJson[], context?: DiffContext) =>
    compare(before, after, context).figures.map((change) => change.kinds);

  test("a newer revision with another phrase is one change of the figure", () => {
    const next = { revisionId: testId(300) };
    const after = [paragraph("开通基站", figure("逾2.13万个", 1, next), "。")];
    expect(kinds(base, after)).toEqual([["phrase", "revision"]]);
    const [change] = compare(base, after).fragments.body;
    const segment = change?.segments.find(({ op }) => op === "replace");
    expect(segment).toMatchObject({ kind: "figure", before: { text: "超1.1万个" } });
    expect(segment && laneOf(segment)).toBe("figures");
  });

  test("another revision with the same words is a change, though no letter differs", () => {
    const after = [
      paragraph("开通基站", figure("超1.1万个", 1, { revisionId: testId(300) }), "。"),
    ];
    const diff = compare(base, after);
    expect(diff.figures.map((change) => change.kinds)).toEqual([["revision"]]);
    expect(isUnchanged(diff)).toBe(false);
    expect(told(base, after)).toEqual(["figures figure [超1.1万个→超1.1万个]"]);
  });

  test("a changed source, period or value is told from the revisions' facts", () => {
    const facts = { metric: "基站数", value: ">11000个", period: "2024-12-31", source: "省统计局" };
    const revisions = {
      [testId(201)]: facts,
      [testId(300)]: { ...facts, source: "省工信厅", period: "2025-12-31" },
    };
    const after = [
      paragraph("开通基站", figure("超1.1万个", 1, { revisionId: testId(300) }), "。"),
    ];
    const [change] = compare(base, after, { revisions }).figures;
    expect(change?.kinds).toEqual(["period", "source", "revision"]);
    expect(change?.before?.facts?.source).toBe("省统计局");
    expect(change?.after?.sentence).toBe("开通基站超1.1万个。");
  });

  test("a number bound in place, and unbound again, changes no words", () => {
    const plain = [paragraph("开通基站超1.1万个。")];
    expect(kinds(plain, base)).toEqual([["bound"]]);
    expect(kinds(base, plain)).toEqual([["unbound"]]);
    expect(told(plain, base)).toEqual(["figures figure [→超1.1万个]"]);
  });

  test("a figure rebound to another metric", () => {
    const after = [paragraph("开通基站", figure("超1.1万个", 1, { metricId: testId(7) }), "。")];
    expect(kinds(base, after)).toEqual([["metric"]]);
  });

  test("figures added and removed, and one that only moved is no change", () => {
    const more = [
      paragraph("开通基站", figure("超1.1万个", 1), "，航线", figure("超700条", 2), "。"),
    ];
    expect(kinds(base, more)).toEqual([["added"]]);
    expect(kinds(more, base)).toEqual([["removed"]]);
    const moved = [paragraph("目前", figure("超1.1万个", 1), "基站已开通。")];
    expect(kinds(base, moved)).toEqual([]);
  });

  test("a figure cut and inserted anew is known by its metric", () => {
    const anew = (phrase: string, revision: number) =>
      figure(phrase, 8, { metricId: testId(101), revisionId: testId(revision) });
    const kept = [paragraph("基站", anew("超1.1万个", 201), "已开通。")];
    const newer = [paragraph("基站", anew("逾2万个", 300), "已开通。")];
    expect(kinds(base, kept)).toEqual([]);
    expect(kinds(base, newer)).toEqual([["phrase", "revision"]]);
    expect(compare(base, newer).figures[0]).toMatchObject({
      figureId: testId(8),
      before: { figureId: testId(1) },
    });
    expect(invertDiff(compare(base, newer))).toEqual(compare(newer, base));
  });

  test("two figures of a sentence are matched by who they are, not by where they stand", () => {
    const before = [
      paragraph("基站", figure("超1.1万个", 1), "，航线", figure("超700条", 2), "。"),
    ];
    const after = [paragraph("航线", figure("1067条", 2, { revisionId: testId(9) }), "。")];
    expect(
      compare(before, after).figures.map(({ figureId, kinds: own }) => [figureId, own]),
    ).toEqual([
      [testId(1), ["removed"]],
      [testId(2), ["phrase", "revision"]],
    ]);
  });
});

describe("the attributes lane", () => {
  const link = (href: string) => ({ type: "link", attrs: { href } });
  const items = ["加强统筹与协同", "优化飞行服务"];
  const cases: [string, NodeJson[], NodeJson[], string[]][] = [
    [
      "a heading promoted",
      [heading(3, "场景")],
      [heading(2, "场景")],
      ["attributes attribute level [3→2]"],
    ],
    [
      "a paragraph made a heading",
      [paragraph("场景赋能")],
      [heading(2, "场景赋能")],
      ["attributes attribute type [paragraph→heading]", "attributes attribute level [→2]"],
    ],
    [
      "words made bold",
      [paragraph("坚实的基础")],
      [paragraph("坚实的", text("基础", { type: "bold" }))],
      ["attributes attribute bold [→bold]"],
    ],
    [
      "a link's address",
      [paragraph(text("省厅", link("https://a.example/")))],
      [paragraph(text("省厅", link("https://b.example/")))],
      ["attributes attribute link [https://a.example/→https://b.example/]"],
    ],
    [
      "a link removed",
      [paragraph(text("省厅", link("https://a.example/")), "发布")],
      [paragraph("省厅发布")],
      ["attributes attribute link [https://a.example/→]"],
    ],
    [
      "a picture's alternative text",
      [picture("图", "摄", "甲")],
      [picture("图", "摄", "乙")],
      ["attributes attribute alt [甲→乙]"],
    ],
    [
      "a picture's caption and credit",
      [picture("无人机配送。", "张三 摄")],
      [picture("无人机在配送。", "李四 摄")],
      ["attributes insert pictureCaption [→在]", "attributes replace pictureCredit [张三→李四]"],
    ],
    [
      "another picture under the same caption",
      [picture("无人机配送提高效率。", "张三 摄", "机", 1)],
      [picture("无人机配送提高效率。", "张三 摄", "机", 2)],
      [`attributes attribute mediaId [${testId(501)}→${testId(502)}]`],
    ],
    [
      "a bullet list made a numbered one",
      [bulletList(...items)],
      [{ ...bulletList(...items), type: "orderedList" }],
      [
        "attributes attribute container [bulletList > listItem→orderedList > listItem]",
        "attributes attribute container [bulletList > listItem→orderedList > listItem]",
      ],
    ],
    [
      "a list's first number",
      [{ ...bulletList(...items), type: "orderedList", attrs: { start: 1 } }],
      [{ ...bulletList(...items), type: "orderedList", attrs: { start: 5 } }],
      ["attributes attribute start [1→5]"],
    ],
    [
      "one list made two",
      [bulletList(...items)],
      items.map((item) => bulletList(item)),
      ["attributes attribute grouping [1→0]"],
    ],
    [
      "list items reordered",
      [bulletList("加强统筹", "优化服务", "产业融合")],
      [bulletList("优化服务", "产业融合", "加强统筹")],
      ["text move [加强统筹→加强统筹]"],
    ],
    [
      "a paragraph put into a box",
      [paragraph("一步领先，步步领先。")],
      [pullBox("举措", paragraph("一步领先，步步领先。"))],
      ["text insert [→举措]", "attributes attribute container [→pullBox]"],
    ],
    [
      "a table cell's number",
      [table(["指标", "数值"], ["企业", "1.5万余家"])],
      [table(["指标", "数值"], ["企业", "1.8万余家"])],
      ["text replace [1.5万余家→1.8万余家]"],
    ],
    [
      "a table row added",
      [table(["指标", "数值"], ["企业", "1.5万余家"])],
      [table(["指标", "数值"], ["基站", "1.1万个"], ["企业", "1.5万余家"])],
      ["attributes insert tableRow [→基站\n1.1万个]"],
    ],
    [
      "a table column removed",
      [table(["指标", "数值", "来源"], ["企业", "1.5万余家", "省厅"])],
      [table(["指标", "数值"], ["企业", "1.5万余家"])],
      ["attributes delete tableCell [来源→]", "attributes delete tableCell [省厅→]"],
    ],
    [
      "a pinned section's number",
      [{ type: "profileSection", attrs: { pieceId: testId(1), number: 1, title: "江苏" } }],
      [{ type: "profileSection", attrs: { pieceId: testId(1), number: 2, title: "江苏" } }],
      ["attributes attribute number [1→2]"],
    ],
    [
      "an unknown node",
      [{ type: "unknownBlock", attrs: { json: "{}" } }],
      [{ type: "unknownBlock", attrs: { json: "[]" } }],
      ["attributes attribute json [{}→[]]"],
    ],
  ];
  test.each(cases)("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe("the comparison", () => {
  test("shows a moved block in both places, linked by one number", () => {
    const lines = ["第一段讲基础设施。", "第二段讲企业集聚。", "第三段讲下一步。"].map((line) =>
      paragraph(line),
    );
    const [first, second, third] = lines as [NodeJson, NodeJson, NodeJson];
    const { body } = compare([first, second, third], [third, first, second]).fragments;
    expect(body.map(({ kind, move }) => [kind, move])).toEqual([
      ["moved", 1],
      ["unchanged", null],
      ["unchanged", null],
      ["departed", 1],
    ]);
  });

  test("takes no notice of comments", () => {
    const comment = { type: "comment", attrs: { threadId: testId(1) } };
    const diff = compare([paragraph("一二三")], [paragraph("一", text("二", comment), "三")]);
    expect(isUnchanged(diff)).toBe(true);
  });

  test("compares the headline as a text of its own", () => {
    const before = documentOf({ headline: [paragraph("低空经济起飞")] });
    const after = documentOf({ headline: [paragraph("新材料产业集聚")] });
    const [change] = diffDocuments(before, after).fragments.headline;
    expect(change?.kind).toBe("edited");
  });

  test("hostile documents are bounded", () => {
    const same = Array.from({ length: 3_000 }, () => paragraph("同一段话。"));
    expect(listChanges(compare(same, same.slice(0, 2_000)))).toHaveLength(1_000);
    const noise = (seed: number) =>
      paragraph(
        Array.from({ length: 20_000 }, (_, at) => ((at * seed) % 7 < 3 ? "甲" : "乙")).join(""),
      );
    expect(isUnchanged(compare([noise(3)], [noise(5)]))).toBe(false);
  });
});
