import type { DecimalString, Qualifier } from "@fangzhi/types";
import { decimal } from "./decimal.ts";
import type { QuantityToFormat } from "./format.ts";
import { findUnit } from "./units.ts";

const leads: Record<Qualifier, string> = {
  exact: "",
  over: "more than ",
  more_than_suffix: "more than ",
  at_least: "at least ",
  nearly: "nearly ",
  approx: "about ",
  under: "fewer than ",
  at_most: "at most ",
  range: "",
  order: "on the order of ",
  indefinite: "",
};

const indefiniteWords = [
  "a few",
  "dozens of",
  "hundreds of",
  "thousands of",
  "tens of thousands of",
];

/** `more than 11,000`, `nearly 800,000 sorties`, `28.5 million kWh`, `30% or more`. */
export function formatEnglish(quantity: QuantityToFormat): string {
  const value = quantity.low ?? quantity.high;
  if (value === null) return "";
  const unit = findUnit(quantity.unit.norm);
  const isOne = decimal.equals(decimal.absolute(value), "1");
  const word = unit === null ? quantity.unit.norm : isOne ? unit.en : unit.enPlural;
  if (quantity.qualifier === "indefinite") return join(indefiniteEnglish(value), word);
  if (quantity.qualifier === "range" && quantity.low !== null && quantity.high !== null) {
    return join(`${scaleEnglish(quantity.low)} to ${scaleEnglish(quantity.high)}`, word);
  }
  const lead =
    isUncountable(unit?.family) && quantity.qualifier === "under"
      ? "less than "
      : leads[quantity.qualifier];
  return `${lead}${join(quantity.fraction ?? scaleEnglish(value), word)}`;
}

function isUncountable(family: string | undefined): boolean {
  return family !== undefined && family !== "count" && !family.startsWith("event");
}

function indefiniteEnglish(value: DecimalString): string {
  return indefiniteWords[decimal.normalize(value).length - 1] ?? "many";
}

function join(number: string, word: string): string {
  if (word === "") return number;
  return /^[%‰°]/.test(word) ? `${number}${word}` : `${number} ${word}`;
}

const SCALES = [
  [12, "trillion"],
  [9, "billion"],
  [6, "million"],
] as const;

function scaleEnglish(value: DecimalString): string {
  const size = decimal.absolute(value);
  for (const [power, word] of SCALES) {
    const mantissa = decimal.shift(size, -power);
    if (decimal.compare(mantissa, "1") < 0 || decimal.places(mantissa) > 2) continue;
    return `${group(decimal.shift(value, -power))} ${word}`;
  }
  return group(decimal.normalize(value));
}

/** Thousands commas before the point. */
function group(value: DecimalString): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
