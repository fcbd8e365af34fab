import type { Source } from "@fangzhi/types";
import type { SeedMetric } from "../types.ts";
import { by, first, page, untimed } from "./recorded.ts";

const shanghai = { regionCode: "310000", industrySlug: "embodied-intelligence" };

function plan(quote: string): Source {
  return {
    title: "《上海市具身智能产业发展实施方案》",
    publisher: "上海市人民政府办公厅",
    url: null,
    publishedOn: null,
    locator: "2025年7月印发，8月公布；转引自多地产业报道（版面资料）上海部分第2段",
    quote,
  };
}

export const shanghaiMetrics: readonly SeedMetric[] = [
  {
    ...shanghai,
    key: "sh-robot-share",
    name: "机器人产业规模占全国比重",
    nameEn: "Share of the national robot industry",
    definition: "上海机器人产业规模与全国之比；规模以产值还是营收计，版面未说明。",
    cadence: "irregular",
    kind: "share",
    unit: "ratio",
    unitCode: "1",
    revisions: [
      first({
        phrase: "约1/3",
        value: "0.333333333",
        qualifier: "approx",
        status: "actual",
        period: untimed,
        source: page("上海部分第2段", "机器人产业规模约占全国1/3"),
      }),
    ],
  },
  {
    ...shanghai,
    key: "sh-breakthroughs",
    name: "具身智能核心算法与技术突破数",
    nameEn: "Core algorithm and technology breakthroughs",
    definition: "到2027年在具身模型、具身语料等方面实现的核心算法与技术突破数，方案目标。",
    cadence: "once",
    kind: "level",
    unit: "项",
    unitCode: "count",
    revisions: [
      first({
        phrase: "不少于20项",
        value: "20",
        qualifier: "at_least",
        status: "target",
        period: by(2027),
        source: plan("核心算法与技术突破不少于20项"),
      }),
    ],
  },
  {
    ...shanghai,
    key: "sh-incubators",
    name: "具身智能高质量孵化器数",
    nameEn: "High-quality incubators for embodied intelligence",
    definition: "到2027年建设的具身智能高质量孵化器数，方案目标。",
    cadence: "once",
    kind: "level",
    unit: "个",
    unitCode: "count",
    revisions: [
      first({
        phrase: "不少于4个",
        value: "4",
        qualifier: "at_least",
        status: "target",
        period: by(2027),
        source: plan("建设不少于4个具身智能高质量孵化器"),
      }),
    ],
  },
];

export const shandongMetrics: readonly SeedMetric[] = [
  {
    regionCode: "370000",
    industrySlug: "deep-sea-aerospace",
    key: "sd-spaceport-efficiency",
    name: "东方航天港产业链效率提升幅度",
    nameEn: "Supply-chain efficiency gain of the Oriental Spaceport",
    definition: "东方航天港“前港后厂”布局较传统模式的产业链效率增幅；“效率”的算法版面未说明。",
    cadence: "irregular",
    kind: "change",
    unit: "%",
    unitCode: "percent",
    revisions: [
      first({
        phrase: "50%以上",
        value: "50",
        qualifier: "at_least",
        status: "actual",
        period: untimed,
        source: page("山东部分第2段", "效率较传统模式提升50%以上"),
      }),
    ],
  },
];
