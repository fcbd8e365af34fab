import type { Period } from "@fangzhi/types";

const claims =
  /首位|第一|首个|唯一|最[大多高快]|领先|同比|环比|[增减]长|增[加至]|下降|提[升高]|翻(?:[一两三]?番|倍)|\d倍|占全[国省区市球]|[过近]半/g;
const dates =
  /(?:截至|到)?(\d{4})年(?:底|末|[上下]半年|[一二三四]季度末?|\d{1,2}月(?:底|\d{1,2}日)?)?/g;
const relativeDates = /今年(?:以来)?|去年(?:底)?|上年(?:底)?/g;

type Time = Pick<Period, "start" | "end">;

const yearOf = ({ start, end }: Time): string | null => (end ?? start)?.slice(0, 4) ?? null;

/**
 * Words beside a figure that may no longer be true once it shows the other value: the old value's
 * time, and claims that rest on the number (首位, 同比, 翻番, 占全国). In reading order, each once.
 */
export function wordsToCheck(sentence: string, from: Time, to: Time): string[] {
  const found: { at: number; word: string }[] = [];
  const add = (at: number, word: string) => found.push({ at, word });
  const oldYear = yearOf(from);
  if (oldYear === null || oldYear !== yearOf(to)) {
    for (const match of sentence.matchAll(dates)) {
      if (oldYear === null || match[1] === oldYear) add(match.index, match[0]);
    }
    for (const match of sentence.matchAll(relativeDates)) add(match.index, match[0]);
  }
  for (const match of sentence.matchAll(claims)) add(match.index, match[0]);
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ word }) => word))];
}
