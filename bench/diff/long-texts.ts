import type { TextPair } from "./pairs.ts";

/** mulberry32: the same texts on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const subjects = [
  "全市",
  "全省",
  "示范区",
  "开发区",
  "龙头企业",
  "重点园区",
  "科研院所",
  "产业联盟",
];
const verbs = [
  "加快建设",
  "持续完善",
  "率先布局",
  "稳步推进",
  "集中突破",
  "联合攻关",
  "累计建成",
  "新增开通",
];
const objects = [
  "测试场地",
  "中试平台",
  "公共服务体系",
  "航线网络",
  "关键材料",
  "核心部件",
  "标准规范",
  "人才队伍",
];
const counts = ["家企业", "个项目", "条航线", "万架次", "亿元投资", "项标准", "座基站", "名工程师"];
const qualifiers = ["超", "近", "约", "逾", "", "不少于"];

function sentence(next: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] as string;
  const number = Math.floor(next() * 9_000) + 100;
  const amount = `${pick(qualifiers)}${number}${pick(counts)}`;
  return `${pick(subjects)}${pick(verbs)}${pick(objects)}，带动${pick(subjects)}${pick(verbs)}${pick(objects)}，涉及${amount}。`;
}

/** A made-up article of about so many characters and its second version with scattered edits. */
export function longPair(id: string, characters: number, edits: number): TextPair {
  const next = random(characters + edits);
  const before: string[] = [];
  for (let length = 0; length < characters; length += before.at(-1)?.length ?? 0) {
    before.push(Array.from({ length: 5 }, () => sentence(next)).join(""));
  }
  const after = [...before];
  for (let edit = 0; edit < edits; edit += 1) editOne(after, edit, next);
  return { id, before, after };
}

function editOne(lines: string[], edit: number, next: () => number): void {
  const at = Math.floor(next() * lines.length);
  const line = lines[at] as string;
  const other = Math.floor(next() * lines.length);
  if (edit % 10 === 0) lines.splice(other, 0, ...lines.splice(at, 1));
  else if (edit % 10 === 1) lines.splice(at, 1, ...line.split(/(?<=。)(?=[^。]*。$)/));
  else if (edit % 3 === 0) lines[at] = line.replace(/\d+/, (digits) => String(Number(digits) + 17));
  else if (edit % 3 === 1) lines[at] = `${line}${sentence(next)}`;
  else
    lines[at] = line
      .replace("稳步推进", "全面推进")
      .replace("完善", "优化")
      .replace("带动", "推动");
}

/** Texts made to be slow. */
export function hostilePairs(): TextPair[] {
  const same = (count: number) => Array.from({ length: count }, () => "同一段话。");
  const distinct = (count: number, seed: number) => {
    const next = random(seed);
    return Array.from({ length: count }, () => sentence(next));
  };
  const letters = (count: number, seed: number) => {
    const next = random(seed);
    return [Array.from({ length: count }, () => (next() < 0.5 ? "甲" : "乙")).join("")];
  };
  return [
    { id: "5,000 and 4,000 identical paragraphs", before: same(5_000), after: same(4_000) },
    {
      id: "2,000 paragraphs, all different",
      before: distinct(2_000, 1),
      after: distinct(2_000, 2),
    },
    {
      id: "2,000 paragraphs, reversed",
      before: distinct(2_000, 3),
      after: distinct(2_000, 3).reverse(),
    },
    {
      id: "one paragraph of 50,000 characters of two kinds",
      before: letters(50_000, 4),
      after: letters(50_000, 5),
    },
    {
      id: "one paragraph of 100,000 digits",
      before: ["7".repeat(100_000)],
      after: ["8".repeat(99_999)],
    },
    {
      id: "one paragraph of 100,000 dots",
      before: [".".repeat(100_000)],
      after: ["3×".repeat(50_000)],
    },
  ];
}
