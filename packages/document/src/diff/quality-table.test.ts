import { describe, expect, test } from "vitest";
import { documentOf, paragraph } from "../testing/builders.ts";
import { diffDocuments, listChanges } from "./index.ts";

const setting = "当地凭借全产业链优势、丰富应用场景，正以场景创建为牵引，持续优化基础设施。";
const makers = "依托坚实的产业基础，低空飞行器制造企业超2000家，已形成三核联动的发展格局。";
const flights = "如今，全省正加速推进低空基建网络成形，年飞行量近80万架次。";

/** `[before→after]` with the op, unless it is a plain replacement. Paragraphs are told by their first words. */
function told(before: string[], after: string[]): string {
  const document = (lines: string[]) => documentOf({ body: lines.map((line) => paragraph(line)) });
  const brief = (text: string) =>
    text.replaceAll(setting, "甲段").replaceAll(makers, "乙段").replaceAll(flights, "丙段");
  return listChanges(diffDocuments(document(before), document(after)))
    .map(({ op, before: was, after: is }) => {
      const change = `[${brief(was)}→${brief(is)}]`;
      return op === "replace" ? change : `${op}${change}`;
    })
    .join(" ");
}

const lines = (text: string | string[]) => [text].flat();

type Case = [name: string, before: string | string[], after: string | string[], expected: string];

const numbers: Case[] = [
  ["one digit", "总量达1.5万余家。", "总量达1.6万余家。", "[1.5万余家→1.6万余家]"],
  [
    "a newer value",
    "开通5G-A基站超1.1万个，",
    "开通5G-A基站逾2.13万个，",
    "[超1.1万个→逾2.13万个]",
  ],
  ["only the qualifier", "基站超1.1万个", "基站近1.1万个", "[超1.1万个→近1.1万个]"],
  ["a long qualifier", "不少于20项突破", "超过20项突破", "[不少于20项→超过20项]"],
  [
    "a qualifier added",
    "建成40万平方米产业园",
    "建成约40万平方米产业园",
    "[40万平方米→约40万平方米]",
  ],
  ["a word after the number", "占比30%以上", "占比30%左右", "[30%以上→30%左右]"],
  ["the unit", "装机100万千瓦", "装机100万千瓦时", "[100万千瓦→100万千瓦时]"],
  ["the classifier", "建成30个站", "建成30座站", "[30个→30座]"],
  ["the multiplier", "产值3000亿元", "产值3000万元", "[3000亿元→3000万元]"],
  ["余 dropped", "企业1.5万余家", "企业1.5万家", "[1.5万余家→1.5万家]"],
  ["多 to 余", "600多家单位", "700余家单位", "[600多家→700余家]"],
  ["a percentage", "增长12.5%", "增长13.1%", "[12.5%→13.1%]"],
  ["points to percent", "提高3个百分点", "提高3%", "[3个百分点→3%]"],
  ["a year's end", "截至2024年底，全省", "截至2025年底，全省", "[2024年底→2025年底]"],
  ["a whole date", "2025年7月8日印发", "2025年8月17日印发", "[2025年7月8日→2025年8月17日]"],
  ["a range", "增长10%～15%", "增长12%～18%", "[10%～15%→12%～18%]"],
  ["a fraction", "约占全国1/3", "约占全国1/4", "[1/3→1/4]"],
  ["an order of magnitude", "三大千亿级产业集群", "三大万亿级产业集群", "[千亿级→万亿级]"],
  ["大关", "跨越万亿元大关", "突破2万亿元大关", "[跨越万亿元大关→突破2万亿元大关]"],
  ["Chinese numerals", "三成企业", "四成企业", "[三成→四成]"],
  ["an ordinal", "第三批试点", "第四批试点", "[第三批→第四批]"],
  ["a sign", "最低-5℃", "最低-8℃", "[最低-5℃→最低-8℃]"],
  [
    "two numbers side by side",
    "100万千瓦/600万千瓦时",
    "120万千瓦/720万千瓦时",
    "[100万千瓦→120万千瓦] [600万千瓦时→720万千瓦时]",
  ],
  [
    "two numbers in a sentence",
    "企业2000家，产值300亿元。",
    "企业2100家，产值320亿元。",
    "[2000家→2100家] [300亿元→320亿元]",
  ],
  [
    "a number and the word before it",
    "基站超1.1万个",
    "站点逾2.13万个",
    "[基站→站点] [超1.1万个→逾2.13万个]",
  ],
  ["a number to a word", "新增15家企业", "新增多家企业", "[15家→多家]"],
  ["a word to a number", "新增多家企业", "新增15家企业", "[多家→15家]"],
  ["a name with digits", "T1100碳纤维", "T1200碳纤维", "[T1100→T1200]"],
  ["a name of letters and digits", "建成5G-A基站", "建成5G基站", "[5G-A→5G]"],
  ["full-width digits", "增长１２．５％", "增长12.5%", "punctuation[１２．５％→12.5%]"],
  [
    "English numbers",
    "It grew to 1,200 units in 2024.",
    "It grew to 1,350 units in 2025.",
    "[1,200→1,350] [2024→2025]",
  ],
];

