import { dayRange, type ReadPeriod, yearRange } from "./calendar.ts";
import { readHanDate } from "./date-han.ts";
import {
  core,
  DASHES,
  type DateCore,
  type DateMention,
  type DateState,
  digitsEnd,
  number,
  readInsideYear,
  readMonths,
  readUntilDay,
} from "./date-parts.ts";
import { readDateWord } from "./date-words.ts";
import { isDigit, isLatin, skipSpace } from "./fold.ts";

/** All words of time in a folded text, in order, not overlapping. Linear: each is read once. */
export function findDates(text: string, original: string, state: DateState): DateMention[] {
  const mentions: DateMention[] = [];
  let at = 0;
  while (at < text.length) {
    const core = readDate(text, at, state);
    if (!core) {
      at++;
      continue;
    }
    const mention = toMention(text, original, at, core, mentions.at(-1)?.end ?? 0);
    mentions.push(mention);
    at = mention.end;
  }
  return mentions;
}

function readDate(text: string, at: number, state: DateState): DateCore | null {
  if (isDigit(text, at)) {
    if (isDigit(text, at - 1) || isLatin(text, at - 1)) return null;
    const before = text.charAt(at - 1);
    // A point or hyphen before digits means they continue a number, a date or a name.
    if ((before === "." || before === "-") && (isDigit(text, at - 2) || isLatin(text, at - 2)))
      return null;
    return readDigitDate(text, at, state);
  }
  return readHanDate(text, at, state) ?? readDateWord(text, at, state);
}

function readDigitDate(text: string, at: number, state: DateState): DateCore | null {
  const end = digitsEnd(text, at, 4);
  const value = number(text, at, end);
  if (end - at === 4 && value >= 1800 && value <= 2199) {
    const read = readYear(text, at, end, value, state);
    if (read) return read;
  }
  if (end - at <= 2 && end > at) {
    return (
      readMonthDate(text, end, value, state) ?? readTime(text, end, value) ?? readDecade(text, end)
    );
  }
  return null;
}

function readYear(
  text: string,
  at: number,
  end: number,
  year: number,
  state: DateState,
): DateCore | null {
  const mark = skipSpace(text, end);
  if (text.charAt(mark) === "年") {
    state.year = year;
    if (text.charAt(mark + 1) === "代") return core(mark + 2, null);
    return readYearSpan(text, readInsideYear(text, mark + 1, year, state), state);
  }
  if (
    DASHES.includes(text.charAt(end) || " ") ||
    text.charAt(end) === "/" ||
    text.charAt(end) === "、"
  ) {
    return readYearRange(text, end, year, state) ?? readNumericDate(text, at, end, year);
  }
  return text.charAt(end) === "." ? readNumericDate(text, at, end, year) : null;
}

/** 2021年至2025年, 2024年9月至2025年8月: the second date ends the stretch the first begins. */
function readYearSpan(text: string, first: DateCore, state: DateState): DateCore {
  if (!DASHES.includes(text.charAt(first.end) || " ") || first.range === null) return first;
  const isDash = text.startsWith("——", first.end);
  const at = first.end + (isDash ? 2 : 1);
  const end = digitsEnd(text, at, 4);
  const year = number(text, at, end);
  if (end - at !== 4 || text.charAt(end) !== "年" || year < 1800 || year > 2199) return first;
  const last = readInsideYear(text, end + 1, year, { ...state, year });
  if (last.range === null || last.range.end <= first.range.start) return first;
  state.year = year;
  const isSame = first.range.precision === last.range.precision;
  const precision = isSame ? first.range.precision : "mixed";
  return core(last.end, { start: first.range.start, end: last.range.end, precision });
}

