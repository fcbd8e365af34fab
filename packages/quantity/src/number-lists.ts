import { decimal } from "./decimal.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { startsNumber } from "./starts-number.ts";

const LIST_MARKS = "、和与及/";
const MAX_LIST = 40;

interface List {
  end: number;
  /** Null when the run of numbers ends in no unit. */
  members: Phrase[] | null;
}

/**
 * 12、15、18家: numbers without unit take the one that ends their list, and its multiplier; 2.1个和1.4个百分点:
 * what 个 is short for is said at the end.
 */
export function readList(text: string, first: Phrase): List {
  const members = [first];
  let last = first;
  const open = first.unit?.norm ?? null;
  while ((last.unit?.norm ?? null) === open && members.length < MAX_LIST) {
    const mark = text.charAt(last.end);
    if (mark === "" || !LIST_MARKS.includes(mark) || !startsNumber(text, last.end + 1)) break;
    const next = readPhrase(text, last.end + 1);
    if (!next || next.amount.form !== first.amount.form) break;
    members.push(next);
    last = next;
  }
  const { end, unit } = last;
  const isShared =
    unit !== null &&
    unit.norm !== "年" &&
    unit.norm !== "日" &&
    unit.norm !== open &&
    (open === null || unit.zh.startsWith(open)) &&
    !isListMarker(text, first);
  if (!isShared) return { end, members: null };
  return {
    end,
    members: members.map((member) => (member === last ? member : shareUnit(member, last))),
  };
}

const FROM = /[由从](?:最初|原来|原先|过去|去年|上年|年初|\d{4}年)?的?(?:约|近|不足|不到|超)?$/;
const GROWS_TO = /^[^，。；、0-9]{0,6}[到至](?:了|约|近|超)?/;

/** 由500万增加到2000万元: the first number has the unit of the one it grows to. */
export function readPair(text: string, first: Phrase): Phrase | null {
  if (
    first.amount.form !== "arabic" ||
    !FROM.test(text.slice(Math.max(0, first.start - 12), first.start))
  )
    return null;
  const link = GROWS_TO.exec(text.slice(first.end, first.end + 12));
  const at = first.end + (link?.[0].length ?? 0);
  const last = link && startsNumber(text, at) ? readPhrase(text, at) : null;
  const isShared = last?.unit && last.unit.family !== "calendar" && last.unit.norm !== "日";
  return isShared && last.amount.form === "arabic" ? shareUnit(first, last) : null;
}

/** 1、2000家: the first number heads the line. */
function isListMarker(text: string, first: Phrase): boolean {
  const before = text.charAt(first.start - 1);
  return (before === "" || before === "\n") && text.charAt(first.end) === "、";
}

function shareUnit(member: Phrase, last: Phrase): Phrase {
  const power = member.amount.power === 0 ? last.amount.power : 0;
  const low = decimal.shift(member.low, power);
  return {
    ...member,
    low,
    unit: last.unit,
    amount: { ...member.amount, power: member.amount.power + power, low },
  };
}
