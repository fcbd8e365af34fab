import type { Qualifier } from "@fangzhi/types";
import { reversedTrie, Trie } from "./trie.ts";

/** A marker of approximation as it stands in the text. */
export interface Marker {
  text: string;
  start: number;
  end: number;
  qualifier: Qualifier;
}

/**
 * Markers before a number. Bounds: Civil Code of the PRC §1259 — 超过, 不满 exclude the number,
 * 不少于, 不超过 include it.
 */
const prefixMarkers: readonly (readonly [Qualifier, string])[] = [
  [
    "over",
    "> ＞ 超过 超出 不止 超 突破 跨越 逾 跨过 迈上 迈过 迈入 站上 高于 多于 大于 冲破 越过 踏上 破 过",
  ],
  [
    "at_least",
    "≥ ⩾ ≧ 大于等于 下限为 下限 不少于 不低于 至少 最少 不下 不下于 不小于 最低 起码 不短于 上",
  ],
  ["nearly", "接近 将近 逼近 趋近 近 直逼 临近"],
  ["approx", "≈ 差不多 约莫 大体 大约 大致 大概 约占 约合 约为 约有 约需 约 估约"],
  [
    "under",
    "< ＜ 跌破 不足 不到 低于 少于 未达到 未达 小于 不满 短于 未满 不及 未及 未超过 达不到",
  ],
  [
    "at_most",
    "≤ ⩽ ≦ 小于等于 不超过 不高于 不多于 至多 最多 最高 上限为 上限 不大于 不超 最长 不长于 最大不超过 不得超过 不得高于",
  ],
  ["range", "介于"],
];

/** 不得低于 and 不得少于 are 不低于 and 不少于 in the language of rules. */
const ruleMarkers: readonly (readonly [Qualifier, string])[] = [
  ["at_least", "不得低于 不得少于 不得小于"],
];

/** Words that add no bound; a marker may stand before them (约有, 超过了, 突破了). */
const neutralWords =
  "达到了 达到 达 为 共计 共有 共 累计达 累计 总量达 总计 合计 仅有 仅 仅为 仅占 计 有 了 占 合 是 实现 完成 高达 多达 已达 已 到 于 至 在 每年 ±".split(
    " ",
  );

const prefixes = reversedTrie(
  [...prefixMarkers, ...ruleMarkers].flatMap(([qualifier, words]) =>
    words.split(" ").map((word) => [word, qualifier] as const),
  ),
);
/** Names and signs of money before a number: 约为人民币15亿元, 约￥3.2亿. */
const moneyWords = ["人民币", "￥", "¥", "$", "US$", "HK$", "€", "£"];

/** Whether a marker may stand before the word: a long one closes the phrase, money does not. */
const neutrals = reversedTrie([
  ...neutralWords.map((word) => [word, word.length <= 2] as const),
  ...moneyWords.map((word) => [word, true] as const),
]);

const suffixes = new Trie<Qualifier>(
  (
    [
      ["over", "开外 以外"],
      ["more_than_suffix", "有余 出头"],
      ["under", "不到"],
      ["at_least", "及以上 以上 起"],
      ["approx", "左右 上下 前后 许"],
      ["at_most", "及以下 以下 以内 之内 内 封顶 为限 为上限"],
    ] as const
  ).flatMap(([qualifier, words]) => words.split(" ").map((word) => [word, qualifier] as const)),
);

/** The qualifier of a prefix marker by its word. */
export function qualifierOf(word: string): Qualifier | null {
  const found = prefixes.longestBefore(word, word.length);
  return found?.start === 0 ? found.value : null;
}

/** Characters before a one-character marker that make another word of it: 节约30%, 通过20项, 最近5年. */
const guards: Readonly<Record<string, string>> = {
  约: "节预签合公契违履邀缔相制条盟纽大简集",
  近: "附最临接靠亲邻远新远",
  超: "赶反",
  过: "通经超越不跨迈度",
  破: "打突攻冲爆踏勘跌",
  上: "以达网线之向海至晚早身路",
  逾: "",
};
/** Last characters of the nouns that amounts are told of: 产值, 营收, 税, 销量. */
const AMOUNT_NOUN = "值额收税量数已均入利模比率幅";
const PREVENTED_BREAKTHROUGH = "术论键性取重新大关成攻项";

/** The marker that ends exactly before `at` (spaces skipped), looking through 了, 有, 占, 达. */
export function findPrefix(
  text: string,
  at: number,
  floor: number,
  isBare: boolean,
): Marker | null {
  let end = text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  for (let steps = 0; steps < 3; steps++) {
    const found = prefixes.longestBefore(text, end, floor);
    if (found && isMarker(text, found.start, end, isBare)) {
      return toMarker(text, found.start, end, found.value);
    }
    const neutral = neutrals.longestBefore(text, end, floor);
    if (!neutral?.value) return null;
    end = neutral.start;
  }
  return null;
}

/** 约占, 约有: the verb is no part of the marker. */
function toMarker(text: string, start: number, end: number, qualifier: Qualifier): Marker {
  const stop = text.charAt(start) === "约" ? start + 1 : end;
  return { text: text.slice(start, stop), start, end: stop, qualifier };
}

