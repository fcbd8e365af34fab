import type { QuantityKind } from "@fangzhi/types";
import type { Phrase } from "./phrase.ts";
import type { PhrasePart, WrittenUnit } from "./quantity.ts";
import type { Unit } from "./units.ts";

const PEOPLE_OR_GROUND = /^(?:[十百千]*万?[人户]|(?:百|万)?平方公里)$/;

/** The kind a unit suggests when no context says otherwise. */
export function kindOfUnit(unit: Unit | null, isFold: boolean): QuantityKind {
  if (isFold) return "change";
  if (unit === null) return "level";
  const slash = unit.norm.indexOf("/");
  if (slash > 0) {
    const isMoney = unit.family.startsWith("currency");
    return !isMoney && PEOPLE_OR_GROUND.test(unit.norm.slice(slash + 1)) ? "ratio" : "rate";
  }
  switch (unit.family) {
    case "proportion":
      return "share";
    case "points":
      return "change";
    case "times":
      return "ratio";
    case "time":
    case "calendar":
    case "workday":
      return "duration";
    default:
      return "level";
  }
}

/** Multiplier and unit as printed, without the markers between: 1.5万余家 → 万家. */
export function writtenUnit(text: string, phrase: Phrase): WrittenUnit {
  const amount = phrase.upper?.amount ?? phrase.amount;
  const words = text.slice(phrase.unitStart, phrase.unitEnd).replace(/[多余半]/g, "");
  const { unit } = phrase;
  if (amount.unitNorm !== null && unit !== null) {
    const verbatim = amount.fraction ?? (amount.form === "share" ? shareWords(text, phrase) : "番");
    return { code: unit.code, norm: unit.norm, verbatim };
  }
  const scaleEnd = amount.scaleAt + scaleLength(text, amount.scaleAt, amount.end);
  const verbatim = text.slice(amount.scaleAt, scaleEnd) + words;
  if (unit === null && phrase.qualifier === "order" && amount.power >= 8) {
    return { code: "CNY", norm: "元", verbatim: `${verbatim}元` };
  }
  return { code: unit?.code ?? "", norm: unit?.norm ?? "", verbatim };
}

function shareWords(text: string, phrase: Phrase): string {
  return text.slice(phrase.start, phrase.end).includes("成") ? "成" : (phrase.unit?.norm ?? "%");
}

function scaleLength(text: string, at: number, end: number): number {
  let length = 0;
  while (at + length < end && "十百千万亿".includes(text.charAt(at + length))) length++;
  return length;
}

/** The phrase cut into its parts, from the original text; joined they are the phrase again. */
export function phraseParts(
  text: string,
  start: number,
  phrase: Phrase,
  end: number,
): PhrasePart[] {
  const cuts: [number, PhrasePart["role"]][] = [[start, "prefix"]];
  const { amount, upper } = phrase;
  cuts.push([phrase.start, "number"]);
  if (amount.scaleAt < amount.end && amount.scaleAt > amount.start)
    cuts.push([amount.scaleAt, "multiplier"]);
  if (upper) {
    cuts.push([upper.separatorAt, "joint"], [upper.amount.start, "number"]);
    if (upper.amount.scaleAt < upper.amount.end) cuts.push([upper.amount.scaleAt, "multiplier"]);
  }
  if (phrase.unitEnd > phrase.unitStart) cuts.push([phrase.unitStart, "unit"]);
  if (end > phrase.unitEnd)
    cuts.push([Math.max(phrase.unitEnd, (upper?.amount ?? amount).end), "suffix"]);
  const parts = cutInto(text, cuts, end);
  return splitMarks(parts, text, start, phrase);
}

function cutInto(text: string, cuts: [number, PhrasePart["role"]][], end: number): PhrasePart[] {
  const parts: PhrasePart[] = [];
  cuts.forEach(([from, role], index) => {
    const to = cuts[index + 1]?.[0] ?? end;
    if (to > from) parts.push({ role, text: text.slice(from, to) });
  });
  return parts;
}

/** 余, 多, 来 and 几 inside number, multiplier or unit become parts of their own. */
function splitMarks(
  parts: PhrasePart[],
  text: string,
  start: number,
  phrase: Phrase,
): PhrasePart[] {
  const inner = phrase.marks.filter(
    (mark) => mark.end - mark.start === 1 && "余多来几+".includes(mark.text),
  );
  const split: PhrasePart[] = [];
  let at = start;
  for (const part of parts) {
    const end = at + part.text.length;
    let from = at;
    for (const mark of inner) {
      if (mark.start < from || mark.end > end || part.text.length === 1) continue;
      if (mark.start > from) split.push({ role: part.role, text: text.slice(from, mark.start) });
      split.push({ role: "mark", text: mark.text });
      from = mark.end;
    }
    if (from < end) split.push({ role: part.role, text: text.slice(from, end) });
    at = end;
  }
  return split;
}
