import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type MetricFilter,
  type MetricRow,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import { metricInclude } from "../shared/metric-record.ts";
import { metricCondition } from "../shared/metric-search.ts";

const pageSize = 200;

/** The newsroom's metrics by region and industry; at most 200 rows, `total` says how many there are. */
export async function listMetrics(
  actor: Actor,
  filter: MetricFilter = {},
  db: Database = database(),
): Promise<Result<{ rows: MetricRow[]; total: number }>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const where = await metricCondition(db, filter);
  const [metrics, total] = await Promise.all([
    db.metric.findMany({
      where,
      include: {
        ...metricInclude,
        currentRevision: true,
        _count: { select: { revisions: { where: { decision: null } } } },
      },
      orderBy: [{ regionCode: "asc" }, { industry: { position: "asc" } }, { createdAt: "asc" }],
      take: pageSize,
    }),
    db.metric.count({ where }),
  ]);
  const ids = metrics.map((metric) => metric.id);
  const uses = await countPieces(db, ids);
  const rows = metrics.map((metric) => ({
    id: metric.id,
    name: metric.name,
    nameEn: metric.nameEn,
    regionCode: metric.regionCode,
    regionName: metric.region.shortName,
    regionNameEn: metric.region.nameEn,
    industrySlug: metric.industrySlug,
    industryName: metric.industry.name,
    industryNameEn: metric.industry.nameEn,
    unit: metric.unit,
    current: metric.currentRevision && {
      revisionId: metric.currentRevision.id,
      phrase: metric.currentRevision.phrase,
      periodText: metric.currentRevision.periodText,
      sourceTitle: metric.currentRevision.sourceTitle,
    },
    proposedCount: metric._count.revisions,
    useCount: uses.get(metric.id) ?? 0,
  }));
  return accept({ rows, total });
}

/** Metrics with a value that this person may decide: they are not the one who proposed it. */
export async function countMetricsToDecide(
  actor: Actor,
  db: Database = database(),
): Promise<number> {
  if (!isPermitted(actor, "approve-metric-revision")) return 0;
  const proposedById = { not: actor.personId };
  return db.metric.count({ where: { revisions: { some: { decision: null, proposedById } } } });
}

/** Pieces that show each metric in their draft or in what is live. */
async function countPieces(tx: Reading, metricIds: readonly string[]) {
  const rows = await tx.$queryRaw<{ metricId: string; pieces: bigint }[]>`
    SELECT metric_id::text AS "metricId", count(DISTINCT piece_id) AS pieces
    FROM (
      SELECT metric_id, piece_id FROM newsroom.draft_figure
      UNION
      SELECT figure.metric_id, publication.piece_id
      FROM published.published_figure AS figure
      JOIN published.publication ON publication.id = figure.publication_id
      JOIN published.published_piece AS live
        ON live.piece_id = publication.piece_id AND live.latest_number = publication.number
      WHERE live.withdrawn_at IS NULL
    ) AS used
    WHERE metric_id = ANY(${[...metricIds]}::uuid[])
    GROUP BY metric_id`;
  return new Map(rows.map((row) => [row.metricId, Number(row.pieces)]));
}
