import { isDigit } from "./fold.ts";
import { hanDigit } from "./numerals.ts";
import { Trie } from "./trie.ts";

/** A rank or superlative a text claims. `hard` ones can be checked as true or false. */
export interface Claim {
  start: number;
  end: number;
  text: string;
  kind:
    | "first"
    | "first_time"
    | "first_batch"
    | "first_year"
    | "first_mover"
    | "only"
    | "rank"
    | "top_n"
    | "superlative"
    | "leading"
    | "monopoly_broken";
  strength: "hard" | "soft";
  /** 全国, 世界 …, as written; null when the text names none right before. */
  scope: string | null;
}

type Kind = Claim["kind"];

const SCOPES = [
  "全国",
  "全球",
  "世界",
  "国际",
  "国内",
  "亚洲",
  "全省",
  "全市",
  "全区",
  "全行业",
  "行业",
  "业内",
  "东北",
  "西北",
  "华北",
  "华东",
  "华南",
  "华中",
  "西南",
  "长三角",
  "中西部",
  "中部",
  "西部",
  "东部",
  "同行业",
  "同类",
  "我国",
  "中国",
  "省内",
];

const words = new Trie<Kind>();
const table: readonly (readonly [Kind, string])[] = [
  [
    "first",
    "首个 首家 首条 首座 首台 首款 首套 首艘 首架 首颗 首例 首单 首支 首部 首只 首笔 首张 首处 首台套 首创 第一个 第一家 第一条 第一座",
  ],
  ["first_time", "首次 第一次 首度"],
  ["first_batch", "首批 第一批"],
  ["first_year", "元年"],
  ["first_mover", "率先 先行先试 先人一步"],
  ["only", "唯一 独一无二 仅有的"],
  ["rank", "首位 榜首 第一位 第一名 第一方阵 第一梯队 居首 排名第一 位居第一 位列第一 居第一 第一"],
  [
    "superlative",
    "最大 最多 最高 最强 最快 最长 最先进 最密集 最具 最早 最完整 最齐全 最佳 最优 规模最大 最集中",
  ],
  ["leading", "领先 领跑 前列 排头兵 前沿 标杆 一流 顶尖 领军 龙头地位 先进水平"],
  [
    "monopoly_broken",
    "打破垄断 打破了国外垄断 打破国外垄断 打破国外长期垄断 打破了国外长期垄断 填补空白 填补国内空白 填补了国内空白",
  ],
];
for (const [kind, list] of table) for (const word of list.split(" ")) words.set(word, kind);

const SOFT = new Set<Kind>(["first_year", "leading"]);
const NOT_CLAIMS = new Set(["最大", "最多", "最高", "最长", "最快"]);
const NOT_FIRST = [
  "第一产业",
  "第一季度",
  "第一阶段",
  "第一时间",
  "第一书记",
  "第一步",
  "第一期",
  "第一轮",
  "第一线",
  "第一动力",
  "第一要务",
  "第一资源",
];

/** The rank claims of a folded text, in order: numbers in them (全球五大) are no metrics. */
export function findClaims(text: string, original: string): Claim[] {
  const claims: Claim[] = [];
  let at = 0;
  while (at < text.length) {
    const end = readRank(text, at) ?? readTop(text, at);
    const found = end ?? readWord(text, at);
    if (!found) {
      at++;
      continue;
    }
    const floor = claims.at(-1)?.end ?? 0;
    const named =
      scopeBefore(text, at, floor) ??
      (found.kind === "superlative" ? scopeNear(text, at, floor) : null);
    const { scope, start } = named ?? { scope: null, start: at };
    claims.push({
      start,
      end: found.end,
      text: original.slice(start, found.end),
      kind: found.kind,
      strength: SOFT.has(found.kind) ? "soft" : "hard",
      scope,
    });
    at = found.end;
  }
  return claims;
}

function readWord(text: string, at: number): { end: number; kind: Kind } | null {
  const found = words.longest(text, at);
  if (!found) return null;
  if (text.charAt(at) === "第" && NOT_FIRST.some((word) => text.startsWith(word, at))) return null;
  // 第一、二、三产业 are told apart by number, not ranked.
  if (text.charAt(at) === "第" && /^[、和][二第]/.test(text.slice(found.end, found.end + 2)))
    return null;
  const word = text.slice(at, found.end);
  // 最高1000万元 and 最大载重 are bounds and properties; 规模最大 and 最大的 are claims.
  if (
    NOT_CLAIMS.has(word) &&
    text.charAt(found.end) !== "的" &&
    !SCOPES.some((scope) => text.slice(Math.max(0, at - scope.length), at) === scope)
  ) {
    return null;
  }
  return { end: found.end, kind: found.value };
}

/** 第3位, 全国第五, 排名第12. */
function readRank(text: string, at: number): { end: number; kind: Kind } | null {
  if (text.charAt(at) !== "第") return null;
  let end = at + 1;
  while (
    end - at < 4 &&
    (isDigit(text, end) || hanDigit(text.charAt(end)) >= 0 || text.charAt(end) === "十")
  )
    end++;
  if (end === at + 1) return null;
  const next = text.charAt(end);
  const isRanked =
    /(?:排名|位居|位列|居|列|排|全国|全球|全省|世界|国内|亚洲|跃升至|上升至|升至)$/.test(
      text.slice(Math.max(0, at - 4), at),
    );
  if (next === "位" || (next === "名" && isRanked)) return { end: end + 1, kind: "rank" };
  return isRanked && !"季届次批期轮条章个家产".includes(next || " ") ? { end, kind: "rank" } : null;
}

/** 全国前10, 前三名, 全球五大, 500强, 百强. */
function readTop(text: string, at: number): { end: number; kind: Kind } | null {
  const char = text.charAt(at);
  if (char === "前") {
    let end = at + 1;
    while (
      end - at < 5 &&
      (isDigit(text, end) ||
        hanDigit(text.charAt(end)) >= 0 ||
        "十百".includes(text.charAt(end) || " "))
    )
      end++;
    if (end === at + 1) return null;
    const next = text.charAt(end);
    if (next === "位" || next === "名" || next === "强") return { end: end + 1, kind: "top_n" };
    return SCOPES.some((scope) => text.slice(Math.max(0, at - scope.length), at) === scope) &&
      !"个年季天".includes(next || " ")
      ? { end, kind: "top_n" }
      : null;
  }
  if (text.charAt(at + 1) === "大" && hanDigit(char) > 0) {
    const scope = SCOPES.find((word) => text.slice(at - word.length, at) === word);
    return scope ? { end: at + 2, kind: "top_n" } : null;
  }
  return null;
}

interface Scope {
  scope: string;
  start: number;
}

const MAX_BETWEEN = 6;

/** 全球在建规模最大: a few words may stand between a scope and its superlative. */
function scopeNear(text: string, at: number, floor: number): Scope | null {
  for (let end = at - 1; end >= Math.max(floor, at - MAX_BETWEEN); end--) {
    if ("，。；、：".includes(text.charAt(end) || " ")) return null;
    const named = scopeBefore(text, end, floor);
    if (named) return named;
  }
  return null;
}

function scopeBefore(text: string, at: number, floor: number): Scope | null {
  const scope = SCOPES.find(
    (word) => at - word.length >= floor && text.slice(at - word.length, at) === word,
  );
  return scope === undefined ? null : { scope, start: at - scope.length };
}
