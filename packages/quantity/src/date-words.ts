import { halfRange, monthRange, yearRange } from "./calendar.ts";
import { type DateCore, type DateState, readPartOfYear, readSmall } from "./date-parts.ts";
import { readVagueSpan } from "./date-spans.ts";
import { Trie } from "./trie.ts";

type Word =
  | { type: "now" }
  | { type: "recent" }
  | { type: "season" }
  | { type: "era" }
  | { type: "year"; offset: number }
  | { type: "same-year" }
  | { type: "end-of-year" }
  | { type: "half"; half: 1 | 2 }
  | { type: "month"; offset: number };

const words = new Trie<Word>();
for (const word of [
  "截至目前",
  "截至当前",
  "截至发稿",
  "截至记者发稿时",
  "目前",
  "当前",
  "如今",
  "现在",
  "眼下",
  "现阶段",
  "迄今为止",
  "迄今",
  "至今",
  "现已",
  "时至今日",
])
  words.set(word, { type: "now" });
for (const word of [
  "近年来",
  "近些年来",
  "近几年来",
  "近几年",
  "近年",
  "近期",
  "近日",
  "日前",
  "近来",
  "最近",
  "多年来",
  "长期以来",
  "一直以来",
  "近段时间",
  "此前",
  "历年",
  "本世纪初",
  "上世纪末",
  "新世纪初",
  "改革开放初期",
  "建国初期",
  "新中国成立初期",
  "党的十八大前",
])
  words.set(word, { type: "recent" });
for (const day of [
  "春节",
  "国庆",
  "国庆节",
  "国庆中秋",
  "中秋国庆",
  "中秋",
  "中秋节",
  "五一",
  "“五一”",
  "劳动节",
  "清明",
  "清明节",
  "端午",
  "端午节",
  "元旦",
])
  for (const tail of ["假期", "期间", "小长假", "假日", "当天"])
    words.set(day + tail, { type: "season" });
for (const word of [
  "春运期间",
  "春运",
  "暑运期间",
  "暑运",
  "双节期间",
  "汛期",
  "采暖季",
  "黄金周",
  "次年",
  "翌年",
  "来年",
])
  words.set(word, { type: "season" });
for (const event of [
  "党的十八大",
  "党的十九大",
  "党的二十大",
  "改革开放",
  "新中国成立",
  "本世纪",
  "入夏",
  "入汛",
  "入冬",
  "入秋",
  "入春",
  "开春",
  "建区",
  "建市",
  "建省",
  "建国",
  "开埠",
  "开园",
  "开馆",
  "开业",
  "开航",
  "开通",
  "投产",
  "投运",
  "投用",
  "运营",
  "启动",
  "成立",
  "实施",
  "通航",
  "通车",
])
  words.set(`${event}以来`, { type: "era" });
for (const [word, offset] of [
  ["今年以来", 0],
  ["今年", 0],
  ["本年度", 0],
  ["去年", -1],
  ["上年", -1],
  ["上一年", -1],
  ["前年", -2],
  ["明年", 1],
  ["后年", 2],
] as const)
  words.set(word, { type: "year", offset });
for (const word of ["当年", "同年", "该年"]) words.set(word, { type: "same-year" });
for (const word of ["年底", "年末", "岁末"]) words.set(word, { type: "end-of-year" });
for (const [word, offset] of [
  ["本月", 0],
  ["上月", -1],
  ["下月", 1],
  ["上个月", -1],
  ["下个月", 1],
] as const)
  words.set(word, { type: "month", offset });

/** Words of time without digits (目前, 去年, 年底) and vague spans (近三年, 未来5年, 十年来). */
export function readDateWord(text: string, at: number, state: DateState): DateCore | null {
  const vague = readVagueSpan(text, at);
  if (vague) return vague;
  const found = words.longest(text, at);
  if (!found) return null;
  if (isPartOfWord(text, at, found.end)) return null;
  const { end, value } = found;
  switch (value.type) {
    case "now":
      return { end, range: null, relative: false, anchor: null, role: "as_of" };
    case "recent":
      // 最近的机场 is the nearest.
      if (text.startsWith("最近的", at)) return null;
      return { end, range: null, relative: false, anchor: null, role: "unspecified" };
    case "season":
      // 2025年春节假期 is dated by its year.
      return text.charAt(at - 1) === "年" ? null : { ...open(end), isOpen: true };
    case "era":
      return { ...open(end), role: "since" };
    case "year":
      return readRelativeYear(
        text,
        end,
        documentYear(state),
        value.offset,
        text.startsWith("今年以来", at),
      );
    case "same-year":
      return inYear(text, end, state.year, false);
    case "end-of-year":
      return readEndOfYear(text, at, end, state);
    case "half":
      return state.year === null
        ? open(end)
        : { ...open(end), range: halfRange(state.year, value.half) };
    case "month":
      return readRelativeMonth(end, state, value.offset);
  }
}

