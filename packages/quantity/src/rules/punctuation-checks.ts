import { isDigit, isHan, isLatin } from "../fold.ts";
import { hanDigit } from "../numerals.ts";
import { replaceSpot, type Spot, type TextEdit } from "./rule.ts";
import { matchSpots, type RuleCheck } from "./rule-context.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};
const CHINESE_MARKS = "，。；：？！、“”‘’（）《》〈〉—…％";

function isChinese(text: string, at: number): boolean {
  return isHan(text, at) || CHINESE_MARKS.includes(text.charAt(at) || " ");
}

/** A bracket follows its partner, so that a pair never ends half converted. */
const halfWidth: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  const openings: { at: number; isWrong: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const full = FULL_WIDTH[char];
    if (full === undefined) continue;
    const touches =
      isChinese(text, at - 1) || isHan(text, at + 1) || "“《".includes(text.charAt(at + 1) || " ");
    if (char === "(") {
      openings.push({ at, isWrong: touches });
      continue;
    }
    if (char === ")") {
      const opening = openings.pop();
      const isWrong = touches || opening?.isWrong === true;
      if (opening && isWrong) spots.push(replaceSpot(opening.at, opening.at + 1, "（"));
      if (isWrong) spots.push(replaceSpot(at, at + 1, full));
      continue;
    }
    if (touches && !isInCode(text, at)) spots.push(replaceSpot(at, at + 1, full));
  }
  for (const { at, isWrong } of openings) if (isWrong) spots.push(replaceSpot(at, at + 1, "（"));
  return spots.sort((a, b) => a.start - b.start);
};

/** 3:1, 1,285 and http://: between digits or before a slash the mark belongs to a code. */
function isInCode(text: string, at: number): boolean {
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
  return text.charAt(at) === ":" && text.charAt(at + 1) === "/";
}

/** Straight quotes in pairs within a line; a pair around Latin text only stays. */
const straightQuotes: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\n") open = -1;
    if (char !== '"') continue;
    if (open < 0) {
      open = at;
      continue;
    }
    const touches =
      isChinese(text, open - 1) ||
      isChinese(text, open + 1) ||
      isChinese(text, at - 1) ||
      isChinese(text, at + 1);
    if (touches) {
      const fix: TextEdit[] = [
        { start: open, end: open + 1, insert: "“" },
        { start: at, end: at + 1, insert: "”" },
      ];
      spots.push({ start: open, end: at + 1, fix });
    }
    open = -1;
  }
  return spots;
};

const PAIRS: Readonly<Record<string, string>> = {
  "”": "“",
  "’": "‘",
  "》": "《",
  "〉": "〈",
  "）": "（",
};
const OPENINGS = new Set(Object.values(PAIRS));

/** Pairs close within their paragraph; “ may reopen in each paragraph of a long quotation. */
const unpaired: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  let stack: { char: string; at: number }[] = [];
  const close = (nextParagraph: number) => {
    for (const { char, at } of stack) {
      const isContinued = char === "“" && text.charAt(nextParagraph) === "“";
      if (!isContinued) spots.push({ start: at, end: at + 1 });
    }
    stack = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\n") close(skipIndent(text, at + 1));
    else if (OPENINGS.has(char)) stack.push({ char, at });
    else if (PAIRS[char] !== undefined) {
      const top = stack.at(-1);
      if (top?.char === PAIRS[char]) stack.pop();
      else if (char !== "’" || !(isLatin(text, at - 1) || isDigit(text, at - 1)))
        spots.push({ start: at, end: at + 1 });
    }
  }
  close(text.length);
  return spots.sort((a, b) => a.start - b.start);
};

function skipIndent(text: string, at: number): number {
  let next = at;
  while (next < text.length && " \u3000\n".includes(text.charAt(next))) next++;
  return next;
}

/** Each 《》 pair directly inside another becomes 〈〉; only where all of them close. */
const nestedTitles: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  const stack: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\n") stack.length = 0;
    if (char === "《") stack.push(at);
    if (char !== "》" || stack.length === 0) continue;
    const start = stack.pop() ?? at;
    const isInner = stack.length % 2 === 1 && closesLater(text, at + 1);
    if (!isInner) continue;
    const fix = [
      { start, end: start + 1, insert: "〈" },
      { start: at, end: at + 1, insert: "〉" },
    ];
    spots.push({ start, end: at + 1, fix });
  }
  return spots;
};

const MAX_TITLE = 120;

/** Whether an outer title's 》 follows; else 《 was unclosed and nothing is nested. */
function closesLater(text: string, from: number): boolean {
  for (let at = from; at < Math.min(text.length, from + MAX_TITLE); at++) {
    const char = text.charAt(at);
    if (char === "》") return true;
    if (char === "《" || char === "\n" || char === "。") return false;
  }
  return false;
}

