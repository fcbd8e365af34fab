import type { MetricDetails } from "@fangzhi/types";
import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { DecideRevision } from "./decide-revision.tsx";
import { SourceLines } from "./source-lines.tsx";

type Revision = MetricDetails["revisions"][number];

const tones: Record<Revision["state"], Tone> = {
  proposed: "decide",
  approved: "good",
  rejected: "bad",
};

/** Every value ever recorded, newest first. Nothing here is ever changed or taken away. */
export function RevisionRecord({
  revisions,
  currentId,
  useCount,
}: {
  revisions: readonly Revision[];
  currentId: string | null;
  useCount: number;
}) {
  return (
    <ol className="divide-y border-y">
      {revisions.map((revision) => (
        <li
          key={revision.id}
          id={`revision-${revision.number}`}
          tabIndex={-1}
          className="py-4 outline-offset-4"
        >
          <RevisionEntry
            revision={revision}
            isCurrent={revision.id === currentId}
            useCount={useCount}
          />
        </li>
      ))}
    </ol>
  );
}

function RevisionEntry({
  revision,
  isCurrent,
  useCount,
}: {
  revision: Revision;
  isCurrent: boolean;
  useCount: number;
}) {
  const t = useTranslations("metrics");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <article className="grid gap-x-6 gap-y-2 sm:grid-cols-[200px_minmax(0,1fr)_auto]">
      <div>
        <p className="text-ink-2 text-sm">{t("number", { number: revision.number })}</p>
        <p className="font-serif text-lg">{revision.phrase}</p>
        <p className="text-ink-2">{revision.period.text}</p>
      </div>
      <div className="grid content-start gap-1.5">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[revision.state]}>{t(`states.${revision.state}`)}</Badge>
          {isCurrent && <Badge tone="good">{t("states.current")}</Badge>}
          <Badge>{t(`statuses.${revision.status}.name`)}</Badge>
          <Badge>{t(`reasons.${revision.reason}.name`)}</Badge>
          {revision.rank === "deprecated" && <Badge tone="warn">{t("states.deprecated")}</Badge>}
        </p>
        <SourceLines source={revision.source} />
        {revision.note && <p>{revision.note}</p>}
        <p className="text-ink-2 text-sm">
          {t("proposedBy", { name: revision.proposedBy.name, day: day(revision.proposedAt) })}
          {revision.decidedBy && revision.decidedAt && (
            <>
              <span aria-hidden> · </span>
              {t(revision.state === "approved" ? "approvedBy" : "rejectedBy", {
                name: revision.decidedBy.name,
                day: day(revision.decidedAt),
              })}
            </>
          )}
        </p>
        {revision.decisionNote && (
          <p className="border-l-2 pl-3 text-ink-2">{revision.decisionNote}</p>
        )}
      </div>
      {revision.state === "proposed" && (
        <DecideRevision
          revisionId={revision.id}
          phrase={revision.phrase}
          allowedActs={revision.allowedActs}
          useCount={useCount}
        />
      )}
    </article>
  );
}
