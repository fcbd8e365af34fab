import type { Reading } from "../connection.ts";
import { listMetrics } from "./find-metric.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { RegionPage, RegionTile } from "./types.ts";
import { pieceCard, regionRef } from "./views-of.ts";

/** The 34 province-level regions as squares; a city's pieces count for its province. */
export async function listRegionTiles(reading: Reading): Promise<RegionTile[]> {
  const [regions, pieces] = await Promise.all([
    reading.region.findMany({ orderBy: { code: "asc" } }),
    reading.publishedPiece.findMany({
      where: { withdrawnAt: null, regionCode: { not: null } },
      select: { regionCode: true, updatedAt: true },
    }),
  ]);
  const provinceOf = new Map(regions.map((row) => [row.code, row.parentCode ?? row.code]));
  return regions.flatMap((region): RegionTile[] => {
    if (region.tileColumn === null || region.tileRow === null) return [];
    const here = pieces.filter((row) => provinceOf.get(row.regionCode ?? "") === region.code);
    const newest = here.map((row) => row.updatedAt.toISOString()).toSorted();
    return [
      {
        ...regionRef(region),
        abbreviation: region.abbreviation ?? region.shortName.slice(0, 1),
        letters: region.iso?.replace(/^CN-/, "") ?? "",
        column: region.tileColumn,
        row: region.tileRow,
        pieceCount: here.length,
        updatedAt: newest.at(-1) ?? null,
      },
    ];
  });
}

/** A region with its live pieces and public metrics, its cities' included. Null when unknown. */
export async function findRegion(reading: Reading, slug: string): Promise<RegionPage | null> {
  const region = await reading.region.findUnique({
    where: { slug },
    include: { parent: true, children: { select: { code: true } } },
  });
  if (!region) return null;
  const codes = [region.code, ...region.children.map((child) => child.code)];
  const [words, pieces, metrics] = await Promise.all([
    readVocabulary(reading),
    reading.publishedPiece.findMany({
      where: { withdrawnAt: null, regionCode: { in: codes } },
      orderBy: { updatedAt: "desc" },
    }),
    listMetrics(reading, { regionCode: { in: codes } }),
  ]);
  return {
    ...regionRef(region),
    fullName: region.fullName,
    pinyin: region.pinyin,
    codes,
    parent: region.parent && regionRef(region.parent),
    pieces: pieces.map((row) => pieceCard(row, words)),
    metrics,
  };
}
