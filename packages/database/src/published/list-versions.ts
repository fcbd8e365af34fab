import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { figureChanges, type ShownFigure } from "./figure-changes.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import type { HistoryRow, UpdateRow, VersionRow } from "./types.ts";
import {
  fragmentName,
  metricRef,
  pieceCard,
  publishedValue,
  versionColumns,
  versionRow,
} from "./views-of.ts";

const shownFigures = {
  orderBy: { position: "asc" },
  include: { metric: true, metricRevision: true },
} as const satisfies Prisma.PublishedFigureFindManyArgs;

const versionWithFigures = { ...versionColumns, figures: shownFigures } as const;

type VersionWithFigures = Prisma.PublicationGetPayload<{ select: typeof versionWithFigures }>;

function shown(figure: VersionWithFigures["figures"][number]): ShownFigure {
  const { figureId, metricId, metricRevisionId, phrase, position, sentence } = figure;
  const fragment = fragmentName(figure.fragment);
  return {
    use: { figureId, metricId, revisionId: metricRevisionId, phrase, fragment, position, sentence },
    metric: metricRef(figure.metric),
    value: publishedValue(figure.metricRevision),
  };
}

function historyRow(row: VersionWithFigures, previous: VersionWithFigures | undefined): HistoryRow {
  return {
    ...versionRow(row),
    figureChanges: previous
      ? figureChanges(previous.figures.map(shown), row.figures.map(shown))
      : [],
  };
}

/** Every version of a piece, newest first, each with the figures it changed from the one before. */
export async function listVersions(reading: Reading, pieceId: string): Promise<HistoryRow[]> {
  const rows = await reading.publication.findMany({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: versionWithFigures,
  });
  return rows.map((row, index) => historyRow(row, rows[index + 1]));
}

/** What a piece's latest page tells of its versions: the latest one and every correction, newest first. */
export async function listNotices(
  reading: Reading,
  pieceId: string,
  latestNumber: number,
): Promise<VersionRow[]> {
  const rows = await reading.publication.findMany({
    where: { pieceId, OR: [{ number: latestNumber }, { changeKind: "correction" }] },
    orderBy: { number: "desc" },
    select: versionColumns,
  });
  return rows.map(versionRow);
}

export interface UpdatesWanted {
  limit: number;
  pieceId?: string;
  regionCodes?: readonly string[];
  industrySlugs?: readonly string[];
  changeKinds?: readonly string[];
}

/**
 * The newest versions of live pieces, minor edits left out (they change no meaning, so they are
 * not news). A list of regions or industries narrows it.
 */
export async function listUpdates(reading: Reading, wanted: UpdatesWanted): Promise<UpdateRow[]> {
  const rows = await reading.publication.findMany({
    where: {
      changeKind: { in: [...(wanted.changeKinds ?? ["first", "correction", "update"])] },
      piece: { withdrawnAt: null },
      ...(wanted.pieceId && { pieceId: wanted.pieceId }),
      ...(wanted.regionCodes && { regionCode: { in: [...wanted.regionCodes] } }),
      ...(wanted.industrySlugs && { industrySlug: { in: [...wanted.industrySlugs] } }),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: wanted.limit,
    select: { ...versionWithFigures, piece: true },
  });
  const earlier = rows
    .filter((row) => row.number > 1)
    .map(({ pieceId, number }) => ({ pieceId, number: number - 1 }));
  const [words, previous] = await Promise.all([
    readVocabulary(reading),
    earlier.length === 0
      ? []
      : reading.publication.findMany({ where: { OR: earlier }, select: versionWithFigures }),
  ]);
  return rows.map((row) => {
    const before = previous.find(
      (candidate) => candidate.pieceId === row.pieceId && candidate.number === row.number - 1,
    );
    return { ...historyRow(row, before), piece: pieceCard(row.piece, words) };
  });
}