/** ..., 。。。 and a lone … after Chinese text. */
const ellipsis: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char !== "." && char !== "。" && char !== "…") {
      at++;
      continue;
    }
    let end = at + 1;
    while (text.charAt(end) === char) end++;
    const isChineseSide = isChinese(text, at - 1) || isHan(text, end);
    const isWrong = char === "…" ? end - at !== 2 : end - at >= 3;
    if (isWrong && (isChineseSide || char === "。")) spots.push(replaceSpot(at, end, "……"));
    at = end;
  }
  return spots;
};

const dash: RuleCheck = ({ text }) =>
  matchSpots(text, /(?<![-－])(?:--|－－|———)(?![-－—])/g, ({ index, 0: mark }) => {
    const touches = isChinese(text, index - 1) && isChinese(text, index + mark.length);
    return touches ? replaceSpot(index, index + mark.length, "——") : null;
  });

const itemComma: RuleCheck = ({ text }) => matchSpots(text, /(?<=[”》])、(?=[“《])/g);

const ellipsisAndMore: RuleCheck = ({ text }) => matchSpots(text, /…{1,2}等|等…{1,2}/g);

const COUNTED = "十百千万亿家个名人位天年次条项亩里斤户台座辆倍种处";

/** 三、四百家; 一、二等奖 and 二、三产业 enumerate. */
const approximatePair: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /(?<![第一二三四五六七八九十、])([一二三四五六七八九])、([一二三四五六七八九])(?![、一二三四五六七八九])/g,
    ({ index, 1: low = "", 2: high = "" }) => {
      if (hanDigit(high) !== hanDigit(low) + 1 || !COUNTED.includes(text.charAt(index + 3) || " "))
        return null;
      return { start: index, end: index + 3, suggestion: `${low}${high}` };
    },
  );

const rangeMark: RuleCheck = ({ text, numbers }) =>
  numbers.flatMap(({ phrase }) => {
    const at = phrase.upper?.separatorAt;
    if (at === undefined || phrase.unit === null || !"-~–－".includes(text.charAt(at))) return [];
    return [
      {
        start: phrase.start,
        end: phrase.end,
        suggestion: `${text.slice(phrase.start, at)}～${text.slice(at + 1, phrase.end)}`,
      },
    ];
  });

const doubledMark: RuleCheck = ({ text }) => {
  const spots: Spot[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    let end = at + 1;
    if ("。，、；：".includes(char)) {
      while (text.charAt(end) === char) end++;
      // Three or more 。 are an ellipsis (P05).
      if (end - at > 1 && !(char === "。" && end - at > 2)) spots.push(replaceSpot(at, end, char));
    }
    at = end;
  }
  return spots;
};

const BYLINE = /(?:记者|通讯员|特约|摄影|作者|编辑|责编|撰稿|图文|摄)$/;

/** Headings and bylines space their parts; running prose does not. */
const hanSpace: RuleCheck = ({ text }) =>
  matchSpots(
    text,
    /(?<=[\u4e00-\u9fff])[ \u3000]{1,3}(?=[\u4e00-\u9fff])/g,
    ({ index, 0: space }) => {
      if (BYLINE.test(text.slice(Math.max(0, index - 4), index))) return null;
      return isInSentence(text, index) ? replaceSpot(index, index + space.length, "") : null;
    },
  );

const MAX_LINE = 200;

function isInSentence(text: string, at: number): boolean {
  for (let next = at; next < Math.min(text.length, at + MAX_LINE); next++) {
    const char = text.charAt(next);
    if (char === "\n") return false;
    if ("。；！？".includes(char)) return true;
  }
  return false;
}

/** 1、 at the head of a line, and （一）、 anywhere. */
const ordinals: RuleCheck = ({ text }) => [
  ...matchSpots(
    text,
    /(?<=^[ \u3000]{0,4})(\d{1,2})、(?=[\u4e00-\u9fff“])/gm,
    ({ index, 1: digits = "" }) => replaceSpot(index, index + digits.length + 1, `${digits}. `),
  ),
  ...matchSpots(text, /（[一二三四五六七八九十]{1,3}）[、，．.]/g, ({ index, 0: mark }) =>
    replaceSpot(index, index + mark.length, mark.slice(0, -1)),
  ),
];

export const punctuationChecks: Readonly<Record<string, RuleCheck>> = {
  P01: halfWidth,
  P02: straightQuotes,
  P03: unpaired,
  P04: nestedTitles,
  P05: ellipsis,
  P06: dash,
  P07: itemComma,
  P08: ellipsisAndMore,
  P09: approximatePair,
  P10: rangeMark,
  P11: doubledMark,
  P12: hanSpace,
  P13: ordinals,
};
