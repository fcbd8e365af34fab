import { Trie } from "./trie.ts";

/** International symbols as denominators: 元/kWh, km/h. */
const symbols: Readonly<Record<string, string>> = {
  kWh: "千瓦时",
  Wh: "瓦时",
  kW: "千瓦",
  W: "瓦",
  kg: "千克",
  t: "吨",
  h: "小时",
  s: "秒",
  min: "分钟",
  km: "公里",
  "m²": "平方米",
  "m³": "立方米",
  L: "升",
};

/** The same denominators with their power in digits. */
const SPELLED: Readonly<Record<string, string>> = {
  "100公里": "百公里",
  "10万人": "十万人",
  "100万人": "百万人",
  "1000人": "千人",
};

/** Things a rate is given per, that are not units of the registry: 每万人, 每百户, 每股. */
const denominators = [
  "万人",
  "万名",
  "千名",
  "百名",
  "千人",
  "百人",
  "十万人",
  "10万人",
  "100万人",
  "1000人",
  "百万人",
  "万户",
  "百户",
  "千户",
  "户",
  "人天",
  "人日",
  "人",
  "万元",
  "百公里",
  "100公里",
  "百平方公里",
  "万平方公里",
  "股",
  "家",
  "月",
  "年",
  "天",
  "日",
  "周",
  "次",
  "分钟",
  "小时",
  "秒",
  "亩",
  "吨",
  "千克",
  "公斤",
  "克",
  "千瓦时",
  "瓦时",
  "千瓦",
  "兆瓦",
  "瓦",
  "平方米",
  "平方公里",
  "平方千米",
  "公顷",
  "公里",
  "千米",
  "米",
  "立方米",
  "立方厘米",
  "升",
  "毫升",
  "斤",
  "盎司",
  "磅",
  "标准立方米",
  "标方",
  "千升",
  "套",
  "台",
  "辆",
  "个",
  "件",
  "座",
  "张",
  "头",
  "只",
  "桶",
  "间",
  "度电",
  "度",
  "例",
  "学年",
  "课时",
  "标准箱",
  "箱",
  "人月",
  "人次",
  "人年",
  "月人",
  "吨公里",
  "人公里",
  "百万千瓦时",
  "亿元",
  "万吨",
  "平方厘米",
  "平方毫米",
  "人·天",
  "床",
  "条",
  "项",
  "份",
  "单",
  "架次",
  "班",
  "车",
  "兆比特",
  "盒",
  "瓶",
  "支",
  ...Object.keys(symbols),
];

/** Every spelling of a denominator and its norm: 万名 → 万人, kWh → 千瓦时. */
export const denominatorTrie = new Trie<string>(
  denominators.map((word) => [word, canonical(word)] as const),
);

function canonical(denominator: string): string {
  // 每千名老年人 is told per 千人.
  if (/^[十百千万]+名$/.test(denominator)) return `${denominator.slice(0, -1)}人`;
  const symbol = symbols[denominator];
  if (symbol !== undefined) return symbol;
  const spelled = SPELLED[denominator];
  if (spelled !== undefined) return spelled;
  if (denominator === "标方") return "标准立方米";
  if (denominator === "度" || denominator === "度电") return "千瓦时";
  if (denominator === "人日" || denominator === "人·天") return "人天";
  return denominator;
}