const words: Case[] = [
  ["one word", "加快推进低空基建", "稳步推进低空基建", "[加快→稳步]"],
  ["two words", "加快推进低空领域建设", "稳步推进低空经济建设", "[加快→稳步] [领域→经济]"],
  ["one character of a word", "建成平台", "建设平台", "[建成→建设]"],
  ["的 removed", "坚实的产业基础", "坚实产业基础", "delete[的→]"],
  ["a word the segmenter joins", "广东省低空经济", "广东低空经济", "delete[省→]"],
  ["the first word", "如今，全省推进", "目前，全省推进", "[如今→目前]"],
  ["a sentence in the middle", setting + flights, setting + makers + flights, "insert[→乙段]"],
  ["a sentence at the start", flights, makers + flights, "insert[→乙段]"],
  ["a sentence at the end", setting, setting + flights, "insert[→丙段]"],
  ["a sentence deleted", setting + makers + flights, setting + flights, "delete[乙段→]"],
  [
    "a clause inserted",
    "已开通基站，累计获批航线。",
    "已开通基站，覆盖全部地市，累计获批航线。",
    "insert[→覆盖全部地市，]",
  ],
  [
    "an item of an enumeration",
    "深圳、广州、珠海三地",
    "深圳、广州、东莞、珠海三地",
    "insert[→东莞、]",
  ],
  ["the last item", "包括深圳、广州。", "包括深圳、广州、珠海。", "insert[→、珠海]"],
  [
    "a clause rewritten",
    "在深海领域，两地持续发挥海工装备制造优势。",
    "在深海领域，关键技术接连突破。",
    "[两地持续发挥海工装备制造优势→关键技术接连突破]",
  ],
  [
    "clauses before and after a comma",
    "建设了一批项目，完善政策体系",
    "打造了若干项目，优化政策体系",
    "[建设了一批→打造了若干] [完善→优化]",
  ],
  ["a bracket removed", "（先导区）建设方案", "建设方案", "delete[（先导区）→]"],
  ["inside a book title", "《上海市方案》", "《上海市具身智能方案》", "insert[→具身智能]"],
  ["Latin to Chinese", "依托5G-A、AI和北斗", "依托5G-A、人工智能和北斗", "[AI→人工智能]"],
  ["an emoji", "发布😀", "发布😁", "[😀→😁]"],
  ["everything", "甲", "乙", "[甲→乙]"],
];

