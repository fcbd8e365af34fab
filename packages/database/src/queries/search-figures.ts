import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type FigureChoice, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { metricInclude } from "../shared/metric-record.ts";
import { metricCondition } from "../shared/metric-search.ts";

export interface FigureSearch {
  query: string;
  /** The piece's own region and industry: their metrics come first. */
  regionCode?: string | null;
  industrySlug?: string | null;
}

const include = {
  ...metricInclude,
  currentRevision: true,
  revisions: { where: { decision: null }, orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.MetricInclude;

type Found = Prisma.MetricGetPayload<{ include: typeof include }>;

const shownAtMost = 20;
const rankedAtMost = 300;

/**
 * What the picker offers, best first: the piece's own region and industry, then either of them, then
 * names that begin with what was typed. A metric without an approved value offers its newest one.
 */
export async function searchFigures(
  actor: Actor,
  search: FigureSearch,
  db: Database = database(),
): Promise<Result<FigureChoice[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const matching = await metricCondition(db, { query: search.query });
  const withValue = {
    OR: [{ currentRevisionId: { not: null } }, { revisions: { some: { decision: null } } }],
  };
  const { regionCode, industrySlug } = search;
  // The piece's own metrics are always ranked, however many others match.
  const own = regionCode && industrySlug ? { regionCode, industrySlug } : null;
  const [ofPlace, others] = await Promise.all([
    own
      ? db.metric.findMany({
          where: { AND: [matching, withValue, own] },
          include,
          take: rankedAtMost,
        })
      : [],
    db.metric.findMany({
      where: { AND: [matching, withValue], ...(own && { NOT: own }) },
      include,
      orderBy: { createdAt: "desc" },
      take: rankedAtMost,
    }),
  ]);
  const ranked = [...ofPlace, ...others]
    .map((metric) => ({ metric, rank: rankOf(metric, search) }))
    .sort((a, b) => b.rank - a.rank || a.metric.name.localeCompare(b.metric.name, "zh-CN"));
  return accept(ranked.slice(0, shownAtMost).flatMap(({ metric }) => toChoice(metric, search)));
}

function rankOf(metric: Found, { query, regionCode, industrySlug }: FigureSearch): number {
  const word = query.normalize("NFKC").trim().toLowerCase();
  const isRegion = metric.regionCode === regionCode;
  const isIndustry = metric.industrySlug === industrySlug;
  const place = (isRegion && isIndustry ? 4 : 0) + (isRegion ? 2 : 0) + (isIndustry ? 1 : 0);
  if (word === "") return place * 10;
  const name = metric.name.toLowerCase();
  const beginning = name.startsWith(word) || metric.initials.startsWith(word) ? 5 : 0;
  return place * 10 + beginning + (name.includes(word) ? 2 : 0);
}

function toChoice(metric: Found, search: FigureSearch): FigureChoice[] {
  const revision = metric.currentRevision ?? metric.revisions[0];
  if (!revision) return [];
  return [
    {
      metricId: metric.id,
      revisionId: revision.id,
      metricName: metric.name,
      regionName: metric.region.shortName,
      industryName: metric.industry.name,
      phrase: revision.phrase,
      periodText: revision.periodText,
      sourceTitle: revision.sourceTitle,
      state: metric.currentRevision ? "approved" : "proposed",
      isOfPlace:
        metric.regionCode === search.regionCode && metric.industrySlug === search.industrySlug,
    },
  ];
}
