import {
  type Actor,
  accept,
  type CivilDate,
  type NewMetricRevision,
  type Period,
  type QuantityKind,
  type QuantityStatus,
  type Result,
  refuse,
} from "@fangzhi/types";
import { isPermitted } from "../permissions.ts";

export interface MetricFacts {
  /** How many revisions the metric has, rejected ones included. */
  revisionCount: number;
  /** Whether one of them is approved or still waits; without any, the next is the first again. */
  hasStanding: boolean;
  version: number;
  kind: QuantityKind;
  /** Upper limit of a share in the metric's unit: "100" for percent, "1" for a bare ratio. */
  whole: string | null;
  /** The period of the present value, if there is one. */
  currentPeriod: Pick<Period, "end"> | null;
  currentStatus: QuantityStatus | null;
  /** Civil date in the newsroom (Asia/Shanghai). */
  today: CivilDate;
}

const isNegative = (decimal: string | null): boolean => decimal?.startsWith("-") ?? false;

export function decideCreateMetric(actor: Actor, isNameTaken: boolean): Result<null> {
  if (!isPermitted(actor, "create-metric"))
    return refuse("not-permitted", { act: "create-metric" });
  return isNameTaken ? refuse("name-taken", {}, "name") : accept(null);
}

export function canRecordMetricRevision(actor: Actor): Result<unknown> {
  return isPermitted(actor, "record-metric-revision")
    ? accept(null)
    : refuse("not-permitted", { act: "record-metric-revision" });
}

/** Whether a value may be recorded. Its phrase has been read by `quantity` before. */
export function decideRecordMetricRevision(
  metric: MetricFacts,
  actor: Actor,
  revision: NewMetricRevision,
  seenVersion: number,
): Result<{ number: number }> {
  const can = canRecordMetricRevision(actor);
  if (!can.ok) return can;
  if (seenVersion !== metric.version) {
    return refuse("stale", { seen: seenVersion, current: metric.version });
  }
  const isFirst = !metric.hasStanding;
  if (isFirst !== (revision.reason === "first")) return refuse("invalid", {}, "reason");
  if (!isInRange(metric, revision)) return refuse("invalid", {}, "phrase");
  const problem = periodProblem(revision.period, revision.status, metric.today);
  if (problem) return refuse("period-invalid", { problem }, "period");
  if (revision.reason === "later-period" && !isLater(metric, revision)) {
    return refuse("period-invalid", { problem: "not-later" }, "period");
  }
  return accept({ number: metric.revisionCount + 1 });
}

/** Counts and shares are never below zero, changes may be; no share is more than its whole. */
function isInRange(metric: MetricFacts, { low, high }: NewMetricRevision): boolean {
  if (metric.kind === "change") return true;
  if (isNegative(low) || isNegative(high)) return false;
  if (metric.kind !== "share" || metric.whole === null) return true;
  return [low, high].every((end) => end === null || Number(end) <= Number(metric.whole));
}

/** Values of another status (a target after an actual) have a time line of their own. */
function isLater(metric: MetricFacts, revision: NewMetricRevision): boolean {
  const before = metric.currentPeriod?.end;
  if (!before || !revision.period.end || metric.currentStatus !== revision.status) return true;
  return revision.period.end > before;
}

export type PeriodProblem =
  | "ends-before-start"
  | "point-has-start"
  | "needs-end"
  | "needs-start"
  | "undated-has-date"
  | "actual-in-future"
  | "not-later";

/** What is wrong with when a value holds, or null. `as_of` and `by` are points and have only an end. */
export function periodProblem(
  period: Period,
  status: QuantityStatus,
  today: CivilDate,
): PeriodProblem | null {
  const { role, start, end, precision } = period;
  if (start && end && start > end) return "ends-before-start";
  if (precision === "none") return start || end ? "undated-has-date" : null;
  if (role === "as_of" || role === "by") {
    if (start) return "point-has-start";
    if (!end) return "needs-end";
  }
  if (role === "during" && !end) return "needs-end";
  if ((role === "during" || role === "since") && !start) return "needs-start";
  if (status === "actual" && end && end > today) return "actual-in-future";
  return null;
}

export interface ProposedRevisionFacts {
  proposedById: string;
  decided: boolean;
}

const actOf = {
  approved: "approve-metric-revision",
  rejected: "reject-metric-revision",
} as const;

export function canDecideMetricRevision(
  revision: ProposedRevisionFacts,
  actor: Actor,
  outcome: keyof typeof actOf,
): Result<unknown> {
  const act = actOf[outcome];
  if (!isPermitted(actor, act)) return refuse("not-permitted", { act });
  if (revision.decided) return refuse("already-decided");
  if (revision.proposedById === actor.personId) return refuse("own-work");
  return accept(null);
}

/** A rejection says why; an approval may. Reviewer and author are never one. */
export function decideMetricRevision(
  revision: ProposedRevisionFacts,
  actor: Actor,
  outcome: keyof typeof actOf,
  note: string,
): Result<unknown> {
  const can = canDecideMetricRevision(revision, actor, outcome);
  if (!can.ok) return can;
  if (outcome === "rejected" && note.trim() === "") return refuse("note-required", {}, "note");
  return can;
}