/** 2021—2025年, 2024/2025年, 2024-25年, 2023、2024年. */
function readYearRange(
  text: string,
  separator: number,
  year: number,
  state: DateState,
): DateCore | null {
  const from = text.charAt(separator + 1) === "—" ? separator + 2 : separator + 1;
  const end = digitsEnd(text, from, 4);
  // 2023、2024两年 counts the years it lists.
  const mark = "两三四五".includes(text.charAt(end) || " ") ? end + 1 : end;
  // 2023—2024学年, 2024/25榨季.
  const season = ["学年", "榨季", "财年", "赛季", "雪季"].find((word) =>
    text.startsWith(word, end),
  );
  const stop = season === undefined ? mark + 1 : end + season.length;
  if (
    (season === undefined && text.charAt(mark) !== "年") ||
    (end - from !== 4 && end - from !== 2)
  )
    return null;
  const written = number(text, from, end);
  const last = end - from === 2 ? Math.floor(year / 100) * 100 + written : written;
  if (last < year || last > 2199) return null;
  state.year = last;
  return core(stop, yearRange(year, last));
}

/** 2025-07-01, 2025.7.1, 2025/7/1. */
function readNumericDate(text: string, at: number, yearEnd: number, year: number): DateCore | null {
  const separator = text.charAt(yearEnd);
  const monthEnd = digitsEnd(text, yearEnd + 1, 2);
  const month = number(text, yearEnd + 1, monthEnd);
  if (month < 1 || month > 12 || text.charAt(monthEnd) !== separator) return null;
  const dateEnd = digitsEnd(text, monthEnd + 1, 2);
  const date = number(text, monthEnd + 1, dateEnd);
  if (date < 1 || date > 31 || at === yearEnd) return null;
  return core(dateEnd, dayRange(year, month, date));
}

/** A month or day without its year: 8月, 1—9月, 15日. */
function readMonthDate(
  text: string,
  end: number,
  value: number,
  state: DateState,
): DateCore | null {
  const start = end - String(value).length;
  const from = isDigit(text, start - 1) ? start - 1 : start;
  const months = readMonths(text, from, null, state);
  if (months) return months;
  const isDay =
    text.charAt(end) === "日" &&
    value >= 1 &&
    value <= 31 &&
    !"均产处内本常益用元以之".includes(text.charAt(end + 1) || " ") &&
    !/(?:不少于|不超过|至少|最多|最长|为期|超过|不足)$/.test(
      text.slice(Math.max(0, from - 3), from),
    );
  return isDay ? core(readUntilDay(text, end + 1)?.end ?? end + 1, null) : null;
}

/** 9:30, 9时30分, 20点; not 24小时. */
function readTime(text: string, end: number, hour: number): DateCore | null {
  if (hour > 24) return null;
  const mark = text.charAt(end);
  const minutesEnd = digitsEnd(text, end + 1, 2);
  // 师生比1:15 is a ratio.
  const isRatio = /[比例](?:为|达到?|约为?|是|至|到)?$/.test(
    text.slice(Math.max(0, end - String(hour).length - 5), end - String(hour).length),
  );
  if ((mark === ":" || mark === "：") && minutesEnd === end + 3 && !isRatio) {
    const second =
      text.charAt(minutesEnd) === ":" ? digitsEnd(text, minutesEnd + 1, 2) : minutesEnd;
    return core(second, null);
  }
  if (mark !== "时" && mark !== "点") return null;
  if (
    minutesEnd > end + 1 &&
    text.charAt(minutesEnd) === "分" &&
    text.charAt(minutesEnd + 1) !== "钟"
  ) {
    return core(minutesEnd + 1, null);
  }
  const isClock = !"代期间尚速长效空隙位".includes(text.charAt(end + 1) || " ");
  return isClock ? core(text.charAt(end + 1) === "半" ? end + 2 : end + 1, null) : null;
}

/** 90年代, 21世纪, 80后. */
function readDecade(text: string, end: number): DateCore | null {
  for (const word of ["年代", "世纪", "后"]) {
    if (!text.startsWith(word, end)) continue;
    if (word === "后" && !isGeneration(text, end)) continue;
    return core(end + word.length, null);
  }
  return null;
}

