import { canDecideMetricRevision, canRecordMetricRevision, isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type MetricDetails,
  type MetricUse,
  type Result,
  refusalOf,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import {
  type MetricRevisionRecord,
  metricInclude,
  metricRevisionInclude,
  toMetricRevisionView,
  toMetricView,
} from "../shared/metric-record.ts";
import { readNames } from "../shared/revision-view.ts";

/** A metric with every value ever recorded, newest first, and every sentence that shows one. */
export async function getMetric(
  actor: Actor,
  metricId: string,
  db: Database = database(),
): Promise<Result<MetricDetails>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const metric = await db.metric.findUnique({
    where: { id: metricId },
    include: {
      ...metricInclude,
      revisions: { include: metricRevisionInclude, orderBy: { number: "desc" } },
    },
  });
  if (!metric) return refuse("not-found");
  const people = metric.revisions.flatMap((row) => [
    row.proposedById,
    row.decision?.personId ?? null,
  ]);
  const names = await readNames(db, people);
  const numbers = new Map(metric.revisions.map((row) => [row.id, row.number]));
  return accept({
    metric: toMetricView(metric),
    revisions: metric.revisions.map((row) => ({
      ...toMetricRevisionView(row, names),
      allowedActs: allowedDecisions(row, actor),
    })),
    uses: await findUses(db, metricId, numbers),
    recordable: refusalOf(canRecordMetricRevision(actor)),
  });
}

function allowedDecisions(row: MetricRevisionRecord, actor: Actor) {
  const facts = { proposedById: row.proposedById, decided: row.decision !== null };
  return {
    "approve-metric-revision": refusalOf(canDecideMetricRevision(facts, actor, "approved")),
    "reject-metric-revision": refusalOf(canDecideMetricRevision(facts, actor, "rejected")),
  };
}

const maxUses = 300;

async function findUses(
  tx: Reading,
  metricId: string,
  numbers: ReadonlyMap<string, number>,
): Promise<MetricUse[]> {
  const ofMetric = { where: { metricId }, take: maxUses };
  const said = { metricRevisionId: true, phrase: true, sentence: true } as const;
  const text = { pieceId: true, headline: true, number: true } as const;
  const [drafts, revisions, published] = await Promise.all([
    tx.draftFigure.findMany({
      ...ofMetric,
      select: { ...said, pieceId: true, piece: { select: { headline: true, slug: true } } },
    }),
    tx.revisionFigure.findMany({
      ...ofMetric,
      select: { ...said, revision: { select: { ...text, piece: { select: { slug: true } } } } },
      orderBy: { revision: { createdAt: "desc" } },
    }),
    tx.publishedFigure.findMany({
      ...ofMetric,
      select: {
        ...said,
        publication: {
          select: {
            ...text,
            slug: true,
            piece: { select: { latestNumber: true, withdrawnAt: true } },
          },
        },
      },
      orderBy: { publication: { publishedAt: "desc" } },
    }),
  ]);
  const quote = (row: { metricRevisionId: string; phrase: string; sentence: string }) => ({
    metricRevisionId: row.metricRevisionId,
    revisionNumber: numbers.get(row.metricRevisionId) ?? 0,
    phrase: row.phrase,
    sentence: row.sentence,
  });
  return [
    ...drafts.map((row): MetricUse => {
      const { pieceId, piece } = row;
      const { headline, slug } = piece;
      const place = { pieceId, headline, slug, number: null, isLive: false };
      return { where: "draft", ...place, ...quote(row) };
    }),
    ...published.map((row): MetricUse => {
      const { pieceId, headline, slug, number, piece } = row.publication;
      const isLive = piece.latestNumber === number && piece.withdrawnAt === null;
      return { where: "publication", pieceId, headline, slug, number, isLive, ...quote(row) };
    }),
    ...revisions.map((row): MetricUse => {
      const { pieceId, headline, number, piece } = row.revision;
      const place = { pieceId, headline, slug: piece.slug, number, isLive: false };
      return { where: "revision", ...place, ...quote(row) };
    }),
  ];
}
