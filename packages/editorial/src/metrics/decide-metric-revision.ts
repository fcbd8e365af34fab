import { type Actor, accept, type NewMetricRevision, type Result, refuse } from "@fangzhi/types";
import { isPermitted } from "../permissions.ts";

export interface MetricFacts {
  /** How many revisions the metric has, rejected ones included. */
  revisionCount: number;
  /** The lowest value its kind allows: counts are never negative, changes may be. */
  allowsNegative: boolean;
}

const isNegative = (decimal: string | null): boolean => decimal?.startsWith("-") ?? false;

/** Whether a value may be recorded. Its phrase has been read by `quantity` before. */
export function decideRecordMetricRevision(
  metric: MetricFacts,
  actor: Actor,
  revision: NewMetricRevision,
): Result<{ number: number }> {
  if (!isPermitted(actor, "record-metric-revision")) {
    return refuse("not-permitted", { act: "record-metric-revision" });
  }
  const isFirst = metric.revisionCount === 0;
  if (isFirst !== (revision.reason === "first")) return refuse("invalid", {}, "reason");
  if (!metric.allowsNegative && (isNegative(revision.low) || isNegative(revision.high))) {
    return refuse("invalid", {}, "phrase");
  }
  if (revision.period.start && revision.period.end && revision.period.start > revision.period.end) {
    return refuse("period-invalid", {}, "period");
  }
  return accept({ number: metric.revisionCount + 1 });
}

export interface ProposedRevisionFacts {
  proposedById: string;
  decided: boolean;
}

export function canDecideMetricRevision(
  revision: ProposedRevisionFacts,
  actor: Actor,
): Result<unknown> {
  if (!isPermitted(actor, "approve-metric-revision")) {
    return refuse("not-permitted", { act: "approve-metric-revision" });
  }
  if (revision.decided) return refuse("already-decided");
  if (revision.proposedById === actor.personId) return refuse("own-work");
  return accept(null);
}

/** A rejection says why; an approval may. Reviewer and author are never one (conventions.md §9). */
export function decideMetricRevision(
  revision: ProposedRevisionFacts,
  actor: Actor,
  outcome: "approved" | "rejected",
  note: string,
): Result<{ outcome: "approved" | "rejected" }> {
  const can = canDecideMetricRevision(revision, actor);
  if (!can.ok) return can;
  if (outcome === "rejected" && note.trim() === "") return refuse("note-required", {}, "note");
  return accept({ outcome });
}
