import type { Reading } from "../connection.ts";
import { listMetrics } from "./find-metric.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { IndustryPage, IndustryRow } from "./types.ts";
import { industryRef, pieceCard } from "./views-of.ts";

/** Every industry in the list's own order, with how many live pieces it has. */
export async function listIndustries(reading: Reading): Promise<IndustryRow[]> {
  const [industries, counts] = await Promise.all([
    reading.industry.findMany({ orderBy: { position: "asc" } }),
    reading.publishedPiece.groupBy({
      by: ["industrySlug"],
      where: { withdrawnAt: null },
      _count: { _all: true },
      _max: { updatedAt: true },
    }),
  ]);
  return industries.map((industry) => {
    const count = counts.find((row) => row.industrySlug === industry.slug);
    return {
      ...industryRef(industry),
      pieceCount: count?._count._all ?? 0,
      updatedAt: count?._max.updatedAt?.toISOString() ?? null,
    };
  });
}

/** An industry with its live pieces and public metrics. Null when unknown. */
export async function findIndustry(reading: Reading, slug: string): Promise<IndustryPage | null> {
  const industry = await reading.industry.findUnique({
    where: { slug },
    include: {
      schemes: { orderBy: { scheme: "asc" } },
      parents: { include: { parent: true } },
      parts: { include: { child: true } },
    },
  });
  if (!industry) return null;
  const [words, pieces, metrics] = await Promise.all([
    readVocabulary(reading),
    reading.publishedPiece.findMany({
      where: { withdrawnAt: null, industrySlug: slug },
      orderBy: { updatedAt: "desc" },
    }),
    listMetrics(reading, { industrySlug: slug }),
  ]);
  return {
    ...industryRef(industry),
    schemes: industry.schemes.map(({ scheme, code }) => ({ scheme, code })),
    parents: industry.parents.map((row) => industryRef(row.parent)),
    parts: industry.parts.map((row) => industryRef(row.child)),
    pieces: pieces.map((row) => pieceCard(row, words)),
    metrics,
  };
}
