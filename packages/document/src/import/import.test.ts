import { describe, expect, it } from "vitest";
import { validateDocument } from "../validate-document.ts";
import { applyJoins } from "./apply-joins.ts";
import { readByline } from "./byline.ts";
import { guessSubject } from "./guess-subject.ts";
import type { Page } from "./page.ts";
import { applyConversions, proposeConversions } from "./propose-conversions.ts";
import { chosenJoin, findBreaks, fragmentsFor, proposeJoins } from "./propose-joins.ts";
import { pageProblem, readHtml, readMarkdown, readPasted, readText } from "./read.ts";
import { toFragments } from "./to-fragments.ts";

/** Kinds with the beginning of their words, one line a block. */
const outline = ({ blocks }: Page): string[] =>
  blocks.map(({ kind, text }) => `${kind} ${text.slice(0, 8)}`);

const port = [
  "老港的新账本",
  "——北湾市港航物流调查",
  "本报记者 林一平 通讯员 周舟",
  "内容提要",
  "北湾港把集装箱、冷链和邮轮三本账合成一本,三年里省下了两成的等待时间。",
  "一条航线连起三座城",
  "北湾港的清晨从零点开始。调度员把夜里到港的船排成一张表,再按潮水的高低把它们送进泊位,港区因此少",
  "图为北湾港三号码头。 周舟 摄",
  "等了一个半小时。货主最看重的也是这一个半小时,冷鲜水果差一点就差一个价。",
  "三张清单",
  "- 船期清单",
  "- 舱位清单",
  "- 冷链清单",
  "港务部门介绍,2025年港口完成货物吞吐量1.2亿吨,其中冷链货物超300万吨。",
  "冷链撑起半边天",
  "冷库建在码头后面,出舱到入库不超过二十分钟。按照《北湾市冷链物流发",
  "邮轮带回客人",
  "邮轮码头离老城只有两站地,下船的客人先去骑楼街,再去鱼市场。去年全年靠泊邮轮86艘次,游客把老街的早茶",
  "展规划》,到2027年冷库容量将达到50万立方米,新库全部用光伏供电。",
  "铺子坐得满满当当。老店主说,客人多了,规矩也要跟上,明码标价是第一条。",
  "延伸阅读",
  "北湾港始建于清末,先后四次扩建,现有生产性泊位45个。",
  "责任编辑:何青 版式:许蓝",
].join("\n\n");

