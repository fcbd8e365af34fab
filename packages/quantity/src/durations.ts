import { type Amount, amount } from "./amount.ts";
import { readAmount } from "./amounts.ts";
import { decimal } from "./decimal.ts";
import { findUnit, type Unit } from "./units.ts";

/** A length of time told in several units, in its smallest: 1小时20分钟 is 80 分钟. */
export interface CompoundDuration {
  amount: Amount;
  unit: Unit;
  unitStart: number;
  end: number;
}

interface Step {
  norm: string;
  /** How many of it make one of the unit before. */
  per: number;
  /** Its spellings behind a greater unit, longest first. */
  words: readonly string[];
}

const minutes: Step = { norm: "分钟", per: 60, words: ["分钟", "分"] };
const seconds: Step = { norm: "秒", per: 60, words: ["秒钟", "秒"] };
const steps: Readonly<Record<string, Step>> = {
  年: { norm: "个月", per: 12, words: ["个月"] },
  天: { norm: "小时", per: 24, words: ["个小时", "小时"] },
  小时: minutes,
  分钟: seconds,
};

/** What follows `first` and its unit (3小时16分, 2年零3个月), or null when nothing does. */
export function readCompoundDuration(
  text: string,
  first: Amount,
  unit: Unit | null,
  unitEnd: number,
): CompoundDuration | null {
  let found: CompoundDuration | null = null;
  let total = first.low;
  let step = unit === null ? undefined : steps[unit.norm];
  let at = unitEnd;
  // 9分58秒: 分 alone is a minute only before seconds.
  if ((unit === null || unit.norm === "分") && text.charAt(first.end) === "分") {
    step = seconds;
    at = first.end + 1;
  }
  while (step !== undefined) {
    const next = readStep(text, at, step);
    if (!next) return found;
    total = decimal.add(decimal.multiply(total, String(step.per)), next.low);
    found = {
      amount: amount({ start: first.start, end: next.end, low: total, form: first.form }),
      unit: next.unit,
      unitStart: next.end,
      end: next.unitEnd,
    };
    at = next.unitEnd;
    step = steps[step.norm];
  }
  return found;
}

function readStep(text: string, at: number, { norm, per, words }: Step) {
  const start = text.charAt(at) === "零" || text.charAt(at) === "又" ? at + 1 : at;
  const part = readAmount(text, start);
  const isPlain = part !== null && (part.form === "arabic" || part.form === "han");
  if (!isPlain || part.power > 0 || part.mark || part.high !== null) return null;
  if (part.positional || decimal.compare(part.low, String(per)) >= 0) return null;
  const word = words.find((spelling) => text.startsWith(spelling, part.end));
  const unit = findUnit(norm);
  if (word === undefined || unit === null) return null;
  if (word === "分" && "之别布公会开析".includes(text.charAt(part.end + 1) || " ")) return null;
  return { low: part.low, end: part.end, unit, unitEnd: part.end + word.length };
}
