import { isSameObservation } from "@fangzhi/editorial";
import { compareQuantities } from "@fangzhi/quantity";
import type {
  DecimalString,
  Period,
  Qualifier,
  QuantityStatus,
  ValueRelation,
} from "@fangzhi/types";
import type { MetricRevision } from "../generated/client.ts";
import { toPeriod } from "./value-columns.ts";

/** A value as far as it is compared with another of the same metric. */
export interface RecordedValue {
  low: DecimalString | null;
  high: DecimalString | null;
  qualifier: Qualifier;
  status: QuantityStatus;
  period: Pick<Period, "role" | "start" | "end">;
}

export const toRecordedValue = (row: MetricRevision): RecordedValue => ({
  low: row.valueLow?.toFixed() ?? null,
  high: row.valueHigh?.toFixed() ?? null,
  qualifier: row.qualifier as Qualifier,
  status: row.status as QuantityStatus,
  period: toPeriod(row),
});

/**
 * Another value at another time is a change, however close; at the same time it is a contradiction,
 * or says more or less exactly what the old one said.
 */
export function relateValues(old: RecordedValue, next: RecordedValue, unit: string): ValueRelation {
  const isUndated = ({ period }: RecordedValue) => !period.start && !period.end;
  const samePeriod = isSameObservation(
    { id: "", number: 0, rank: "normal", ...old },
    { id: "", number: 0, rank: "normal", ...next },
  );
  const quantity = ({ low, high, qualifier }: RecordedValue) => ({
    low,
    high,
    qualifier,
    unit: { norm: unit },
  });
  const { relation } = compareQuantities(quantity(old), quantity(next), { samePeriod });
  const isOfOneTime = samePeriod || (isUndated(old) && isUndated(next));
  const isShade = relation === "refines" || relation === "widens";
  return isShade && !isOfOneTime ? "changes" : relation;
}