describe("a newspaper page", () => {
  const page = readText(port);

  it("is read as headline, deck, byline, summary, headings, boxes, captions and furniture", () => {
    expect(outline(page)).toEqual([
      "headline 老港的新账本",
      "deck ——北湾市港航物",
      "byline 本报记者 林一平",
      "leftOut 内容提要",
      "summary 北湾港把集装箱、",
      "heading 一条航线连起三座",
      "paragraph 北湾港的清晨从零",
      "caption 图为北湾港三号码",
      "paragraph 等了一个半小时。",
      "boxTitle 三张清单",
      "boxItem 船期清单",
      "boxItem 舱位清单",
      "boxItem 冷链清单",
      "paragraph 港务部门介绍,2",
      "heading 冷链撑起半边天",
      "paragraph 冷库建在码头后面",
      "heading 邮轮带回客人",
      "paragraph 邮轮码头离老城只",
      "paragraph 展规划》,到20",
      "paragraph 铺子坐得满满当当",
      "boxTitle 延伸阅读",
      "boxText 北湾港始建于清末",
      "leftOut 责任编辑:何青 ",
    ]);
  });

  it("has its three broken sentences proposed, over a caption and across two columns", () => {
    const joins = proposeJoins(page.blocks);
    expect(joins.map(({ before }) => before.left.slice(-4) + before.right.slice(0, 4))).toEqual([
      "区因此少等了一个",
      "链物流发展规划》",
      "街的早茶铺子坐得",
    ]);
    expect(joins[1]?.reasons[0]).toBe("bracket");
    expect(joins[1]?.after).toBe(`${joins[1]?.before.left}${joins[1]?.before.right}`);
  });

  it("is whole again when they are accepted, every paragraph under its own heading", () => {
    const joined = applyJoins(page.blocks, proposeJoins(page.blocks));
    const at = (text: string) => joined.findIndex((block) => block.text.includes(text));
    expect(joined[at("港区因此少等了一个半小时")]?.kind).toBe("paragraph");
    expect(joined[at("《北湾市冷链物流发展规划》,到2027年")]?.kind).toBe("paragraph");
    expect(at("发展规划》")).toBe(at("冷链撑起半边天") + 1);
    expect(at("早茶铺子")).toBe(at("邮轮带回客人") + 1);
  });

  it("offers full-width marks without changing a length, and leaves numbers alone", () => {
    const conversions = proposeConversions(page.blocks);
    const converted = applyConversions(page.blocks, conversions);
    for (const [index, block] of converted.entries()) {
      expect(block.text).toHaveLength(page.blocks[index]?.text.length ?? -1);
    }
    expect(converted[13]?.text).toBe(
      "港务部门介绍，2025年港口完成货物吞吐量1.2亿吨，其中冷链货物超300万吨。",
    );
    expect(conversions.map(({ blockId }) => blockId)).not.toContain("b23");
  });

  it("becomes a piece that can be submitted", () => {
    const joined = applyJoins(page.blocks, proposeJoins(page.blocks));
    const document = toFragments(joined);
    expect(validateDocument(document)).toMatchObject({ ok: true });
    expect(document.fragments.headline).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "老港的新账本" }] },
    ]);
    expect(document.fragments.body.map(({ type }) => type)).toEqual([
      ...["heading", "paragraph", "paragraph", "pullBox", "paragraph"],
      ...["heading", "paragraph", "heading", "paragraph", "pullBox"],
    ]);
  });
});

describe("broken sentences", () => {
  const joinsOf = (...lines: string[]) =>
    proposeJoins(readText(lines.join("\n\n")).blocks).map(({ before }) => [
      before.left.slice(-2),
      before.right.slice(0, 2),
    ]);
  const whole = "全市已有四百多家企业参加了这项改造，成效逐步显现，企业的成本也降了下来。";

  it.each([
    [
      "a title without its end",
      "全市随即印发了《海洋牧场建设三年行动",
      "方案》，年内开工。",
      "行动",
      "方案",
    ],
    [
      "a bracket without its end",
      "平台由三方共建（政府、高校与龙头",
      "企业），明年投用，服务全省的中小企业。",
      "龙头",
      "企业",
    ],
    [
      "an enumeration",
      "这里聚集了钢铁、船舶、",
      "海工装备等行业的龙头企业，产值逐年增长。",
      "舶、",
      "海工",
    ],
    [
      "a number apart from its unit",
      "目前全市建成充电桩超过3.",
      "6万个，覆盖全部乡镇，居民十分钟就能找到一个。",
      "3.",
      "6万",
    ],
    [
      "a mark on top of a column",
      "老厂房改成了孵化器，租金减半，水电全免",
      "，第一批企业当月就搬了进来，第二批也在路上。",
      "全免",
      "，第",
    ],
  ])("%s is completed by the fragment below", (_, left, right, tail, head) => {
    expect(joinsOf(whole, left, right, whole)).toEqual([[tail, head]]);
  });

  it("are none in a page whose sentences all end", () => {
    expect(joinsOf("港口的清晨", whole, `“${whole}”`, "他算过一笔账：", `一是${whole}`)).toEqual(
      [],
    );
  });

  it("are not seen in headings, list items, bylines and captions", () => {
    const lines = ["港口的清晨", whole, "冷链撑起半边天", whole, "- 船期清单", "- 舱位清单", whole];
    expect(joinsOf(...lines, "图为三号码头", whole)).toEqual([]);
  });

  it("are told from whole paragraphs by the indents of a page that has them", () => {
    const lines = [`　　${whole}`, "　　这座城市靠海吃海，渔船、货船和", `　　${whole}`];
    const page = readText(
      [...lines, "客船共用一条航道，忙时每小时四十艘。", `　　${whole}`].join("\n"),
    );
    expect(proposeJoins(page.blocks).map(({ rightId }) => rightId)).toEqual(["b4"]);
  });

  it("may be completed by a person where nothing is proposed", () => {
    const { blocks } = readText([whole, "他们先建仓库", whole, `这些年${whole}`].join("\n\n"));
    const broken = blocks.map((block) =>
      block.text === "他们先建仓库" ? { ...block, kind: "paragraph" as const } : block,
    );
    expect(findBreaks(broken).map(({ id }) => id)).toEqual(["b2"]);
    expect(fragmentsFor(broken, "b2").map(({ id }) => id)).toEqual(["b3", "b4"]);
    const join = chosenJoin(broken, "b2", "b4");
    expect(join?.reasons).toEqual(["chosen"]);
    const joined = applyJoins(broken, join ? [join] : []);
    expect(joined.map(({ text }) => text)).toEqual([whole, `他们先建仓库这些年${whole}`, whole]);
    expect(chosenJoin(broken, "b2", "gone")).toBeNull();
  });

  it("in three pieces become one", () => {
    const { blocks } = readText(
      [
        whole,
        "他们依据《沿海港口布局",
        "与岸线利用规划》定点，先建仓库、",
        "码头和道路，再招企业入驻，一步一步来。",
      ].join("\n\n"),
    );
    const texts = applyJoins(blocks, proposeJoins(blocks)).map(({ text }) => text);
    expect(texts).toEqual([
      whole,
      "他们依据《沿海港口布局与岸线利用规划》定点，先建仓库、码头和道路，再招企业入驻，一步一步来。",
    ]);
  });
});

