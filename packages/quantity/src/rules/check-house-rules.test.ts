import { describe, expect, it } from "vitest";
import { checkHouseRules, houseRules } from "./check-house-rules.ts";
import { applyEdits } from "./rule.ts";
import type { HouseRuleOptions } from "./rule-context.ts";

const current = {
  low: "15000",
  high: null,
  qualifier: "more_than_suffix",
  unit: { norm: "家" },
} as const;

function optionsFor(text: string): HouseRuleOptions {
  return { today: "2026-03-01", figures: [{ start: 0, end: text.length, current }] };
}

function idsIn(text: string, options: HouseRuleOptions = { today: "2026-03-01" }): string[] {
  return checkHouseRules(text, options).map(({ ruleId }) => ruleId);
}

describe("the house rules", () => {
  it("are the newsroom's 55, each with both languages", () => {
    expect(houseRules).toHaveLength(55);
    expect(new Set(houseRules.map(({ id }) => id)).size).toBe(55);
    for (const { message, basis } of houseRules) {
      expect(message.zh).not.toBe("");
      expect(message.en).not.toBe("");
      expect(basis).not.toBe("");
    }
  });

  it.each(houseRules.map((rule) => [rule.id, rule] as const))(
    "%s finds its wrong example",
    (id, rule) => {
      const options = id === "T05" ? optionsFor(rule.wrong) : { today: "2026-03-01" };
      expect(idsIn(rule.wrong, options)).toContain(id);
    },
  );

  it.each(houseRules.map((rule) => [rule.id, rule] as const))(
    "%s is silent on its right example",
    (id, rule) => {
      const options = id === "T05" ? optionsFor(rule.right) : { today: "2026-03-01" };
      expect(idsIn(rule.right, options)).not.toContain(id);
    },
  );

  it.each(houseRules.filter(({ fixable }) => fixable).map((rule) => [rule.id, rule] as const))(
    "%s turns its wrong example into its right one",
    (id, rule) => {
      const edits = checkHouseRules(rule.wrong)
        .filter(({ ruleId }) => ruleId === id)
        .flatMap(({ fix }) => fix ?? []);
      expect(applyEdits(rule.wrong, edits)).toBe(rule.right);
    },
  );

  it("offers no fix where a person must decide", () => {
    for (const { id, wrong, fixable } of houseRules) {
      if (fixable) continue;
      const found = checkHouseRules(wrong, optionsFor(wrong)).filter(({ ruleId }) => ruleId === id);
      expect(found.every(({ fix }) => fix === null)).toBe(true);
    }
  });

  it("can be turned off and weighed otherwise by a newsroom", () => {
    expect(checkHouseRules("目前,全省", { off: ["P01"] }).map(({ ruleId }) => ruleId)).toEqual([
      "N15",
    ]);
    const [finding] = checkHouseRules("目前，全省", { severity: { N15: "hint" } });
    expect(finding).toMatchObject({ ruleId: "N15", severity: "hint" });
  });
});

describe("one indicator with two values", () => {
  const figure = (start: number, end: number, metricId: string, periodEnd: string) => ({
    ...{ start, end, metricId, periodEnd, current },
  });
  const text = "企业1.5万余家，另一处写1.8万家。";

  it("is found by its metric where both numbers are bound", () => {
    const figures = [figure(2, 8, "m", "2025-12-31"), figure(13, 18, "m", "2025-12-31")];
    const found = checkHouseRules(text, { figures }).filter(({ ruleId }) => ruleId === "T10");
    expect(found).toMatchObject([{ text: "1.8万家", suggestion: "1.5万余家" }]);
  });

  it("is none of two metrics, two periods or the same words", () => {
    const silent = (figures: HouseRuleOptions["figures"] & object, words = text) =>
      expect(idsIn(words, { figures })).not.toContain("T10");
    silent([figure(2, 8, "m", "2025-12-31"), figure(13, 18, "n", "2025-12-31")]);
    silent([figure(2, 8, "m", "2024-12-31"), figure(13, 18, "m", "2025-12-31")]);
    const same = "企业1.5万余家，另一处写1.5万余家。";
    silent([figure(2, 8, "m", "2025-12-31"), figure(13, 19, "m", "2025-12-31")], same);
  });

  it("is none where a number refines another, or a sentence tells of growth", () => {
    expect(idsIn("全省低空企业总数达1.5万余家。全省低空企业总数达1.52万家。")).not.toContain("T10");
    expect(idsIn("低空企业总数由1.5万家增至1.8万家。")).not.toContain("T10");
  });
});

