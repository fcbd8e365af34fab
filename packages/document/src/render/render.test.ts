import type { NodeJson } from "@fangzhi/types";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import {
  bulletList,
  figure,
  heading,
  paragraph,
  picture,
  pullBox,
  testId,
  text,
  wholeDocument,
} from "../testing/builders.ts";
import { RenderFragment, RenderLine } from "./index.ts";

const html = (...nodes: NodeJson[]) =>
  renderToStaticMarkup(
    createElement(RenderFragment, {
      nodes,
      renderFigure: (attrs) => createElement("data", { value: attrs.revisionId }, attrs.phrase),
      renderPicture: (attrs, caption, credit) =>
        createElement(
          "figure",
          null,
          createElement("img", { alt: attrs.alt }),
          caption,
          "/",
          credit,
        ),
      renderProfileSection: (attrs) => createElement("section", null, attrs.title),
      headingId: (index) => `s${index + 1}`,
    }),
  );

const link = (href: unknown) => ({ type: "link", attrs: { href } });

describe("rendering a fragment", () => {
  test("writes every kind of block", () => {
    expect(html(...wholeDocument().fragments.body)).toMatchInlineSnapshot(
      `"<h2 id="s1">场景赋能</h2><p>截至2024年底，全省已开通5G-A基站<data value="00000000-0000-4000-8000-0000000000c9">超1.1万个</data>，累计获批无人机航线<data value="00000000-0000-4000-8000-0000000000ca">超700条</data><strong>。</strong><a href="https://example.org/a?b=1" rel="noopener noreferrer nofollow">详见省厅网站</a>。</p><ul><li>加强统筹</li><li>优化服务</li></ul><ol start="3"><li>第三项</li></ol><blockquote><p>一步领先，步步领先。</p></blockquote><aside class="pull-box" aria-label="广东四大支持举措"><p class="pull-box-title">广东四大支持举措</p><p>加强省级统筹与部门协同</p></aside><figure><img alt="无人机"/>无人机配送提高了物流效率。/本报记者 赵雪 摄</figure><div class="table-scroll"><table><tbody><tr><td>指标</td><td>数值</td></tr><tr><td>企业</td><td>1.5万余家</td></tr></tbody></table></div><section>江苏·新材料</section><p>第一行<br/>第二行</p>"`,
    );
  });

  test("keeps one link around words that are bold in part", () => {
    const address = link("https://example.org/");
    const words = paragraph(text("甲", address), text("乙", address, { type: "bold" }), "丙");
    expect(html(words)).toBe(
      '<p><a href="https://example.org/" rel="noopener noreferrer nofollow">甲<strong>乙</strong></a>丙</p>',
    );
  });

  test("counts the section heads for their ids, also inside boxes", () => {
    const nodes = [heading(2, "甲"), pullBox("", heading(3, "乙")), heading(2, "丙")];
    expect(html(...nodes).match(/id="s\d"/g)).toEqual(['id="s1"', 'id="s2"', 'id="s3"']);
  });

  test("marks column and row heads of a table", () => {
    const cell = (type: string, words: string) => ({ type, content: [paragraph(words)] });
    const row = (first: string) => ({
      type: "tableRow",
      content: [
        cell("tableHeader", first),
        cell(first === "甲" ? "tableHeader" : "tableCell", "值"),
      ],
    });
    expect(html({ type: "table", content: [row("甲"), row("乙")] })).toBe(
      '<div class="table-scroll"><table><tbody><tr><th scope="col">甲</th><th scope="col">值</th></tr>' +
        '<tr><th scope="row">乙</th><td>值</td></tr></tbody></table></div>',
    );
  });

  test("heads nothing with an empty corner", () => {
    const cell = (...words: string[]) => ({
      type: "tableHeader",
      content: [paragraph(...words)],
    });
    const table = { type: "table", content: [{ type: "tableRow", content: [cell(), cell("值")] }] };
    expect(html(table)).toContain('<tr><td></td><th scope="col">值</th></tr>');
  });

  test("writes a headline without its paragraph", () => {
    const nodes = [paragraph("总量", figure("1.5万余家")), paragraph(), paragraph("再提速")];
    const line = createElement(RenderLine, { nodes, renderFigure: (attrs) => attrs.phrase });
    expect(renderToStaticMarkup(line)).toBe("总量1.5万余家<br/>再提速");
  });

  test("leaves out comments, unknown nodes and empty paragraphs, and keeps the words", () => {
    const commented = text("字", { type: "comment", attrs: { threadId: testId(1) } });
    const nodes = [
      paragraph(),
      paragraph(commented, { type: "unknownInline", attrs: { json: "<b>" } }),
      { type: "unknownBlock", attrs: { json: "<script>" } },
      { type: "chart", content: [paragraph("图")] },
    ];
    expect(html(...nodes)).toBe("<p>字</p>");
  });
});

describe("hostile documents", () => {
  const script = '<script>alert(1)</script><img src=x onerror="alert(1)">';

  test("text, phrases, titles, captions and alternative texts are escaped", () => {
    const nodes = [
      paragraph(script, figure(script.slice(0, 80))),
      pullBox(script),
      picture(script, script, script),
      bulletList(script),
      { type: "profileSection", attrs: { pieceId: testId(1), number: 1, title: script } },
    ];
    const written = html(...nodes);
    expect(written).not.toMatch(/<script|<img src|onerror="/);
    expect(written).toContain("&lt;script&gt;");
  });

  test.each<{ href: unknown }>(
    [
      "javascript:alert(1)",
      "JAVASCRIPT:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "java&#115;cript:alert(1)",
      "data:text/html;base64,PHNjcmlwdD4=",
      "vbscript:x",
      "//evil.example",
      "https://a.example/\u202e",
      'https://a.example/" onclick="x',
      { toString: () => "javascript:alert(1)" },
      ["https://a.example"],
      { $$typeof: "react.element" },
    ].map((href) => ({ href })),
  )("drops the address $href and keeps the words", ({ href }) => {
    expect(html(paragraph(text("字", link(href))))).toBe("<p>字</p>");
  });

  test("objects posing as text, attributes or elements never reach the page", () => {
    const element = { $$typeof: Symbol.for("react.element"), type: "script", props: {} };
    expect(html(paragraph(figure("字", 1, { phrase: element as never })))).toBe("<p></p>");
    expect(html({ type: "heading", attrs: { level: element }, content: [text("字")] })).toBe(
      '<h2 id="s1">字</h2>',
    );
    expect(html({ type: "orderedList", attrs: { start: ["1"] } })).toBe("<ol></ol>");
    const cell = { type: "tableCell", attrs: { colspan: '2" onload=x', style: "x" } };
    expect(html(cell)).toBe("<td></td>");
    const worded = { type: "text", text: element as never };
    expect(html(paragraph(worded))).toBe("<p></p>");
  });

  test("types named like object members render nothing", () => {
    for (const type of ["constructor", "__proto__", "toString"]) expect(html({ type })).toBe("");
  });
});
