import type { DocumentJson, FigureAttrs, FragmentName, NodeJson } from "@fangzhi/types";
import { schemaVersion } from "../node-types.ts";

/** Short ways to write documents in tests. Ids are valid UUIDs made from a small number. */
export function testId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function text(words: string, ...marks: NonNullable<NodeJson["marks"]>): NodeJson {
  return { type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) };
}

export function figure(phrase: string, id = 1, more: Partial<FigureAttrs> = {}): NodeJson {
  const attrs = { figureId: testId(id), metricId: testId(100 + id), revisionId: testId(200 + id) };
  return { type: "figure", attrs: { ...attrs, phrase, ...more } };
}

const inline = (parts: readonly (string | NodeJson)[]) =>
  parts.filter((part) => part !== "").map((part) => (typeof part === "string" ? text(part) : part));

function block(type: string, parts: readonly (string | NodeJson)[]): NodeJson {
  const content = inline(parts);
  return content.length > 0 ? { type, content } : { type };
}

export const paragraph = (...parts: (string | NodeJson)[]): NodeJson => block("paragraph", parts);

export function heading(level: 2 | 3, ...parts: (string | NodeJson)[]): NodeJson {
  return { type: "heading", attrs: { level }, content: inline(parts) };
}

export function bulletList(...items: (string | NodeJson)[]): NodeJson {
  const content = items.map((item) => ({
    type: "listItem",
    content: [typeof item === "string" ? paragraph(item) : item],
  }));
  return { type: "bulletList", content };
}

export function pullBox(title: string, ...content: NodeJson[]): NodeJson {
  return { type: "pullBox", content: [block("pullBoxTitle", [title]), ...content] };
}

export function picture(caption: string, credit: string, alt = "无人机", id = 1): NodeJson {
  return {
    type: "picture",
    attrs: { mediaId: testId(500 + id), width: 1600, height: 900, alt },
    content: [block("pictureCaption", [caption]), block("pictureCredit", [credit])],
  };
}

export function table(...rows: string[][]): NodeJson {
  const cell = (words: string) => ({
    type: "tableCell",
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(words)],
  });
  const content = rows.map((row) => ({ type: "tableRow", content: row.map(cell) }));
  return { type: "table", content };
}

/** A document whose unnamed fragments hold one empty paragraph. */
export function documentOf(fragments: Partial<Record<FragmentName, NodeJson[]>>): DocumentJson {
  const empty = () => [paragraph()];
  return {
    schemaVersion,
    fragments: {
      kicker: fragments.kicker ?? empty(),
      headline: fragments.headline ?? empty(),
      deck: fragments.deck ?? empty(),
      summary: fragments.summary ?? empty(),
      body: fragments.body ?? empty(),
    },
  };
}

/** A profile with one of everything. */
export function wholeDocument(): DocumentJson {
  return documentOf({
    kicker: [paragraph("各地产业重点纷纷明确")],
    headline: [paragraph("广东低空经济：从示范到集聚")],
    deck: [paragraph("基础设施、场景与制造同步推进")],
    summary: [paragraph("企业总量达", figure("1.5万余家", 9), "。")],
    body: [
      heading(2, "场景赋能"),
      paragraph(
        "截至2024年底，全省已开通5G-A基站",
        figure("超1.1万个", 1),
        "，累计获批无人机航线",
        figure("超700条", 2),
        text("。", { type: "bold" }),
        text("详见省厅网站", { type: "link", attrs: { href: "https://example.org/a?b=1" } }),
        "。",
      ),
      bulletList("加强统筹", "优化服务"),
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [paragraph("第三项")] }],
      },
      { type: "blockquote", content: [paragraph("一步领先，步步领先。")] },
      pullBox("广东四大支持举措", paragraph("加强省级统筹与部门协同")),
      picture("无人机配送提高了物流效率。", "本报记者 赵雪 摄"),
      table(["指标", "数值"], ["企业", "1.5万余家"]),
      { type: "profileSection", attrs: { pieceId: testId(900), number: 2, title: "江苏·新材料" } },
      paragraph("第一行", { type: "hardBreak" }, "第二行"),
    ],
  });
}
