import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type BindableValue,
  type QuantityKind,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { isBindable, toBindableValue } from "../shared/bindable-value.ts";

const listedAtMost = 2_000;

/** Every approved value of a region's industry that a number in a text may be bound to. */
export async function listBindableValues(
  actor: Actor,
  place: { regionCode: string; industrySlug: string },
  db: Database = database(),
): Promise<Result<BindableValue[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const rows = await db.metricRevision.findMany({
    where: {
      ...isBindable,
      metric: { regionCode: place.regionCode, industrySlug: place.industrySlug },
    },
    include: { metric: true },
    orderBy: [{ metricId: "asc" }, { number: "desc" }],
    take: listedAtMost,
  });
  return accept(
    rows.map((row) => ({
      ...toBindableValue(row),
      metricName: row.metric.name,
      phrase: row.phrase,
      kind: row.metric.kind as QuantityKind,
      periodText: row.periodText,
      sourceTitle: row.sourceTitle,
    })),
  );
}
