import { getPiece } from "@fangzhi/database/queries/get-piece";
import { listPieceEvents } from "@fangzhi/database/queries/list-piece-events";
import { listRevisions } from "@fangzhi/database/queries/list-revisions";
import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#auth/current-actor.ts";
import { OlderLink } from "#components/older-link.tsx";
import { EventList } from "#features/writing/rail/event-list.tsx";
import { RevisionList } from "#features/writing/rail/history-panel.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("writing.history");
  return { title: t("title") };
}

const Request = z.object({
  id: z.uuid(),
  revisionsBefore: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  eventsBefore: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/pieces/[id]/history">) {
  const { actor } = await requireActor();
  const request = Request.safeParse({ ...(await searchParams), ...(await params) });
  if (!request.success) notFound();
  const { id: pieceId, revisionsBefore, eventsBefore } = request.data;
  const [piece, events, revisions] = await Promise.all([
    getPiece(actor, pieceId),
    listPieceEvents(actor, { pieceId, ...(eventsBefore && { before: eventsBefore }) }),
    listRevisions(actor, { pieceId, ...(revisionsBefore && { before: revisionsBefore }) }),
  ]);
  if (!piece.ok || !events.ok || !revisions.ok) notFound();
  const t = await getTranslations("writing.history");
  return (
    <main id="page" className="mx-auto max-w-[1080px] px-6 py-6 max-sm:px-4">
      <Link
        href={`/pieces/${piece.value.id}`}
        className="inline-flex items-center gap-1 text-ink-2 underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t("toText")}
      </Link>
      <h1 className="mt-2 font-serif text-2xl" lang="zh-CN">
        {piece.value.headline || t("title")}
      </h1>
      <div className="mt-6 grid gap-10 md:grid-cols-2">
        <section className="grid content-start gap-2">
          <h2 className="font-semibold text-lg">{t("revisions")}</h2>
          {revisions.value.rows.length === 0 && <p className="text-ink-2">{t("noRevisions")}</p>}
          <RevisionList piece={piece.value} revisions={revisions.value.rows} />
          {revisions.value.next && (
            <OlderLink parameter="revisionsBefore" before={revisions.value.next}>
              {t("olderRevisions")}
            </OlderLink>
          )}
        </section>
        <section className="grid content-start gap-2">
          <h2 className="font-semibold text-lg">{t("events")}</h2>
          <EventList events={events.value.rows} />
          {events.value.next && (
            <OlderLink parameter="eventsBefore" before={events.value.next}>
              {t("olderEvents")}
            </OlderLink>
          )}
        </section>
      </div>
    </main>
  );
}
