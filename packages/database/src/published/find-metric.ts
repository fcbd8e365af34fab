import type { Cadence, QuantityKind } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { ofLivePiece } from "./of-live-piece.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { MetricCard, MetricPage, MetricUse } from "./types.ts";
import { currentValue, metricRef, publishedValue, type Vocabulary } from "./views-of.ts";

const withRevisions = {
  revisions: { where: { figures: { some: ofLivePiece } }, orderBy: { number: "desc" } },
} as const;

type MetricRow = Prisma.PublishedMetricGetPayload<{ include: typeof withRevisions }>;

function metricCard(row: MetricRow, words: Vocabulary): MetricCard {
  return {
    ...metricRef(row),
    region: words.regions.get(row.regionCode) ?? null,
    industry: words.industries.get(row.industrySlug) ?? null,
    current: currentValue(row.revisions.map(publishedValue)),
  };
}

/** The public metrics of a region or an industry that a live piece says, by name. */
export async function listMetrics(
  reading: Reading,
  where: Prisma.PublishedMetricWhereInput,
): Promise<MetricCard[]> {
  const [words, rows] = await Promise.all([
    readVocabulary(reading),
    reading.publishedMetric.findMany({
      where: { ...where, figures: { some: ofLivePiece } },
      include: withRevisions,
      orderBy: [{ regionCode: "asc" }, { name: "asc" }],
    }),
  ]);
  return rows.map((row) => metricCard(row, words));
}

/** A metric with every value that live pieces say or said, and these pieces. Null when none does. */
export async function findMetric(reading: Reading, id: string): Promise<MetricPage | null> {
  const row = await reading.publishedMetric.findUnique({
    where: { id, figures: { some: ofLivePiece } },
    include: withRevisions,
  });
  if (!row) return null;
  const [words, uses] = await Promise.all([readVocabulary(reading), listUses(reading, id)]);
  return {
    ...metricCard(row, words),
    kind: row.kind as QuantityKind,
    unitCode: row.unitCode,
    cadence: row.cadence as Cadence,
    values: row.revisions.map(publishedValue),
    uses,
  };
}

async function listUses(reading: Reading, metricId: string): Promise<MetricUse[]> {
  const rows = await reading.publishedFigure.findMany({
    where: { metricId, ...ofLivePiece },
    orderBy: [{ publication: { publishedAt: "desc" } }, { position: "asc" }],
    select: {
      figureId: true,
      phrase: true,
      sentence: true,
      metricRevision: { select: { number: true } },
      publication: {
        select: {
          pieceId: true,
          number: true,
          piece: { select: { slug: true, headline: true, latestNumber: true } },
        },
      },
    },
  });
  const newest = new Map<string, MetricUse>();
  for (const { publication, metricRevision, ...figure } of rows) {
    if (newest.has(publication.pieceId)) continue;
    newest.set(publication.pieceId, {
      ...figure,
      pieceId: publication.pieceId,
      slug: publication.piece.slug,
      headline: publication.piece.headline,
      number: publication.number,
      isLatest: publication.number === publication.piece.latestNumber,
      valueNumber: metricRevision.number,
    });
  }
  return [...newest.values()];
}
