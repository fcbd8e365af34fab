"use client";

import type { EventRow, PieceView, RevisionRow } from "@fangzhi/types";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { EventList } from "./event-list.tsx";
import { RestoreButton } from "./restore-button.tsx";

/** The newest revisions and acts; the whole history has a page of its own. */
export function HistoryPanel({
  piece,
  events,
  revisions,
}: {
  piece: PieceView;
  events: readonly EventRow[];
  revisions: readonly RevisionRow[];
}) {
  const t = useTranslations("writing.history");
  return (
    <div className="grid gap-6 pt-4">
      <section className="grid gap-2">
        <h2 className="font-semibold">{t("revisions")}</h2>
        {revisions.length === 0 && <p className="text-ink-2">{t("noRevisions")}</p>}
        <RevisionList piece={piece} revisions={revisions} />
      </section>
      <section className="grid gap-2">
        <h2 className="font-semibold">{t("events")}</h2>
        <EventList events={events} />
      </section>
      <Link
        href={`/pieces/${piece.id}/history`}
        className="w-fit underline underline-offset-4 hover:text-cinnabar"
      >
        {t("all")}
      </Link>
    </div>
  );
}

export function RevisionList({
  piece,
  revisions,
}: {
  piece: PieceView;
  revisions: readonly RevisionRow[];
}) {
  const t = useTranslations("writing.history");
  const format = useFormatter();
  return (
    <ol className="grid">
      {revisions.map((revision) => (
        <li key={revision.id} className="grid gap-1 border-b py-2.5 last:border-b-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">
              {t("revision", { number: revision.number })}
              {revision.publishedAs !== null && (
                <span className="ml-2 text-jade">
                  {t("publishedAs", { number: revision.publishedAs })}
                </span>
              )}
            </span>
            <time dateTime={revision.createdAt} className="text-ink-2 text-sm">
              {format.dateTime(new Date(revision.createdAt), {
                dateStyle: "short",
                timeStyle: "short",
              })}
            </time>
          </p>
          <p className="text-ink-2 text-sm">
            {t(`kinds.${revision.kind}`, { name: revision.createdBy })} ·{" "}
            {t("characters", { count: revision.characters })}
          </p>
          {revision.note && <p className="text-sm">{revision.note}</p>}
          <p className="flex gap-3 text-sm">
            <Link
              href={`/pieces/${piece.id}/review?revision=${revision.id}`}
              className="underline underline-offset-4 hover:text-cinnabar"
            >
              {t("compare")}
            </Link>
            <RestoreButton piece={piece} revision={revision} />
          </p>
        </li>
      ))}
    </ol>
  );
}
