import type { Period, QuantityStatus, Rank } from "@fangzhi/types";

/** What is compared of two approved revisions of one metric. */
export interface StandingRevision {
  id: string;
  number: number;
  rank: Rank;
  status: QuantityStatus;
  period: Pick<Period, "role" | "start" | "end">;
}

/**
 * Whether an approved revision becomes the one its metric shows. A newer record does, unless it is
 * deprecated or tells of an earlier time than the present one, as a restated past year does.
 */
export function becomesCurrent(
  current: StandingRevision | null,
  approved: StandingRevision,
): boolean {
  if (approved.rank === "deprecated") return false;
  if (!current) return true;
  const order = comparePeriods(approved, current);
  return order === 0 ? approved.number > current.number : order > 0;
}

/** Later, earlier, or no telling (0): only dated values of one status are ordered by time. */
function comparePeriods(a: StandingRevision, b: StandingRevision): number {
  const first = a.period.end ?? a.period.start;
  const second = b.period.end ?? b.period.start;
  if (a.status !== b.status || !first || !second || first === second) return 0;
  return first > second ? 1 : -1;
}

/** Two records of the same thing at the same time: the later one restates the earlier. */
export function isSameObservation(a: StandingRevision, b: StandingRevision): boolean {
  return (
    a.status === b.status &&
    a.period.end !== null &&
    a.period.end === b.period.end &&
    a.period.start === b.period.start &&
    a.period.role === b.period.role
  );
}

/**
 * What a text that shows `shown` should be offered, best first: what the metric shows now, then the
 * newest restatement of the very value shown, for texts that mean to speak of that time.
 */
export function offersFor(
  shown: StandingRevision,
  currentId: string | null,
  approved: readonly StandingRevision[],
): StandingRevision[] {
  const standing = approved.filter((revision) => revision.rank !== "deprecated");
  const current = standing.find((revision) => revision.id === currentId);
  const restated = standing
    .filter((revision) => revision.number > shown.number && isSameObservation(revision, shown))
    .sort((a, b) => b.number - a.number)[0];
  const offers = current && isNewer(current, shown) ? [current] : [];
  return restated && restated.id !== current?.id ? [...offers, restated] : offers;
}

/** A deprecated value gives way to whatever stands; any other only to what would replace it. */
function isNewer(current: StandingRevision, shown: StandingRevision): boolean {
  if (current.id === shown.id) return false;
  return shown.rank === "deprecated" || becomesCurrent(shown, current);
}