function isMarker(text: string, start: number, end: number, isBare: boolean): boolean {
  const word = text.slice(start, end);
  const before = text.charAt(start - 1);
  // 通过20项 is no bound; 过500亿元 behind a noun of amount is.
  if (word === "过" && !isBare && !AMOUNT_NOUN.includes(before || " ")) return false;
  // 上百家, 上亿元; not 岛上九成.
  if (word === "上" && !(isBare && "十百千万亿".includes(text.charAt(end) || " "))) return false;
  if (word === "突破" || word === "迈入")
    return before === "" || !PREVENTED_BREAKTHROUGH.includes(before);
  if (word === "最高" && before === "史") return false;
  const guard = guards[word];
  return guard === undefined || before === "" || !guard.includes(before);
}

const DISTANT =
  /(最高(?=[可给奖补获])|至少|最少|最多|至多|大约|约有|约需|约为|约占|约|接近|超过|超|近|不足|不到|逾)([^，。；：、,;:0-9“”（）]{1,10})$/;
const WHOLES = /^(?:占)?(?:全[国省市球区县]|世界|国内|总[量数额]|整个|其|同期|本地|我[国省市])/;
/** 不到原来的十分之一: the base of the comparison stands between. */
const OF_BASE = /^[^的]{2,9}的$/;
const BEFORE_BASE = new Set(["不到", "不足", "接近", "大约", "约为"]);
const LOOSE = new Set(["至少", "最少", "最多", "至多", "大约", "约有", "约需", "最高"]);
const REACH = 14;
/** 约下降0.3个百分点: the verb stands between. */
const MOVED =
  /(?:下降|增长|提高|减少|增加|上升|提升|降低|缩短|节约|节省|上涨|下跌|消耗|耗费|产生|排放|吸收|释放)(?:了)?$/;
/** 高于每亩500万元: what the number is per stands between. */
const PER = /每[^，。；：、,;:0-9每“”（）]{1,5}(?:每[日天月年])?$/;

/**
 * A marker that words part from its number: 约占全国1/3, 至少配备2名. A short marker reaches only over
 * the name of a whole; 至少, 最多 and 大约 over a verb and its object.
 */
export function findDistantPrefix(text: string, at: number, floor: number): Marker | null {
  const from = Math.max(floor, at - REACH);
  const moved = MOVED.exec(text.slice(from, at));
  const short = moved ? findPrefix(text, from + moved.index, floor, false) : null;
  if (short?.qualifier === "approx") return short;
  const per = PER.exec(text.slice(from, at));
  const beyond = per ? findPrefix(text, from + per.index, floor, false) : null;
  if (beyond) return beyond;
  const found = DISTANT.exec(text.slice(from, at));
  const word = found?.[1];
  const between = found?.[2];
  if (!found || word === undefined || between === undefined) return null;
  const start = from + found.index;
  const isBase = BEFORE_BASE.has(word) && OF_BASE.test(between);
  if (!LOOSE.has(word) && !WHOLES.test(between) && !isBase) return null;
  if (!isBase && /平均|水平|以上|以下|增|降|减|升/.test(between)) return null;
  const marker = prefixes.longestBefore(text, start + word.length, start);
  if (!marker || !isMarker(text, start, start + word.length, false)) return null;
  return toMarker(text, start, start + word.length, marker.value);
}

/** The start of the neutral words and markers that end before `at`: where a whole phrase begins. */
export function findPhraseStart(text: string, at: number): number {
  let start = at;
  for (;;) {
    if (text.charCodeAt(start - 1) === 32) start--;
    const marker = prefixes.longestBefore(text, start);
    const neutral = neutrals.longestBefore(text, start);
    const next = Math.min(marker?.start ?? start, neutral?.start ?? start);
    if (next === start) return start;
    start = next;
  }
}

const TIME_FAMILIES = new Set(["time", "calendar", "workday", "age"]);

/** The marker after a unit: 以上, 左右, 以内; `family` decides where 内, 起 and 前后 are markers. */
export function findSuffix(text: string, at: number, family: string): Marker | null {
  const included = skipIncluded(text, at);
  const found = suffixes.longest(text, included);
  if (!found) return null;
  const word = text.slice(included, found.end);
  const next = text.charAt(found.end);
  if (word === "内" && !isInner(family, next)) return null;
  if (
    word === "起" &&
    (!family.startsWith("currency") || "来步草飞点始跳家底头".includes(next || "。"))
  )
    return null;
  if (word === "前后" && !TIME_FAMILIES.has(family)) return null;
  if (word === "上下" && "游级班联文线".includes(next || "。")) return null;
  if (word === "左右" && "岸手".includes(next || "。")) return null;
  if (word === "以下" && "简内几措".includes(next || "。")) return null;
  // 300家不到，; not 300家不到半年.
  if (word === "不到" && !"，。,、；的时".includes(next || "。")) return null;
  if (word === "许" && !"，。,、；".includes(next || "。")) return null;
  return { text: word, start: included, end: found.end, qualifier: found.value };
}

function isInner(family: string, next: string): boolean {
  if (next !== "" && "容部外涵陆河生需蒙".includes(next)) return false;
  return TIME_FAMILIES.has(family) || family === "length";
}

/** （含）以上: the bracket belongs to the marker. */
function skipIncluded(text: string, at: number): number {
  return text.startsWith("（含）", at) || text.startsWith("(含)", at) ? at + 3 : at;
}