describe("other sources", () => {
  it("joins lines that a PDF broke at a width, and keeps indented paragraphs apart", () => {
    const lines = [
      "　　港口的清晨从零点开始，调度员",
      "把夜里到港的船排成一张表，再按潮",
      "水的高低把它们送进泊位，等候的船",
      "少了，空驶的车也少了。",
      "　　货主最看重的是时间，冷鲜水果",
      "差一点就差一个价，这笔账人人会算",
      "。",
    ];
    const { blocks } = readText(lines.join("\n"));
    expect(blocks.map(({ text }) => text)).toEqual([
      "港口的清晨从零点开始，调度员把夜里到港的船排成一张表，再按潮水的高低把它们送进泊位，等候的船少了，空驶的车也少了。",
      "货主最看重的是时间，冷鲜水果差一点就差一个价，这笔账人人会算。",
    ]);
  });

  it("reads Markdown with emphasis, links, lists, boxes and tables", () => {
    const page = readMarkdown(
      [
        "# 老港的新账本",
        "## 三本账",
        "港口的**第一本账**是[时间](https://example.org/a)，等候的船少了。",
        "1. 先排船\n2. 再排车",
        "> **三张清单**\n>\n> - 船期\n> - 舱位",
        "| 年份 | 吞吐量 |\n|---|---|\n| 2025 | 1.2亿吨 |",
        "<!-- 不是正文 -->",
        "![码头](a.png)",
      ].join("\n\n"),
    );
    expect(page.pictures).toBe(1);
    expect(outline(page)).toEqual([
      "headline 老港的新账本",
      "heading 三本账",
      "paragraph 港口的第一本账是",
      "numberedItem 先排船",
      "numberedItem 再排车",
      "boxTitle 三张清单",
      "boxItem 船期",
      "boxItem 舱位",
      "table 年份\t吞吐量\n2",
    ]);
    const { body } = toFragments(page.blocks).fragments;
    expect(body[1]?.content).toEqual([
      { type: "text", text: "港口的" },
      { type: "text", text: "第一本账", marks: [{ type: "bold" }] },
      { type: "text", text: "是" },
      {
        ...{ type: "text", text: "时间" },
        marks: [{ type: "link", attrs: { href: "https://example.org/a" } }],
      },
      { type: "text", text: "，等候的船少了。" },
    ]);
    expect(validateDocument(toFragments(page.blocks))).toMatchObject({ ok: true });
  });

  it("takes only words from HTML: no script, no unsafe link", () => {
    const page = readHtml(
      '<h1>标题在此</h1><script>alert(1)</script><p onclick="x()">正文<a href="javascript:alert(1)">一句</a>。</p>',
    );
    expect(page.blocks.map(({ text, marks }) => [text, marks])).toEqual([
      ["标题在此", []],
      ["正文一句。", []],
    ]);
  });

  it("takes what was pasted for Markdown only when it is written so", () => {
    expect(readPasted("# 标题\n\n正文一句。").blocks[0]?.kind).toBe("headline");
    expect(readPasted("2*3*4的阵列，共24台。").blocks[0]?.text).toBe("2*3*4的阵列，共24台。");
  });

  it("says when there is nothing, or too much", () => {
    expect(pageProblem(readText(" \n\u3000\n"))).toBe("empty");
    expect(pageProblem(readText("一".repeat(100_001)))).toBe("too-large");
    expect(pageProblem(readText("一句。"))).toBeNull();
  });
});