const punctuation: Case[] = [
  [
    "a whole paragraph to full width",
    "目前,全省企业,总量达1.5万余家;其中(制造)企业",
    "目前，全省企业，总量达1.5万余家；其中（制造）企业",
    "punctuation[目前,全省企业,总量达1.5万余家;其中(制造)企业→目前，全省企业，总量达1.5万余家；其中（制造）企业]",
  ],
  ["one comma to full width", "目前,全省", "目前，全省", "punctuation[,→，]"],
  [
    "full width and a new number",
    "目前,企业,总量达1.5万余家;其中",
    "目前，企业，总量达1.8万余家；其中",
    "punctuation[,,;→，，；] [1.5万余家→1.8万余家]",
  ],
  ["quotation marks changed", "“专精特新”企业", "「专精特新」企业", "punctuation[“”→「」]"],
  ["straight quotation marks", '"专精特新"企业', "“专精特新”企业", 'punctuation[""→“”]'],
  ["an ellipsis", "算力、语料...", "算力、语料……", "punctuation[...→……]"],
  ["a dash", "目标--三年翻番", "目标——三年翻番", "punctuation[--→——]"],
  ["a comma to a full stop", "基础扎实，场景丰富", "基础扎实。场景丰富", "[，→。]"],
  ["a 顿号 to a word", "北斗、卫星互联网", "北斗和卫星互联网", "[、→和]"],
  [
    "a letter and its accent as one",
    "Cafe\u0301连锁店120家",
    "Caf\u00e9连锁店120家",
    "punctuation[Cafe\u0301→Caf\u00e9]",
  ],
  ["a space", "新型 储能", "新型储能", "delete[ →]"],
];

const paragraphs: Case[] = [
  ["moved to the front", [setting, makers, flights], [flights, setting, makers], "move[丙段→丙段]"],
  ["two swapped", [setting, makers], [makers, setting], "move[甲段→甲段]"],
  [
    "two swapped and one edited",
    [setting, makers],
    [makers.replace("超2000家", "超2300家"), setting],
    `move[乙段→${makers.replace("超2000家", "超2300家")}] [超2000家→超2300家]`,
  ],
  [
    "moved and edited",
    [setting, makers, flights],
    [makers, flights, setting.replace("持续", "不断")],
    `move[甲段→${setting.replace("持续", "不断")}] [持续→不断]`,
  ],
  ["split", [setting + makers], [setting, makers], "split[甲段乙段→甲段\n乙段]"],
  [
    "split in three",
    [setting + makers + flights],
    [setting, makers, flights],
    "split[甲段乙段丙段→甲段\n乙段\n丙段]",
  ],
  [
    "split and edited",
    [setting + makers],
    [setting, makers.replace("超2000家", "超2300家")],
    `split[甲段乙段→甲段\n${makers.replace("超2000家", "超2300家")}] [超2000家→超2300家]`,
  ],
  ["merged", [setting, makers], [setting + makers], "merge[甲段\n乙段→甲段乙段]"],
  ["added", [setting, flights], [setting, makers, flights], "insert[→乙段]"],
  ["removed", [setting, makers, flights], [setting, flights], "delete[乙段→]"],
  [
    "replaced by another",
    [setting, makers, flights],
    [setting, "技术合同成交活跃。", flights],
    "delete[乙段→] insert[→技术合同成交活跃。]",
  ],
  [
    "short lines reordered",
    ["加强统筹", "优化服务", "产业融合"],
    ["优化服务", "加强统筹", "产业融合"],
    "move[加强统筹→加强统筹]",
  ],
  ["repeated lines", ["同上", setting, "同上"], [setting, "同上", "同上"], "move[同上→同上]"],
  ["a blank line removed", [setting, "", makers], [setting, makers], ""],
];

describe.each([
  ["numbers", numbers],
  ["words", words],
  ["punctuation", punctuation],
  ["paragraphs", paragraphs],
])("%s", (_, cases) => {
  test.each(cases)("%s", (_name, before, after, expected) => {
    expect(told(lines(before), lines(after))).toBe(expected);
  });
});
