import { isPermitted } from "@fangzhi/editorial";
import { findUnit, formatQuantity, interval } from "@fangzhi/quantity";
import {
  type Actor,
  accept,
  type Period,
  type PhrasePreview,
  type QuantityKind,
  type QuantityStatus,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { metricRevisionInclude } from "../shared/metric-record.ts";
import { readMetricPhrase } from "../shared/read-metric-phrase.ts";
import { relateValues, toRecordedValue } from "../shared/relate-values.ts";

/** A value of a metric that exists, or of one that is about to be named. */
export type PhraseToPreview = {
  phrase: string;
  period?: Pick<Period, "role" | "start" | "end">;
  status?: QuantityStatus;
} & ({ metricId: string } | { unit: string; kind: QuantityKind });

/** Reads a phrase as recording it would, and says how it stands to the present value. */
export async function previewPhrase(
  actor: Actor,
  asked: PhraseToPreview,
  db: Database = database(),
): Promise<Result<PhrasePreview>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const metric = "metricId" in asked ? await findMetric(db, asked.metricId) : null;
  if ("metricId" in asked && !metric) return refuse("not-found");
  const unit = metric?.unit ?? ("unit" in asked ? asked.unit : "");
  const kind = (metric?.kind ?? ("kind" in asked ? asked.kind : "level")) as QuantityKind;
  if (!findUnit(unit)) return refuse("unit-mismatch", { unit }, "unit");
  const read = readMetricPhrase(asked.phrase.trim(), { unit, kind });
  if (!read.ok) return read;
  const { qualifier, low, high } = read.value;
  const before = metric?.currentRevision ?? metric?.revisions[0];
  const next = {
    ...read.value,
    status: asked.status ?? "actual",
    period: asked.period ?? { role: "unspecified" as const, start: null, end: null },
  };
  return accept({
    qualifier,
    low,
    high,
    bounds: interval({ low, high, qualifier }),
    relation: before ? relateValues(toRecordedValue(before), next, unit) : null,
    houseStyle: formatQuantity({ low, high, qualifier, unit: { norm: unit } }),
  });
}

const findMetric = (db: Database, metricId: string) =>
  db.metric.findUnique({
    where: { id: metricId },
    include: {
      currentRevision: true,
      revisions: { include: metricRevisionInclude, orderBy: { number: "desc" }, take: 1 },
    },
  });
