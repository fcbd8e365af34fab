import type { BindableValue, Qualifier } from "@fangzhi/types";
import type { Prisma } from "../generated/client.ts";
import { toPeriod } from "./value-columns.ts";

/** Values that a text may show: those that somebody else than their author approved. */
export const isBindable = {
  decision: { outcome: "approved" },
} as const satisfies Prisma.MetricRevisionWhereInput;

/** A value as a number of a text is compared with it. */
export function toBindableValue(
  row: Prisma.MetricRevisionGetPayload<{ include: { metric: true } }>,
): Omit<BindableValue, "metricName" | "phrase" | "kind" | "periodText" | "sourceTitle"> {
  return {
    metricId: row.metricId,
    revisionId: row.id,
    qualifier: row.qualifier as Qualifier,
    low: row.valueLow?.toFixed() ?? null,
    high: row.valueHigh?.toFixed() ?? null,
    unit: { norm: row.metric.unit },
    periodEnd: toPeriod(row).end,
    isCurrent: row.metric.currentRevisionId === row.id,
  };
}
