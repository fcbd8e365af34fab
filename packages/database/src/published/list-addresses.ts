import type { Reading } from "../connection.ts";

export interface Addresses {
  pieces: { slug: string; updatedAt: string; firstPublishedAt: string; headline: string }[];
  regions: string[];
  industries: string[];
  metrics: string[];
}

/** What a sitemap lists: live pieces and the pages that have something to show. */
export async function listAddresses(reading: Reading): Promise<Addresses> {
  const [pieces, regions, metrics] = await Promise.all([
    reading.publishedPiece.findMany({
      where: { withdrawnAt: null },
      orderBy: { updatedAt: "desc" },
      take: 40_000,
    }),
    reading.region.findMany({ select: { code: true, slug: true } }),
    reading.publishedMetric.findMany({
      where: { figures: { some: { publication: { piece: { withdrawnAt: null } } } } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: 5_000,
    }),
  ]);
  const withPieces = new Set(pieces.map((piece) => piece.regionCode));
  return {
    pieces: pieces.map((piece) => ({
      slug: piece.slug,
      headline: piece.headline,
      updatedAt: piece.updatedAt.toISOString(),
      firstPublishedAt: piece.firstPublishedAt.toISOString(),
    })),
    regions: regions.filter((row) => withPieces.has(row.code)).map((row) => row.slug),
    industries: [...new Set(pieces.flatMap((piece) => piece.industrySlug ?? []))].toSorted(),
    metrics: metrics.map((row) => row.id),
  };
}
