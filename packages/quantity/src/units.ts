import { denominatorTrie } from "./denominators.ts";
import { Trie } from "./trie.ts";
import { classifierTraps, countClassifiers, unitTable } from "./unit-data.ts";

/** A unit of the registry. `family` groups the units that one exact factor connects. */
export interface Unit {
  /** The word the record keeps: 家, 元, 千瓦时, 元/千瓦时. */
  norm: string;
  /** Language-independent code: count, CNY, kWh. Compound units are their own code. */
  code: string;
  family: string;
  /** Chinese writing; empty for a bare ratio. */
  zh: string;
  /** English singular and plural; empty for a classifier that English leaves out. */
  en: string;
  enPlural: string;
}

/** Classifiers that count things only together with other evidence, for most texts use them otherwise. */
const silentClassifiers = new Set(["村", "县", "国", "校", "企", "市", "省", "乡", "镇", "员"]);

const registry = new Map<string, Unit>();
const spellings = new Trie<Unit>();

for (const line of unitTable.trim().split("\n")) {
  const [norm = "", code = "", family = "", en = "", enPlural = "", aliases = ""] = line.split("|");
  const zh = norm === "ratio" ? "" : norm;
  const unit: Unit = { norm, code, family, zh, en, enPlural };
  registry.set(norm, unit);
  if (zh !== "") spellings.set(zh, unit);
  for (const alias of aliases.split(",")) if (alias !== "") spellings.set(alias, unit);
}
for (const word of countClassifiers.trim().split(/\s+/)) {
  const unit: Unit = { norm: word, code: "count", family: "count", zh: word, en: "", enPlural: "" };
  if (!registry.has(word)) registry.set(word, unit);
  spellings.set(word, unit);
}

/** `人/平方公里` and the like, built when first seen; the code is the norm itself. */
export function compoundUnit(numerator: Unit, denominator: string): Unit {
  const norm = `${numerator.norm}/${denominator}`;
  const known = registry.get(norm);
  if (known) return known;
  const per = registry.get(denominator);
  const en = per && per.en !== "" ? per.en : denominator;
  return {
    norm,
    code: norm,
    family: `${numerator.family}/${per?.family ?? denominator}`,
    zh: norm,
    en: `${numerator.en} per ${en}`.trim(),
    enPlural: `${numerator.enPlural} per ${en}`.trim(),
  };
}

/** A unit as it stands in a text. `norm` may be a compound (元/千瓦时). */
export interface UnitMatch {
  unit: Unit;
  end: number;
}

/** The longest unit that starts at `at`, with a `/…` or `每…` denominator when one follows. */
export function readUnit(text: string, at: number): UnitMatch | null {
  const found = spellings.longest(text, at);
  if (!found || !endsCleanly(text, at, found.end)) return null;
  const separator = text.charAt(found.end);
  if (separator === "/") {
    const per = denominatorTrie.longest(text, found.end + 1) ?? readPer(text, found);
    if (per) return { unit: compoundUnit(found.value, per.value), end: readTail(text, per.end) };
  }
  if (separator === "每") {
    const per = denominatorTrie.longest(text, found.end + 1);
    if (per) return { unit: compoundUnit(found.value, per.value), end: per.end };
  }
  return { unit: found.value, end: found.end };
}

/** 元/剂, 毫克/片: money and measures may be per anything countable. */
function readPer(text: string, { end, value }: { end: number; value: Unit }) {
  const per = value.family === "count" ? null : spellings.longest(text, end + 1);
  return per && endsCleanly(text, end + 1, per.end)
    ? { end: per.end, value: per.value.norm }
    : null;
}

/** 元/人·天, 元/（人·天）: a second denominator is left in the words and not in the norm. */
function readTail(text: string, at: number): number {
  if (text.charAt(at) !== "·") return at;
  return denominatorTrie.longest(text, at + 1)?.end ?? at;
}

/** What a rate is per: 万人 in 每万人拥有…; null when no known denominator starts at `at`. */
export function readDenominator(text: string, at: number): { end: number; norm: string } | null {
  const found = denominatorTrie.longest(text, at);
  return found ? { end: found.end, norm: found.value } : null;
}

/** A classifier must not be the head of another word (3000场景); a Latin symbol ends with its letters (5mg is not in m). */
function endsCleanly(text: string, start: number, end: number): boolean {
  const trap = classifierTraps[text.slice(start, end)];
  if (trap !== undefined && end < text.length && trap.includes(text.charAt(end))) {
    // 457家居全国第一: 居 and 列 begin a rank, not a word with the classifier.
    return (
      "居列".includes(text.charAt(end)) && "全第世首各亚国省".includes(text.charAt(end + 1) || " ")
    );
  }
  const last = text.charCodeAt(end - 1) | 32;
  if (last < 97 || last > 122 || text.charCodeAt(start) > 0x2000) return true;
  const next = text.charCodeAt(end);
  const lower = next | 32;
  if (lower >= 97 && lower <= 122) return false;
  // At the end of the text there is no next, and no comparison with it is true.
  return !(next >= 48 && next <= 57);
}

const CONTINUOUS = new Set([
  "calendar",
  "time",
  "length",
  "mass",
  "times",
  "age",
  "area",
  "volume",
  "proportion",
]);

/** Whether 多 can stand behind the unit (3年多, 2倍多): half of it makes sense. */
export function isDivisible(unit: Unit): boolean {
  return CONTINUOUS.has(unit.family) || unit.family.startsWith("currency");
}

export function isSilentClassifier(norm: string): boolean {
  return silentClassifiers.has(norm);
}

/**
 * A unit by its norm or any spelling (家, kWh, 千瓦小时, 元/千瓦时, 台/万人); null when the registry has
 * no such unit. Pass the words without multiplier: 家, not 万家.
 */
export function findUnit(word: string): Unit | null {
  const known = registry.get(word);
  if (known) return known;
  const read = readUnit(word, 0);
  return read && read.end === word.length ? read.unit : null;
}

/** Every simple unit of the registry, in its order. */
export const units: readonly Unit[] = [...registry.values()];
