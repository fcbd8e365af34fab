import { checkHouseRules, extract } from "@fangzhi/quantity";

const PROSE =
  "据省统计局介绍，截至2024年底，全省已开通5G-A基站超1.1万个，累计获批无人机航线700余条，无人机配送年飞行量近80万架次。" +
  "2025年上半年，规模以上企业实现营业收入1.2万亿元，同比增长8.6%，增速比全国高2.1个百分点，占全国的1/3。" +
  "根据《行动方案》，到2027年，力争建设不少于20个创新平台，培育30至40家龙头企业，产业规模突破3000亿元。";

const LENGTH = 1_000_000;
const HOSTILE_LENGTH = 100_000;

/** Characters per second of the extraction and the checks beside a plain pass over the same text. */
export function measureSpeed(): string[] {
  const text = PROSE.repeat(Math.ceil(LENGTH / PROSE.length)).slice(0, LENGTH);
  const runs: [string, () => unknown][] = [
    ["plain pass (charCodeAt)", () => plainPass(text)],
    ["one regular expression (digits)", () => text.match(/[0-9.]+/g)?.length],
    ["extract", () => extract(text).quantities.length],
    ["checkHouseRules", () => checkHouseRules(text).length],
  ];
  return runs.map(([name, run]) => {
    run();
    const milliseconds = clock(run);
    const rate = Math.round(text.length / milliseconds / 10) / 100;
    return `${name}: ${milliseconds.toFixed(0)} ms for ${text.length} characters, ${rate} million characters/s`;
  });
}

function plainPass(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

function clock(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Repeats that make a backtracking or quadratic reader stall; each must stay linear. */
export const hostileSeeds = [
  "1",
  "9,999",
  "1.",
  "1/",
  "一",
  "百万亿",
  "十",
  "“",
  "《",
  "（",
  "约",
  "超",
  "近",
  "截至",
  "2024年",
  "从2021年到",
  "1、",
  "三、四",
  "每万人",
  "千瓦",
  "增长",
  "1～",
  "万",
  "余多来几",
  "%",
  " ",
  "，",
  "。",
  "数以",
  "翻",
  "百分之",
  "第",
  "其中",
  "据",
  "1万1千1百",
  "〔2025〕",
  "\u0000",
  "\uD800",
  "😀",
  "-1",
  "＂",
  "１．",
  "截止2024年底，共3家，",
  "“1”",
  "A1",
  "：",
  "的",
  "和1",
  "1-",
  "ab",
  "达 1 ",
  "元,",
  "1个、",
] as const;

export function measureHostile(): string[] {
  return hostileSeeds.map((seed) => {
    const text = seed.repeat(Math.ceil(HOSTILE_LENGTH / seed.length)).slice(0, HOSTILE_LENGTH);
    const extraction = clock(() => extract(text));
    const checks = clock(() => checkHouseRules(text));
    return `hostile ${JSON.stringify(seed)} × ${HOSTILE_LENGTH}: extract ${extraction.toFixed(0)} ms, checks ${checks.toFixed(0)} ms`;
  });
}
