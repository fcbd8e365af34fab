import type { DocumentJson, NodeJson } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { ofLivePiece } from "./of-live-piece.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { FigureView, PublicationView, SectionView } from "./types.ts";
import {
  currentValue,
  fragmentName,
  frozenParts,
  metricRef,
  publishedValue,
  type Vocabulary,
  versionRow,
} from "./views-of.ts";

/** `own`: only what was known when the version came out. `today`: also what has come out since. */
export type KnownAt = "own" | "today";

const whole = {
  piece: true,
  figures: {
    orderBy: { position: "asc" },
    include: {
      metric: {
        include: {
          revisions: {
            orderBy: { number: "asc" },
            include: { figures: { where: ofLivePiece, take: 1, select: { position: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.PublicationInclude;

type WholeRow = Prisma.PublicationGetPayload<{ include: typeof whole }>;

/**
 * One version of a piece with its figures, their values and, for a feature, the profiles it pins.
 * Null when there is no such version. The caller has asked `findPiece` whether the piece is live.
 */
export async function findPublication(
  reading: Reading,
  pieceId: string,
  number: number,
  known: KnownAt = "own",
): Promise<PublicationView | null> {
  const row = await reading.publication.findUnique({
    where: { pieceId_number: { pieceId, number } },
    include: whole,
  });
  if (!row) return null;
  const words = await readVocabulary(reading);
  const sections = await readSections(reading, frozenParts(row).document, known, words);
  return publicationView(row, words, known, sections);
}

async function readSections(
  reading: Reading,
  document: DocumentJson,
  known: KnownAt,
  words: Vocabulary,
): Promise<SectionView[]> {
  const pins = pinnedProfiles(document.fragments.body);
  if (pins.length === 0) return [];
  const rows = await reading.publication.findMany({ where: { OR: pins }, include: whole });
  return pins.map(({ pieceId, number }): SectionView => {
    const row = rows.find((found) => found.pieceId === pieceId && found.number === number);
    if (!row) return { state: "missing", pieceId, number };
    if (row.piece.withdrawnAt) {
      const { slug, headline } = row.piece;
      return { state: "withdrawn", pieceId, number, slug, headline };
    }
    const publication = publicationView(row, words, known, []);
    return { state: "live", pieceId, number, publication };
  });
}

/** A profile has no profiles inside it, so one level is the whole depth. */
function pinnedProfiles(nodes: readonly NodeJson[]): { pieceId: string; number: number }[] {
  return nodes.flatMap((node) => {
    if (node.type !== "profileSection") return node.content ? pinnedProfiles(node.content) : [];
    const { pieceId, number } = node.attrs ?? {};
    if (typeof pieceId !== "string" || typeof number !== "number") return [];
    return [{ pieceId, number }];
  });
}

function publicationView(
  row: WholeRow,
  words: Vocabulary,
  known: KnownAt,
  sections: SectionView[],
): PublicationView {
  return {
    ...versionRow(row),
    ...frozenParts(row),
    slug: row.piece.slug,
    kind: row.kind as PublicationView["kind"],
    region: (row.regionCode && words.regions.get(row.regionCode)) || null,
    industry: (row.industrySlug && words.industries.get(row.industrySlug)) || null,
    kicker: row.kicker,
    deck: row.deck,
    summary: row.summary,
    revisionHash: row.revisionHash,
    signature: row.signature,
    plainText: row.plainText,
    firstPublishedAt: row.piece.firstPublishedAt.toISOString(),
    figures: row.figures.flatMap((figure) => figureView(figure, row.publishedAt, known) ?? []),
    sections,
  };
}

function figureView(
  figure: WholeRow["figures"][number],
  publishedAt: Date,
  known: KnownAt,
): FigureView | null {
  const revisions = figure.metric.revisions;
  const own = revisions.find((revision) => revision.id === figure.metricRevisionId);
  if (!own) return null;
  const value = publishedValue(own);
  const before = revisions.filter(
    (revision) => revision.id === own.id || revision.firstPublishedAt <= publishedAt,
  );
  // What a version came out with stays; of what else is known today, only what live pieces say.
  const standing = revisions.filter(({ id, figures }) => id === own.id || figures.length > 0);
  const today = known === "today" ? currentValue(standing.map(publishedValue)) : null;
  return {
    figureId: figure.figureId,
    position: figure.position,
    phrase: figure.phrase,
    sentence: figure.sentence,
    fragment: fragmentName(figure.fragment),
    metric: metricRef(figure.metric),
    value,
    series: (known === "today" ? standing : before).map(publishedValue),
    newer: today && today.number > own.number ? today : null,
  };
}
