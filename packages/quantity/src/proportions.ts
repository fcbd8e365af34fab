import { readAmount } from "./amounts.ts";
import { decimal } from "./decimal.ts";
import { isDigit } from "./fold.ts";
import type { Phrase } from "./phrase.ts";
import { findUnit, type Unit } from "./units.ts";

const COLONS = ":：∶比";
const PROPORTION_BEFORE =
  /(?:比|比例|比率)(?:已|仅|均)?(?:由|从|为|是|达到?|至|到|约为?|近|超过?|[优降升]化?[至到为]|提[高升][至到]|控制在|保持在|优于|低于|高于|不低于|不高于)?$/;

/** 车桩比达到2.5:1, 师生比为1∶15: one ratio, when the words before call it one; a score (3:1) is none. */
export function readProportion(
  text: string,
  phrase: Phrase,
  clause: number,
  previous: Phrase | null,
): Phrase | null {
  const { amount } = phrase;
  if (phrase.unit !== null || amount.form !== "arabic" || amount.power > 0) return null;
  const mark = text.charAt(phrase.end);
  if (mark === "" || !COLONS.includes(mark) || !isDigit(text, phrase.end + 1)) return null;
  // 3:1:2 tells three parts; 生师比17.6:1 begins behind its noun.
  if (COLONS.includes(text.charAt(phrase.start - 1) || " ") && isDigit(text, phrase.start - 2))
    return null;
  const second = readAmount(text, phrase.end + 1);
  if (!second || second.form !== "arabic" || decimal.isZero(second.low)) return null;
  if (COLONS.includes(text.charAt(second.end) || " ") && isDigit(text, second.end + 1)) return null;
  const isCalled = PROPORTION_BEFORE.test(
    text.slice(Math.max(clause, phrase.start - 16), phrase.start),
  );
  const goesOn =
    previous?.unit?.norm === "ratio" && CARRIED_TO.test(text.slice(previous.end, phrase.start));
  if (!isCalled && !goesOn) return null;
  const low = decimal.divide(phrase.low, second.low, 9);
  const end = second.end;
  return {
    ...phrase,
    end,
    low,
    unit: findUnit("ratio"),
    unitStart: end,
    unitEnd: end,
    amount: { ...amount, end, scaleAt: end, low, mantissa: null },
  };
}

/** Nouns whose values have no unit. */
const INDEX_BEFORE =
  /(?:指数|系数|PUE值?|PMI|BDI|pH值|收入比|人比|比值|容积率|收入差距|倍差|弹性值)(?:值|平均|平均值|总体)?(?:已|约|仅|均|分别|首次)?(?:由|从|为|是|达到?|至|到|报|低[到至]|降低?[至到为]|升[至到为]|提[高升][至到为]|缩小[至到为]|回[落升][至到]|优化[至到]|低于|高于|控制在|保持在|稳定在|突破|超过?|不高于|不超过|不低于|优于)?(?:约|近|超)?$/;
const CARRIED_TO = /^(?:[^，。；、0-9]{0,6})[至到为]$/;
const MOVED =
  /(?:回升|上升|下降|提高|提升|回落|增加|减少|扩大|缩小|收窄|上涨|下跌|高出|低)(?:了|约)?$/;

/** An index or coefficient (指数为105.3, PUE降至1.15), or what it moves to or by; null for any other number. */
export function indexUnit(
  text: string,
  clause: number,
  phrase: Phrase,
  markerStart: number,
  previous: { end: number; isIndex: boolean } | null,
): Unit | null {
  if (phrase.amount.form !== "arabic" || phrase.amount.power > 0) return null;
  const { start } = phrase;
  const near = text.slice(Math.max(clause, start - 24), start);
  if (INDEX_BEFORE.test(near)) return findUnit("ratio");
  if (!previous?.isIndex || start - previous.end > 24) return null;
  const between = text.slice(previous.end, markerStart);
  const goesOn = CARRIED_TO.test(between) || (MOVED.test(between) && !/[。；]/.test(between));
  return goesOn ? findUnit("ratio") : null;
}
