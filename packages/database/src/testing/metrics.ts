import { randomUUID } from "node:crypto";
import { figuresIn } from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type {
  Actor,
  FigureUse,
  NewMetric,
  NewMetricRevision,
  NodeJson,
  Period,
} from "@fangzhi/types";
import { readDraftLog } from "../collab/draft-log.ts";
import { approveMetricRevision } from "../commands/approve-metric-revision.ts";
import { createMetric } from "../commands/create-metric.ts";
import { recordMetricRevision } from "../commands/record-metric-revision.ts";
import type { Database } from "../connection.ts";
import { expectOk } from "./newsroom.ts";

export const endOf = (year: number): Period => ({
  text: `截至${year}年底`,
  role: "as_of",
  start: null,
  end: `${year}-12-31`,
  precision: "year",
});

/** 5G-A基站数 of 广东·低空经济, or what is given instead. */
export const metricOf = (more: Partial<NewMetric> = {}): NewMetric => ({
  regionCode: "440000",
  industrySlug: "low-altitude-economy",
  name: "5G-A基站数",
  nameEn: null,
  kind: "level",
  unitCode: "count",
  unit: "个",
  definition: "全省已开通的5G-A基站数，期末存量。",
  cadence: "annual",
  ...more,
});

/** 超1.1万个 at the end of 2024, or what is given instead. */
export const valueOf = (more: Partial<NewMetricRevision> = {}): NewMetricRevision => ({
  phrase: "超1.1万个",
  qualifier: "over",
  low: "11000",
  high: null,
  status: "actual",
  period: endOf(2024),
  source: {
    title: "广东省低空经济发展情况",
    publisher: "广东省人民政府",
    url: "https://example.org/5g-a",
    publishedOn: "2025-01-15",
    locator: "第3段",
    quote: "已开通5G-A基站超1.1万个",
  },
  reason: "first",
  rank: "normal",
  note: null,
  ...more,
});

/** The same metric a year later: 逾2.13万个. */
export const laterValue = (more: Partial<NewMetricRevision> = {}): NewMetricRevision =>
  valueOf({
    phrase: "逾2.13万个",
    low: "21300",
    period: endOf(2025),
    reason: "later-period",
    ...more,
  });

export interface ApprovedMetric {
  metricId: string;
  revisionId: string;
}

/** A metric whose first value one person proposed and another approved. */
export async function approvedMetric(
  db: Database,
  by: Actor,
  approver: Actor,
  metric: Partial<NewMetric> = {},
  value: Partial<NewMetricRevision> = {},
): Promise<ApprovedMetric> {
  const input = { metric: metricOf(metric), revision: valueOf(value) };
  const created = expectOk(await createMetric(by, input, db));
  const revisionId = created.revisionId ?? "";
  expectOk(await approveMetricRevision(approver, { revisionId }, db));
  return { metricId: created.metricId, revisionId };
}

/** Proposes a value on top of whatever the metric has now. */
export async function proposeValue(
  db: Database,
  by: Actor,
  metricId: string,
  revision: NewMetricRevision = laterValue(),
): Promise<string> {
  const { version } = await db.metric.findUniqueOrThrow({ where: { id: metricId } });
  const input = { metricId, revision, seenVersion: version };
  return expectOk(await recordMetricRevision(by, input, db)).revisionId;
}

/** A figure as it stands in a text, under an id of its own. */
export const figureNode = (
  { metricId, revisionId }: ApprovedMetric,
  phrase = "超1.1万个",
  figureId: string = randomUUID(),
): NodeJson => ({ type: "figure", attrs: { figureId, metricId, revisionId, phrase } });

/** A paragraph of words and inline nodes. */
export const paragraphOf = (...inline: (string | NodeJson)[]): NodeJson => ({
  type: "paragraph",
  content: inline.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
});

/** The figures a live document shows at its log's head. */
export async function figuresOfDraft(db: Database, pieceId: string): Promise<FigureUse[]> {
  const log = await readDraftLog(db, pieceId);
  if (!log) throw new Error(`piece ${pieceId} has no live document`);
  return figuresIn(documentToJson(applyUpdates(log.updates)));
}
