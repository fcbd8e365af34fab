import { listPieces } from "@fangzhi/database/queries/list-pieces";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { Refused } from "#components/refused.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PieceList } from "#features/desk/piece-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.title"))("to-review") };
}

export default async function ToReviewPage() {
  const { actor } = await requireActor();
  const t = await getTranslations("desk");
  const pieces = await listPieces(actor, { view: "to-review" });
  if (!pieces.ok) return <Refused refusal={pieces.refusal} />;
  return (
    <Page title={t("title.to-review")}>
      {pieces.value.length > 0 ? (
        <PieceList pieces={pieces.value} to="review" since />
      ) : (
        <EmptyState title={t("empty.to-review.title")}>{t("empty.to-review.text")}</EmptyState>
      )}
    </Page>
  );
}