/** Characters before a word of time that make other words of the two: 项目前后, 建成后年产, 过去年均. */
const TRAPS: Readonly<Record<string, string>> = {
  目前: "项节题名科栏条纲账品数书剧头眉面夺",
  后年: "成产之以今建达投工日此然先背",
  前年: "目之以日此先提当",
  去年: "过",
  上年: "以",
  年底: "0123456789半",
};

function isPartOfWord(text: string, at: number, end: number): boolean {
  const trap = TRAPS[text.slice(at, end)];
  return trap !== undefined && at > 0 && trap.includes(text.charAt(at - 1));
}

function open(end: number): DateCore {
  return { end, range: null, relative: false, anchor: null };
}

function documentYear(state: DateState): number | null {
  return state.documentDate === null ? null : Number(state.documentDate.slice(0, 4));
}

function readRelativeYear(
  text: string,
  at: number,
  base: number | null,
  offset: number,
  isSince: boolean,
): DateCore {
  const year = base === null ? null : base + offset;
  if (isSince) {
    const range = year === null ? null : yearRange(year);
    return { end: at, range, relative: true, anchor: null, role: "since" };
  }
  const read = inYear(text, at, year, true);
  return { ...read, relative: true };
}

function inYear(text: string, at: number, year: number | null, isRelative: boolean): DateCore {
  const part = readPartOfYear(text, at, year ?? 1);
  const months = part ? null : readMonthOf(text, at, year ?? 1);
  const next = text.charAt(at);
  const read =
    part ??
    months ??
    (next === "底" || next === "末"
      ? { end: at + 1, range: yearRange(year ?? 1), relative: false, anchor: "end" as const }
      : { end: at, range: yearRange(year ?? 1), relative: false, anchor: null });
  if (year !== null) return { ...read, relative: isRelative };
  return { ...read, range: null, isOpen: true };
}

/** 今年1—8月, 去年12月: the months after a relative year. */
function readMonthOf(text: string, at: number, year: number): DateCore | null {
  const first = readSmall(text, at);
  if (!first || first.value < 1 || first.value > 12) return null;
  let { end } = first;
  let last = first.value;
  if ("—–-~～至到".includes(text.charAt(end) || " ")) {
    const second = readSmall(text, end + 1);
    if (!second || second.value < first.value || second.value > 12) return null;
    last = second.value;
    end = second.end;
  }
  if (text.charAt(end) !== "月") return null;
  end++;
  if (text.charAt(end) === "份") end++;
  const isEnd = text.charAt(end) === "底" || text.charAt(end) === "末";
  return {
    end: isEnd ? end + 1 : end,
    range: monthRange(year, first.value, last),
    relative: false,
    anchor: isEnd ? "end" : null,
  };
}

/** 年底 of the year last named, else of the document's year. */
function readEndOfYear(text: string, at: number, end: number, state: DateState): DateCore | null {
  // 2024年底 is read with its year; 3年底 is no date.
  if (/[0-9年半]/.test(text.charAt(at - 1))) return null;
  const year = state.year ?? documentYear(state);
  const range = year === null ? null : yearRange(year);
  return {
    end,
    range,
    relative: state.year === null,
    anchor: "end",
    ...(range === null ? { role: "as_of" as const } : {}),
  };
}

function readRelativeMonth(end: number, state: DateState, offset: number): DateCore {
  if (state.documentDate === null) return { ...open(end), relative: true, isOpen: true };
  const months =
    Number(state.documentDate.slice(0, 4)) * 12 +
    Number(state.documentDate.slice(5, 7)) -
    1 +
    offset;
  const range = monthRange(Math.floor(months / 12), (months % 12) + 1);
  return { end, range, relative: true, anchor: null };
}
