import type { Phrase } from "./phrase.ts";
import { reversedTrie } from "./trie.ts";

/** How a quantity differs from a base. `by`: new = base + value; `to`: new = base × value. */
export interface Change {
  direction: "increase" | "decrease" | "flat";
  mode: "by" | "to";
  basis:
    | "yoy"
    | "qoq"
    | "mom"
    | "vs_period"
    | "vs_baseline"
    | "since"
    | "annual_average"
    | "unstated";
  baseText: string | null;
}

type Direction = "increase" | "decrease";

const directionWords: readonly (readonly [Direction, string])[] = [
  [
    "increase",
    "增长 增加 提高 提升 上升 上涨 增幅 涨幅 升幅 增速 增长率 增速率 扩大 攀升 高出 多出 快于 飙升 跃升 反弹 回升 大涨 上调 延长 上浮 递增 净增 加快 拓展 增产 增多 增强 增效 增厚 扩增 猛增 激增 暴涨 走高 拉升 抬升 优于 收涨 微涨 微增 略增 略涨 大增 上行 多增 多收 涨价 陡增 骤增 上扬 攀升 调升",
  ],
  [
    "decrease",
    "下降 减少 降低 下滑 下跌 回落 缩减 压缩 缩短 收窄 压减 降幅 跌幅 缩小 放缓 下调 萎缩 递减 减产 降本 减亏 下浮 缩水 削减 压降 负增长 减负 减重 走低 锐减 骤降 慢于 下探 减弱 调减 核减 精简 下行 少增 少收 跌去 降价 落后 减免 消减 砍掉 收跌 微跌 微降 略降 略减 大降 骤减 大减 下挫 调降",
  ],
];
/** One character says a change only after 同比, 比上年, 年均 … or before 至, 到. */
const shortWords: readonly (readonly [Direction, string])[] = [
  ["increase", "增 涨 升 高 多 快 扩 翻"],
  ["decrease", "降 减 跌 低 少 慢 缩"],
];

const entries = (rows: readonly (readonly [Direction, string])[]) =>
  rows.flatMap(([direction, words]) => words.split(" ").map((word) => [word, direction] as const));
const changeWords = reversedTrie(entries(directionWords));
const shortTrie = reversedTrie(entries(shortWords));
const gapWords = reversedTrie(
  "了 约 近 超 超过 突破 达 达到 为 率 幅度 速度 比例 目标 预期目标 目标为 已 将 可 仅 均 分别 再 又 共 累计 有 至少 不少于 不低于 大约 高达 多达 逾 接近 将近 不足 不到 不超过 以 的 总计 均为 均超 最高 最多 最少 平均 大致 保持在 控制在 稳定在 在 —"
    .split(" ")
    .map((word) => [word, true] as const),
);

const MAX_STEPS = 6;

interface Found {
  direction: Direction;
  at: number;
  isTo: boolean;
}

/** The word of change that governs the number starting at `start`, or null. */
export function findChange(
  text: string,
  clause: number,
  start: number,
  phrase: Phrase,
  clauseStop: number,
): Change | null {
  if (phrase.amount.form === "fold") return make("increase", "to", text, clause, phrase.start);
  const unit = phrase.unit?.norm ?? "";
  const pace =
    unit === "%" ? PACE.exec(text.slice(Math.max(clause, start - 40), start))?.[1] : undefined;
  if (pace !== undefined)
    return make(/[降跌]/.test(pace) ? "decrease" : "increase", "by", text, clause, phrase.start);
  const found = findAdjacent(text, clause, start, unit) ?? findAcross(text, clause, start, unit);
  if (found) {
    const isTimes = unit === "倍";
    // 增至5000亿元 states a level; only a multiple (增长到3倍) is a change "to".
    if (found.isTo && !isTimes) return null;
    return make(found.direction, found.isTo ? "to" : "by", text, clause, found.at);
  }
  const near = text.slice(Math.max(clause, start - 8), start);
  if (unit === "%" && SAVED.test(near)) return make("decrease", "by", text, clause, phrase.start);
  const gained = unit === "%" ? GAINED.exec(near)?.[0] : undefined;
  if (gained !== undefined) {
    const isLess = phrase.low.startsWith("-") || /^[减降贬]/.test(gained);
    return make(isLess ? "decrease" : "increase", "by", text, clause, phrase.start);
  }
  const after = findAfter(text, phrase.end, clauseStop);
  if (after) return make(after, "by", text, clause, phrase.start);
  if (/^个(?:[百千]分|基)点$/.test(unit)) {
    return make(lastDirection(text, clause, start), "by", text, clause, phrase.start);
  }
  return null;
}

