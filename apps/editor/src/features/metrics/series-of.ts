import type { MetricRevisionView } from "@fangzhi/types";

/** One observation of a metric: what is held true of one time, by the newest record of it. */
export interface SeriesPoint {
  revision: MetricRevisionView;
  /** The phrase of the record that this one replaced, if it restates an earlier one. */
  restates: string | null;
  /** 口径 changed with this record: it is not to be compared with what stands before it. */
  isBreak: boolean;
}

/**
 * Approved values in the order of their time, one for every time and status; the newest record of
 * the same time stands for it. Undated values come in the order they were recorded.
 */
export function seriesOf(revisions: readonly MetricRevisionView[]): SeriesPoint[] {
  const points = new Map<string, SeriesPoint>();
  const standing = revisions
    .filter((revision) => revision.state === "approved" && revision.rank !== "deprecated")
    .sort((a, b) => a.number - b.number);
  for (const revision of standing) {
    const key = observationOf(revision);
    const before = points.get(key);
    points.set(key, {
      revision,
      restates: before?.revision.phrase ?? null,
      isBreak: revision.reason === "rescoped" || (before?.isBreak ?? false),
    });
  }
  return [...points.values()].sort(
    (a, b) =>
      timeOf(a.revision).localeCompare(timeOf(b.revision)) || a.revision.number - b.revision.number,
  );
}

function observationOf({ id, status, period }: MetricRevisionView): string {
  const { role, start, end } = period;
  return start || end ? `${status} ${role} ${start} ${end}` : id;
}

/** Undated values sort before all dated ones. */
const timeOf = ({ period }: MetricRevisionView): string => period.end ?? period.start ?? "";
