import { getOpenPoints } from "@fangzhi/database/queries/get-open-points";
import { getPieceForReview } from "@fangzhi/database/queries/get-piece-for-review";
import { listThreads } from "@fangzhi/database/queries/list-threads";
import { isReviewer } from "@fangzhi/editorial";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#auth/current-actor.ts";
import { ReviewOptions } from "#features/review/review-options.ts";
import { ReviewRoom } from "#features/review/review-room.tsx";

const Request = z.object({
  id: z.uuid(),
  revision: z.uuid().optional(),
  with: z.union([z.uuid(), z.string().regex(/^v\d{1,6}$/)]).optional(),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/pieces/[id]/review">) {
  const { actor } = await requireActor();
  const search = await searchParams;
  const request = Request.safeParse({ ...search, ...(await params) });
  if (!request.success) notFound();
  const { id, revision, with: compareWith } = request.data;
  const view = await getPieceForReview(actor, {
    pieceId: id,
    ...(revision && { revisionId: revision }),
    ...(compareWith && { compareWith }),
  });
  if (!view.ok) notFound();
  const shown = { pieceId: id, revisionId: view.value.revision.id };
  const [threads, openPoints] = await Promise.all([
    listThreads(actor, shown),
    getOpenPoints(actor, shown),
  ]);
  if (!threads.ok) notFound();
  const options = ReviewOptions.parse(search);
  return (
    <ReviewRoom
      view={view.value}
      threads={threads.value}
      options={options}
      openPoints={openPoints}
      mayReview={isReviewer(actor)}
    />
  );
}