/** 增速由5.6%回落至4.9%: what the rate of change was, and what it came to. */
const PACE =
  /(增速|增幅|涨幅|增长率|降幅|跌幅)[^，。；]{0,6}?(?:[由从][^，。；、]{0,24}|(?:扩大|收窄|回落|回升|提高|上升|下降|放缓|加快|提升|反弹|缩小)[到至](?:[^，。；、0-9]{1,8}的)?)$/;

function findAdjacent(text: string, clause: number, start: number, unit: string): Found | null {
  let at = start;
  let isTo = false;
  for (let steps = 0; steps <= MAX_STEPS; steps++) {
    while (at > clause && text.charCodeAt(at - 1) === 32) at--;
    const found = changeWords.longestBefore(text, at, clause);
    if (
      found &&
      !isRelief(text, found.start, at, unit) &&
      !isPartOfNoun(text, found.start, at) &&
      !isBetterThan(text, found.start, at, unit)
    ) {
      // 缩短为2小时 says what it became; 增速为8% how much.
      const heads = ACROSS_UNITS.has(unit)
        ? "短低高少大加小减缩简窄降升"
        : "短低高少大加小减缩简窄降升长";
      const becomes = text.charAt(at) === "为" && heads.includes(text.charAt(at - 1));
      return { direction: found.value, at: found.start, isTo: isTo || becomes };
    }
    const short = shortTrie.longestBefore(text, at, clause);
    if (
      short &&
      (isTo
        ? isToHead(text, short.start)
        : isCompared(text, clause, short.start, at) || isMoved(text, short.start, unit))
    ) {
      return { direction: short.value, at: short.start, isTo };
    }
    const gap = gapWords.longestBefore(text, at, clause);
    const before = text.charAt(at - 1);
    if (gap) at = gap.start;
    else if ((before === "至" || before === "到") && at > clause) {
      isTo = true;
      at--;
    } else return null;
  }
  return null;
}

function isToHead(text: string, at: number): boolean {
  return !"最较更".includes(text.charAt(at - 1) || " ");
}

/** 增加值, 增长极 and 增长面 are nouns; so is what stands between. */
function isPartOfNoun(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end) + text.charAt(end);
  return word === "增加值" || /^增长[面极点]$/.test(word);
}

/** 减负5亿元, 减免1.2亿元: what others were spared is an amount. */
function isRelief(text: string, start: number, end: number, unit: string): boolean {
  return RELIEF.has(text.slice(start, end)) && !ACROSS_UNITS.has(unit);
}

const RELIEF = new Set(["减负", "减免"]);

/** 分辨率优于0.5米 is a bound; 优于全国2个百分点 a difference. */
function isBetterThan(text: string, start: number, end: number, unit: string): boolean {
  const word = text.slice(start, end);
  // 下行1Gbps is a direction of traffic, not of change.
  if (word === "上行" || word === "下行") return unit.endsWith("bps");
  return word === "优于" && !ACROSS_UNITS.has(unit);
}

/** 营收增8.5%, 股价跌逾3%: a bare verb of motion before a proportion. */
function isMoved(text: string, at: number, unit: string): boolean {
  return (
    ACROSS_UNITS.has(unit) &&
    text.charAt(at + 1) !== "为" &&
    "增涨升降跌减翻".includes(text.charAt(at))
  );
}

const COMPARISONS = ["同比", "环比", "年均", "同期", "上年", "去年", "平均", "上月", "再"];

function isCompared(text: string, clause: number, at: number, end: number): boolean {
  // 少了两成: 了 makes a verb of the adjective.
  if (text.charAt(end) === "了") return true;
  const before = text.slice(Math.max(clause, at - 2), at);
  if (COMPARISONS.some((word) => before.endsWith(word))) return true;
  const reach = text.slice(Math.max(clause, at - 16), at);
  return reach.includes("比") || reach.includes("较");
}

/** A share saved is a decrease; an amount saved (节约3万吨) is an amount. */
const SAVED =
  /(?:(?:节省|节约)[^，。、；占到至]{1,4}|节省|节约|节能|[节省][水电油气煤热肥药时工]|省[力钱])(?:了|约|近|超|超过|达|率)?$/;