/** Prose in which the rule must stay silent, with what tempts it. */
const silences: [string, string[]][] = [
  [
    "P01",
    [
      "比例为3:1，会议9:30开始",
      "网址是https://example.org/a,b?c=d",
      "共1,285家企业",
      "GPT-4(turbo)",
      "A, B and C",
    ],
  ],
  ["P02", ['the "quoted" word', '5英尺10"', "“专精特新”企业"]],
  ["P03", ["“他说：‘好’。”", "第一段“引文。\n“接着引文。”", "it’s 5’10吗"]],
  ["P04", ["《方案》和《条例》", "《方案\n《条例》", "《关于〈条例〉的决定》"]],
  ["P05", ["他说……于是", "3.14和2.71", "v1.2.3"]],
  ["P06", ["北京—上海高铁", "目标——三年翻番", "a--b", "2024—2026年"]],
  ["P07", ["“链长制”“小分队”", "“链长制”，“小分队”", "甲、“乙”"]],
  ["P08", ["北斗、卫星互联网等", "他沉默……"]],
  [
    "P09",
    ["一、二等奖", "二、三产业", "三、四线城市", "五、六月份", "一、二、三家都来了", "第一、二名"],
  ],
  ["P10", ["2025-07-01发布", "电话0531-88886666", "GPT-4", "30～40家", "COVID-19"]],
  ["P11", ["什么？！", "算力……等", "完成。其中，工业"]],
  ["P12", ["本报记者 赵雪报道。", "场景赋能 生态培育\n正文。", "使用 GPT 模型。"]],
  ["P13", ["1. 加强统筹", "（一）组织实施", "增长1、2、3个百分点", "包括1、2号楼"]],
  ["N01", ["12.5%", "5Ｇ", "（一）"]],
  ["N02", ["2024年，200家企业", "增加5家，300人受益", "1,200万元", "12，34，56"]],
  ["N03", ["企业1285家，个体户3450家", "企业1,285家，个体户3,450家", "企业1,285家，个体户35家"]],
  ["N04", ["3.45亿元", "3亿元和4500万元", "3亿人，4500万户"]],
  ["N05", ["3千瓦时", "5千米", "3千克", "百亿级", "5千亿级集群", "3000家", "二千家"]],
  ["N06", ["10%～15%", "10～15家", "增长10%至15%"]],
  ["N07", ["3亿～5亿元", "30～50元", "3万至5万家"]],
  ["N08", ["0.5%", "版本1.5", "第3.2节", "见.gitignore"]],
  ["N09", ["近100家", "100余家", "近年来余热回收", "近三年新增100余家"]],
  ["N10", ["超过50亿元", "50亿元以上", "不少于5家", "规模以上企业超过50家", "省级以上平台至少5个"]],
  ["N11", ["约2000人", "2000余人", "大约两千人"]],
  ["N12", ["达百家", "近百家", "达到100家", "到达近海"]],
  ["N13", ["十几家", "几十人", "几何", "10家"]],
  ["N14", ["2025年产值", "25年的发展历程", "工龄25年", "有25年历史", "3年底蕴"]],
  ["N15", ["截至2025年12月底", "2024年", "项目前期工作", "近年来"]],
  ["N16", ["2025年8月", "二〇二五年八月", "三季度", "十二月"]],
  ["N17", ["成本下降20%", "产量增长2倍", "下降到原来的三分之一"]],
  [
    "N18",
    ["从50台到200台，增加了3倍", "从50台增加到200台，增长了300%", "从2010年到2020年，增长了4倍"],
  ],
  ["N19", ["从40万元到160万元，翻了两番", "从40万元到82万元，翻了一番", "产值翻了两番"]],
  ["N20", ["占比由30%升至35%，提高5个百分点", "占比由30%升至35%，产量增长20%", "增长5%"]],
  ["N21", ["产量是去年的两倍", "比去年多一倍", "增长一倍"]],
  ["N22", ["本月中旬", "6月中旬开工", "左右开弓"]],
  ["N23", ["两个平台", "第二个平台", "十二个平台", "二级平台", "他们俩", "唯二的选择", "其二个人"]],
  [
    "U01",
    [
      "装机600万千瓦",
      "发电量600万千瓦时",
      "储能规模100万千瓦/600万千瓦时",
      "充电功率120千瓦",
      "储能产业产能20吉瓦时",
    ],
  ],
  ["U02", ["300千瓦时", "300kWh", "25度的角", "年度电价", "度电成本"]],
  ["U03", ["30公斤", "120千瓦", "500亩（约33.3公顷）", "33.3公顷（500亩）", "5公里", "3公斤"]],
  ["U04", ["80km/h", "80公里/小时", "0.35元/kWh", "50元/人"]],
  ["U05", ["1.81米", "20摄氏度", "每米2株", "100米12秒", "3米20个"]],
  ["U06", ["产值超3000亿元", "用户数突破1.2亿", "人口近1亿", "用了3000天", "2025年", "100万人"]],
  ["U07", ["12.4亿元", "融资3亿美元", "融资$5亿", "投资3亿元"]],
  ["U08", ["10兆瓦", "10兆帕", "20兆赫", "预兆", "100兆字节"]],
  [
    "U09",
    [
      "产业规模1.2万亿元。投资总额12300亿元",
      "产业规模1.2万亿元。产业规模1.3万亿元",
      "产业规模3000亿元。产业规模1.2万亿元",
    ],
  ],
  ["T01", ["截至2024年底", "报名截止2025年3月1日", "截止日期为2025年3月", "活动截止时间"]],
  ["T02", ["扎实地推进", "扎实的推进机制", "有效的方案", "发展得很快", "我的发展"]],
  ["T03", ["内蒙古自治区", "新疆维吾尔自治区", "广西壮族自治区", "内蒙古的"]],
  [
    "T04",
    [
      "共5家，其中国家级4家",
      "占比分别为45%、30%和25%",
      "甲覆盖率90%，乙覆盖率85%",
      "5家，其中投资6亿元",
      "占全国60%，占全省80%",
    ],
  ],
  ["T05", ["1.5万余家"]],
  ["T06", ["到2030年，规模超过3000亿元", "2025年规模超过3000亿元"]],
  ["T07", ["第一产业", "第一季度", "最高补贴1000万元", "据省科技厅介绍，这是全国首个实验室"]],
  [
    "T08",
    [
      "截至2025年底，企业总量达1.5万家",
      "据省统计局介绍，企业总量达1.5万家",
      "同比增长5%",
      "到2027年，建成20座",
    ],
  ],
  ["T09", ["规模以上企业360家", "省级以上平台", "不低于60分"]],
  [
    "T10",
    [
      "截至2024年底，全省低空企业总数达1.5万家。截至2025年底，全省低空企业总数达1.8万家。",
      "低空企业总数达1.5万余家。低空企业总数达1.52万家。",
      "共有企业15家。共有企业18家。",
    ],
  ],
];

describe("every rule stays silent", () => {
  it("has its tempting prose", () => {
    expect(silences.map(([id]) => id)).toEqual(houseRules.map(({ id }) => id));
  });

  it.each(silences)("%s", (id, texts) => {
    for (const text of texts) {
      const options = id === "T05" ? optionsFor(text) : { today: "2026-03-01" };
      const found = checkHouseRules(text, options).filter(({ ruleId }) => ruleId === id);
      expect(found, text).toEqual([]);
    }
  });
});