function isGeneration(text: string, end: number): boolean {
  return ["00", "05", "10", "60", "70", "80", "85", "90", "95"].includes(text.slice(end - 2, end));
}

const PREFIXES = ["截至到", "截止到", "截至", "截止", "自", "从", "到", "至"];
const SINCE = ["以来", "起", "开始", "至今"];
const BEFORE = ["之前", "以前", "前"];
/** 增长到2024年的8.6万家: 到 belongs to the verb. */
const GROWN =
  /(?:增长|提高|增加|上升|提升|下降|降低|减少|扩大|缩短|发展|延长|推迟|延续|持续|顺延|延期|排|增|升|降|减|看|听|想|谈|说|提|收|受|达|遇|碰)$/;

/** The role words around a date belong to it: 截至2024年底, 到2027年, 自2021年以来. */
function toMention(
  text: string,
  original: string,
  at: number,
  read: DateCore,
  floor: number,
): DateMention {
  const prefix = prefixBefore(text, at, floor);
  const suffix = suffixAfter(text, read.end);
  const start = at - prefix.length;
  const end = read.end + suffix.length;
  const words = original.slice(start, end);
  const isMidnight =
    read.range?.precision === "day" && /^(?:24|0|零)时/.test(text.slice(read.end, read.end + 3));
  const isVague = read.range === null && read.role === undefined && !read.isOpen;
  const isDayOnly = isVague && prefix.startsWith("截");
  return {
    start,
    end,
    text: words,
    period:
      isVague && !isDayOnly
        ? null
        : toPeriod(words, isMidnight ? { ...read, anchor: "end" } : read, prefix, suffix),
  };
}

function prefixBefore(text: string, at: number, floor: number): string {
  const found = PREFIXES.find(
    (word) => at - word.length >= floor && text.startsWith(word, at - word.length),
  );
  if (found !== "到" && found !== "至") return found ?? "";
  return GROWN.test(text.slice(Math.max(0, at - 3), at - 1)) ? "" : found;
}

/** 自2019年运营以来, 2021年开园以来: a few words may stand before 以来. */
const LATER_SINCE = /^[^，。；：、,;:0-9的]{1,8}以来/;

function suffixAfter(text: string, end: number): string {
  const found = [...SINCE, ...BEFORE].find((word) => text.startsWith(word, end)) ?? "";
  const isLaunch = found === "起" && "飞草点步来".includes(text.charAt(end + 1) || " ");
  if (found !== "") return isLaunch ? "" : found;
  const next = text.charAt(end);
  if (next === "，" || next === "," || next === "") return "";
  return LATER_SINCE.exec(text.slice(end, end + 10))?.[0] ?? "";
}

function toPeriod(words: string, read: DateCore, prefix: string, suffix: string): ReadPeriod {
  const { range, anchor, relative } = read;
  const precision = range?.precision ?? ("none" as const);
  const base = { text: words.slice(0, 60), precision, anchor, relative };
  if (read.role !== undefined && range === null) {
    return { ...base, role: read.role, start: null, end: null };
  }
  const start = range?.start ?? null;
  const end = range?.end ?? null;
  const point = { ...base, start: null, end, anchor: anchor ?? ("end" as const) };
  if (suffix.endsWith("以来") || SINCE.includes(suffix) || read.role === "since") {
    return { ...base, role: "since", start, end: null, anchor: "start" };
  }
  if (prefix.startsWith("截")) return { ...point, role: "as_of" };
  if (BEFORE.includes(suffix) || prefix === "到" || prefix === "至")
    return { ...point, role: "by" };
  if (anchor === "end") return { ...base, role: "as_of", start: null, end };
  if (anchor === "start") return { ...base, role: "as_of", start: null, end: start };
  return { ...base, role: "during", start, end };
}
