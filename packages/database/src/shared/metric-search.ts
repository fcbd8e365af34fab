import type { MetricFilter } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { containing, findPlaces, searchWords } from "./search-words.ts";

async function matchesWord(tx: Reading, word: string): Promise<Prisma.MetricWhereInput> {
  const { codes, slugs } = await findPlaces(tx, word);
  const latin = word.replace(/[^a-z0-9]/g, "");
  const text = containing(word);
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
