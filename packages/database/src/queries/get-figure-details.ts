import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type FigureDetails, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import {
  metricInclude,
  metricRevisionInclude,
  revisionState,
  toMetricRevisionView,
  toMetricView,
} from "../shared/metric-record.ts";
import { readNames } from "../shared/revision-view.ts";

/** What a figure shows, where it comes from, and how its metric has moved. */
export async function getFigureDetails(
  actor: Actor,
  revisionId: string,
  db: Database = database(),
): Promise<Result<FigureDetails>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const row = await db.metricRevision.findUnique({
    where: { id: revisionId },
    include: {
      ...metricRevisionInclude,
      metric: {
        include: {
          ...metricInclude,
          revisions: { include: metricRevisionInclude, orderBy: { number: "asc" } },
        },
      },
    },
  });
  if (!row) return refuse("not-found");
  const { metric } = row;
  const approved = metric.revisions.filter((revision) => revisionState(revision) === "approved");
  const names = await readNames(
    db,
    [row, ...approved].flatMap((one) => [one.proposedById, one.decision?.personId ?? null]),
  );
  return accept({
    metric: toMetricView(metric),
    revision: toMetricRevisionView(row, names),
    isCurrent: metric.currentRevisionId === row.id,
    history: approved.map((revision) => toMetricRevisionView(revision, names)),
  });
}