describe("a line that asks for more", () => {
  const text = [
    "湖北光电子信息：一束光照亮一条链",
    "全省聚集光电子企业1.6万余家，拥有国家级创新平台32个。",
    "强芯：从一粒芯片开始",
    "武汉东湖高新区的晶圆月产能达到",
    "达产后为30万片，光纤光缆产量约占全国的1/3。",
    "延伸阅读",
    "一、加强基础研究",
    "二、培育链主企业",
  ].join("\n\n");
  const { blocks } = readText(text);

  it("is half a sentence and no heading, and goes on right below", () => {
    expect(blocks.slice(2, 5).map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "paragraph",
    ]);
    expect(proposeJoins(blocks).map(({ leftId, rightId }) => [leftId, rightId])).toEqual([
      ["b4", "b5"],
    ]);
  });

  it("is never completed by an item of a list, and a box holds all of its numbered ones", () => {
    expect(blocks.slice(5).map(({ kind }) => kind)).toEqual(["boxTitle", "boxText", "boxText"]);
  });
});

describe("a byline", () => {
  it.each([
    ["本报记者 赵一鸣", [["reporter", "赵一鸣"]]],
    [
      "本报记者 林一平 通讯员 周舟、吴帆",
      [
        ["reporter", "林一平"],
        ["correspondent", "周舟"],
        ["correspondent", "吴帆"],
      ],
    ],
    ["□ 本报特约记者 张 三", [["contributing-reporter", "张三"]]],
    ["文/李四", [["reporter", "李四"]]],
  ])("names people and what they are: %s", (text, expected) => {
    expect(readText(`标题\n\n${text}\n\n正文一句话。`).blocks[1]?.kind).toBe("byline");
    expect(readByline(text).map(({ role, name }) => [role, name])).toEqual(expected);
  });

  it("is not a sentence that begins with the word", () => {
    expect(readText("标题\n\n记者从省厅获悉，工程已开工。").blocks[1]?.kind).toBe("paragraph");
    expect(readText("标题\n\n记者走进车间\n\n机器轰鸣，热浪扑面。").blocks[1]?.kind).not.toBe(
      "byline",
    );
  });
});

describe("the subject", () => {
  const regions = [
    { key: "430000", names: ["湖南", "湖南省"] },
    { key: "420000", names: ["湖北", "湖北省"] },
  ];

  it("is what headline and text speak of most", () => {
    const { blocks } = readText("湖南的新账本\n\n湖北的企业也来了，湖北人多。");
    expect(guessSubject(blocks, regions)).toBe("430000");
  });

  it("is left open when nothing or two are named alike", () => {
    expect(guessSubject(readText("一句话。").blocks, regions)).toBeNull();
    expect(guessSubject(readText("湖南和湖北两省联手，湖。").blocks, regions)).toBeNull();
  });
});
