import { getPieceForReview } from "@fangzhi/database/queries/get-piece-for-review";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#auth/current-actor.ts";
import { ReviewRoom } from "#features/review/review-room.tsx";

const Request = z.object({
  id: z.uuid(),
  revision: z.uuid().optional(),
  with: z
    .string()
    .regex(/^(v\d{1,6}|[0-9a-f-]{36})$/)
    .optional(),
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
  const request = Request.safeParse({ ...(await searchParams), ...(await params) });
  if (!request.success) notFound();
  const { id, revision, with: compareWith } = request.data;
  const view = await getPieceForReview(actor, {
    pieceId: id,
    ...(revision && { revisionId: revision }),
    ...(compareWith && { compareWith }),
  });
  if (!view.ok) notFound();
  return <ReviewRoom view={view.value} />;
}
