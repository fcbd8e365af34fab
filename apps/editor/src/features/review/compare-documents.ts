import { schemaVersion } from "@fangzhi/document";
import { type DiffContext, type DocumentDiff, diffDocuments } from "@fangzhi/document/diff";
import { type DocumentJson, fragmentNames, type ReviewView } from "@fangzhi/types";

const nothing: DocumentJson = {
  schemaVersion,
  fragments: Object.fromEntries(
    fragmentNames.map((name) => [name, []]),
  ) as unknown as DocumentJson["fragments"],
};

/** The revision under review against what it is compared with; a first revision against nothing. */
export function compareDocuments(view: ReviewView): DocumentDiff {
  const before = view.base?.document ?? nothing;
  return diffDocuments(before, view.revision.document, diffContext(view));
}

function diffContext({ figures }: ReviewView): DiffContext {
  const revisions: DiffContext["revisions"] = Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [
      id,
      {
        metric: figure.metricName,
        value: [figure.qualifier, figure.low, figure.high, figure.unit].join(" "),
        period: figure.periodText,
        source: [figure.sourceTitle, figure.sourcePublisher, figure.sourceUrl].join(" "),
        reason: figure.reason,
      },
    ]),
  );
  return { revisions };
}