/** A share by which income, speed or emissions moved, or one told with its sign: 减收5%, 提速20%, 同比-5%. */
const GAINED =
  /(?:(?:增收|减收|提速|降速|减排|减碳|降碳|扩容|减价|增值|贬值)(?:了|约|近|超|达|超过)?|[同环]比\+?)$/;

const ACROSS_UNITS = new Set(["%", "‰", "倍", "个百分点", "个千分点", "个基点"]);
const MAX_ACROSS = 10;

/** 降低能耗20%, 缩短研发周期30%: the thing changed stands between verb and proportion. */
function findAcross(text: string, clause: number, start: number, unit: string): Found | null {
  if (!ACROSS_UNITS.has(unit)) return null;
  const floor = Math.max(clause, start - MAX_ACROSS);
  for (let at = start; at > floor; at--) {
    if ("占至到率达为超比、的是".includes(text.charAt(at - 1))) return null;
    const found = changeWords.longestBefore(text, at, floor);
    if (found && !isPartOfNoun(text, found.start, at))
      return { direction: found.value, at: found.start, isTo: false };
  }
  return null;
}

const AFTER = [
  "增长",
  "增速",
  "增幅",
  "提升",
  "涨幅",
  "增长率",
  "上涨",
  "下降",
  "降幅",
  "跌幅",
  "降低",
  "减少",
  "年均增长",
  "复合增长",
  "同比增长",
  "年均增速",
  "年复合增长率",
];

/** 8%的增速, 30%以上的降幅. */
function findAfter(text: string, end: number, stop: number): Direction | null {
  let at = end;
  if (text.charAt(at) === "的") at++;
  const paced = /^(?:速度|幅度|速率)(递增|增长|上升|提升|提高|攀升|递减|下降|减少|下滑)/.exec(
    text.slice(at, Math.min(stop, at + 4)),
  )?.[1];
  if (paced !== undefined && at > end) return /[降跌减滑]/.test(paced) ? "decrease" : "increase";
  for (const word of AFTER) {
    if (at + word.length > stop || !text.startsWith(word, at) || at === end) continue;
    return /[降跌减]/.test(word) ? "decrease" : "increase";
  }
  return null;
}

function lastDirection(text: string, clause: number, start: number): Direction {
  for (let at = start; at > clause; at--) {
    const found =
      changeWords.longestBefore(text, at, clause) ?? shortTrie.longestBefore(text, at, clause);
    if (found) return found.value;
    if (text.startsWith("低于", at - 2)) return "decrease";
  }
  return "increase";
}

function make(
  direction: Direction,
  mode: Change["mode"],
  text: string,
  clause: number,
  at: number,
): Change {
  return { direction, mode, ...findBasis(text.slice(clause, at)) };
}

function findBasis(before: string): Pick<Change, "basis" | "baseText"> {
  const stated = (basis: Change["basis"], baseText: string | null) => ({ basis, baseText });
  if (before.includes("同比")) return stated("yoy", "同比");
  if (before.includes("环比")) return stated(before.includes("月") ? "mom" : "qoq", "环比");
  if (/年均|年复合|复合年/.test(before)) return stated("annual_average", "年均");
  const base = lastBase(before);
  if (base === null)
    return /以来$|以来[^，,]{0,12}$/.test(before)
      ? stated("since", null)
      : stated("unstated", null);
  if (/上年|去年|上一年/.test(base)) return stated("yoy", base);
  if (/上月/.test(base)) return stated("mom", base);
  if (/上季/.test(base)) return stated("qoq", base);
  return stated(
    /\d{4}年|年初|年底|年末|“?十[一二三四]五/.test(base) ? "vs_period" : "vs_baseline",
    base,
  );
}

/** What stands after the last 较, 比, 相比 of the clause, without the verb. */
function lastBase(before: string): string | null {
  const at = Math.max(before.lastIndexOf("较"), before.lastIndexOf("比"));
  if (at < 0) return null;
  if (before.charAt(at) === "比" && "占重例同环对率".includes(before.charAt(at - 1) || " "))
    return null;
  const base = before.slice(at + 1, at + 25).replace(/^于/, "");
  return base === "" || "重例率".includes(base.charAt(0)) ? null : base;
}
