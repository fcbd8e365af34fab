import type { Reading } from "../connection.ts";
import { pinyinInitials } from "./pinyin.ts";

const maxWords = 6;

/** The words of a search, full-width forms folded; 超1.1万 and 超 1.1 万 are the same number. */
export function searchWords(query: string): string[] {
  const folded = query.normalize("NFKC").toLowerCase().trim();
  return folded.split(/\s+/).filter(Boolean).slice(0, maxWords);
}

/** `%` and `_` are what was typed, not patterns. */
export const containing = (word: string) => ({
  contains: word.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** Whether a word may stand for pinyin: one letter alone would find everything. */
export const isLatin = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** Places whose name, or whose name's initials, begin with the word: 广东, gd. */
export async function findPlaces(tx: Reading, word: string) {
  const [regions, industries] = await Promise.all([
    tx.region.findMany({ select: { code: true, shortName: true, nameEn: true } }),
    tx.industry.findMany({ select: { slug: true, name: true, nameEn: true } }),
  ]);
  const matches = (name: string, nameEn: string) =>
    name.includes(word) ||
    nameEn.toLowerCase().includes(word) ||
    (isLatin(word) && pinyinInitials(name).startsWith(word));
  return {
    codes: regions.filter((row) => matches(row.shortName, row.nameEn)).map((row) => row.code),
    slugs: industries.filter((row) => matches(row.name, row.nameEn)).map((row) => row.slug),
  };
}
