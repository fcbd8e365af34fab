import type { MetricFilter } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { pinyinInitials } from "./metric-record.ts";

const maxWords = 6;

/** The words of a search, full-width forms folded; 超1.1万 and 超 1.1 万 are the same number. */
function searchWords(query: string): string[] {
  const folded = query.normalize("NFKC").toLowerCase().trim();
  return folded.split(/\s+/).filter(Boolean).slice(0, maxWords);
}

/** Places whose name, or whose name's initials, begin with the word: 广东, gd. */
async function findPlaces(tx: Reading, word: string) {
  const [regions, industries] = await Promise.all([
    tx.region.findMany({ select: { code: true, shortName: true, nameEn: true } }),
    tx.industry.findMany({ select: { slug: true, name: true, nameEn: true } }),
  ]);
  const matches = (name: string, nameEn: string) =>
    name.includes(word) ||
    nameEn.toLowerCase().startsWith(word) ||
    (/^[a-z]{2,}$/.test(word) && pinyinInitials(name).startsWith(word));
  return {
    codes: regions.filter((row) => matches(row.shortName, row.nameEn)).map((row) => row.code),
    slugs: industries.filter((row) => matches(row.name, row.nameEn)).map((row) => row.slug),
  };
}

async function matchesWord(tx: Reading, word: string): Promise<Prisma.MetricWhereInput> {
  const { codes, slugs } = await findPlaces(tx, word);
  const latin = word.replace(/[^a-z0-9]/g, "");
  // `%` and `_` are what was typed, not patterns.
  const text = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return {
    OR: [
      { name: text },
      { nameEn: text },
      ...(latin ? [{ initials: { contains: latin } }] : []),
      { revisions: { some: { phrase: text } } },
      ...(/^\d+(\.\d+)?$/.test(word)
        ? [{ revisions: { some: { OR: [{ valueLow: word }, { valueHigh: word }] } } }]
        : []),
      ...(codes.length > 0 ? [{ regionCode: { in: codes } }] : []),
      ...(slugs.length > 0 ? [{ industrySlug: { in: slugs } }] : []),
    ],
  };
}

export async function metricCondition(
  tx: Reading,
  filter: MetricFilter,
): Promise<Prisma.MetricWhereInput> {
  const words = searchWords(filter.query ?? "");
  return {
    ...(filter.regionCode && { regionCode: filter.regionCode }),
    ...(filter.industrySlug && { industrySlug: filter.industrySlug }),
    ...(filter.waiting && { revisions: { some: { decision: null } } }),
    AND: await Promise.all(words.map((word) => matchesWord(tx, word))),
  };
}
