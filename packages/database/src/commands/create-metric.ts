import { randomUUID } from "node:crypto";
import { decideCreateMetric } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type NewMetric,
  type NewMetricRevision,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { pinyinInitials } from "../shared/pinyin.ts";
import { checkMetricUnit } from "../shared/read-metric-phrase.ts";
import { recordEvent } from "../shared/record-event.ts";
import { isUniqueViolation, runCommand } from "../shared/run-command.ts";
import { writeMetricRevision } from "../shared/write-metric-revision.ts";

export interface CreateMetricInput {
  metric: NewMetric;
  /** Its first value, proposed with it; its `reason` is `first`. */
  revision?: NewMetricRevision;
}

/** Names a quantity of a region and industry; a name is taken once in each. */
export async function createMetric(
  actor: Actor,
  input: CreateMetricInput,
  db: Database = database(),
): Promise<Result<{ metricId: string; revisionId: string | null }>> {
  try {
    return await runCommand(db, (tx) => create(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error, "name")) return refuse("name-taken", {}, "name");
    throw error;
  }
}

async function create(
  tx: Transaction,
  actor: Actor,
  { metric, revision }: CreateMetricInput,
): Promise<Result<{ metricId: string; revisionId: string | null }>> {
  const { regionCode, industrySlug, name } = metric;
  const taken = await tx.metric.findFirst({ where: { regionCode, industrySlug, name } });
  const decision = decideCreateMetric(actor, taken !== null);
  if (!decision.ok) return decision;
  if (!(await tx.region.findUnique({ where: { code: regionCode } }))) {
    return refuse("not-found", {}, "regionCode");
  }
  if (!(await tx.industry.findUnique({ where: { slug: industrySlug } }))) {
    return refuse("not-found", {}, "industrySlug");
  }
  const unit = checkMetricUnit(metric);
  if (!unit.ok) return unit;

  const id = randomUUID();
  const row = await tx.metric.create({
    data: { id, ...metric, initials: pinyinInitials(name), createdById: actor.personId },
  });
  const empty = { ...row, revisions: [] };
  const written = revision && (await writeMetricRevision(tx, actor, empty, revision, row.version));
  if (written && !written.ok) return written;
  await recordEvent(tx, actor, {
    act: "create-metric",
    metricId: id,
    data: { name, regionCode, industrySlug, phrase: revision?.phrase ?? null },
  });
  return accept({ metricId: id, revisionId: written?.value.revisionId ?? null });
}
