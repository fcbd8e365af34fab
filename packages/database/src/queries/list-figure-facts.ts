import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type FigureFact, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { revisionState } from "../shared/metric-record.ts";

const askedAtMost = 1_000;

/** What stands behind the figures of a text, by metric revision; unknown ids are left out. */
export async function listFigureFacts(
  actor: Actor,
  revisionIds: readonly string[],
  db: Database = database(),
): Promise<Result<FigureFact[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const rows = await db.metricRevision.findMany({
    where: { id: { in: [...new Set(revisionIds)].slice(0, askedAtMost) } },
    include: { decision: true, metric: { include: { region: true, industry: true } } },
  });
  return accept(
    rows.map((row) => ({
      revisionId: row.id,
      metricId: row.metricId,
      metricName: row.metric.name,
      placeName: `${row.metric.region.shortName}·${row.metric.industry.name}`,
      phrase: row.phrase,
      periodText: row.periodText,
      sourceTitle: row.sourceTitle,
      state: revisionState(row),
      isCurrent: row.metric.currentRevisionId === row.id,
    })),
  );
}
