import { planRange } from "./calendar.ts";
import {
  core,
  type DateCore,
  type DateState,
  partOfYear,
  readInsideYear,
  readMonths,
  readPartOfYear,
  readSmall,
} from "./date-parts.ts";
import { hanDigit } from "./numerals.ts";

/** 二〇二五年, 三季度, 十月, “十四五”期间. */
export function readHanDate(text: string, at: number, state: DateState): DateCore | null {
  const char = text.charAt(at);
  if (char === "十" || char === "“" || char === '"' || char === "‘") {
    const plan = readPlan(text, at);
    if (plan) return plan;
  }
  if (
    hanDigit(char) < 0 &&
    char !== "十" &&
    char !== "前" &&
    char !== "第" &&
    char !== "上" &&
    char !== "下" &&
    char !== "全"
  )
    return null;
  const before = text.charAt(at - 1);
  // 提前两个月 is an amount of time.
  if (char === "前" && "提目此之以日当".includes(before || " ")) return null;
  if (hanDigit(before) >= 0 || before === "十" || before === "百" || before === "第") return null;
  if (hanDigit(char) >= 0) {
    const year = readHanYear(text, at, state);
    if (year) return year;
  }
  const part = partOfYear(state, (year) => readPartOfYear(text, at, year));
  if (part) return part;
  return "前第上下全".includes(char) ? null : readHanMonth(text, at, state);
}

function readHanYear(text: string, at: number, state: DateState): DateCore | null {
  let digits = "";
  let end = at;
  while (end - at < 5 && hanDigit(text.charAt(end)) >= 0) {
    digits += String(hanDigit(text.charAt(end)));
    end++;
  }
  const year = Number(digits);
  if (digits.length !== 4 || text.charAt(end) !== "年" || year < 1800 || year > 2199) return null;
  state.year = year;
  return readInsideYear(text, end + 1, year, state);
}

function readHanMonth(text: string, at: number, state: DateState): DateCore | null {
  const month = readSmall(text, at);
  if (!month || month.value < 1 || month.value > 12 || text.charAt(month.end) !== "月") return null;
  return readMonths(text, at, null, state);
}

const PLAN_TAILS = [
  "规划实施以来",
  "规划以来",
  "规划期末",
  "规划末",
  "时期末",
  "期间",
  "时期",
  "以来",
  "末期",
  "规划期",
  "期末",
  "末",
  "初",
];

/** “十四五”期间, “十五五”时期; the name alone too. */
function readPlan(text: string, at: number): DateCore | null {
  const isQuoted = text.charAt(at) !== "十";
  const start = isQuoted ? at + 1 : at;
  if (text.charAt(start) !== "十") return null;
  const middle = hanDigit(text.charAt(start + 1));
  const isShort = text.charAt(start + 1) === "五";
  const isLong = middle >= 1 && middle <= 7 && text.charAt(start + 2) === "五";
  if (!isLong && !(isShort && isQuoted)) return null;
  const ordinal = isLong ? 10 + middle : 10;
  let end = start + (isLong ? 3 : 2);
  if (isQuoted) {
    if (!'”"’'.includes(text.charAt(end) || " ")) return null;
    end++;
  } else if (
    !PLAN_TAILS.some((word) => text.startsWith(word, end)) &&
    !text.startsWith("规划", end)
  )
    return null;
  const tail = PLAN_TAILS.find((word) => text.startsWith(word, end));
  if (!tail) return { ...core(end, null), role: "unspecified" };
  const range = planRange(ordinal);
  if (tail.endsWith("末")) return core(end + tail.length, range, "end");
  if (tail === "末期" || tail === "初") return core(end + tail.length, range);
  const read = core(end + tail.length, range);
  return tail.endsWith("以来") ? { ...read, role: "since" } : read;
}
